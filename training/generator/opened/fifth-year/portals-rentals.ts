/** Portals that only let: students’ rooms, furnished flats with a score, and a short alert for those who are out. */
import { agentOf, aside, headed, hidden, mailto, type PortalForm, roomsOf } from '../../advert-pieces.ts'
import { sizedHeading } from '../../agency-pieces.ts'
import { html, type Safe } from '../../html.ts'
import { linesOf, when, wordsOf } from '../../request.ts'
import { portalFamily } from './families-of.ts'
import { button, callLink, column, counted, small } from '../../pieces/portals-look.ts'

const COURSES = ['BTS MCO', 'L2 de droit', 'école d’infirmiers', 'master de chimie', 'alternance en menuiserie', 'PASS'] as const
const CAMPUS = 'cle-campus.example'

const campus: PortalForm = (scene) => {
  const {
    random,
    person,
    property: { title, ref, place },
    price,
  } = scene
  const row = (label: string, value: string | Safe | null) =>
    when(value, (shown) => html`<tr><td bgcolor="#fff3b0" width="150" style="padding:7px">${label}</td><td style="padding:7px;border-bottom:1px solid #fff3b0">${shown}</td></tr>`)
  const studies = random.chance(0.8)
    ? aside(
        html`${row('Formation', random.pick(COURSES))}${row('Garant', random.pick(['parents', 'Visale', 'non précisé']))}${row('Rentrée le', `${random.int(1, 28)} septembre`)}`,
      )
    : html``
  const content = column([
    hidden(`Un étudiant pour votre logement à ${place.town}`),
    html`<b style="font-size:22px">Clé Campus</b>`,
    html`<p>Hello ${scene.agency.name},</p><p>Un étudiant veut louer chez vous : <b>${title}</b>, ${place.town}, ${price}. Réf ${ref}.</p>`,
    html`<table width="100%" cellspacing="0">${row('L’étudiant', person.fullName)}${row('Son e-mail', mailto(person.email))}${row('Son téléphone', person.phonePrinted)}${studies}</table>`,
    wordsOf(scene, '<p><u>Il/elle ajoute :</u><br>', '</p>'),
    button(counted(scene, `t.${CAMPUS}`, `https://${CAMPUS}/pro`), 'Ouvrir la fiche', '#ff6b35'),
    small(html`Clé Campus by Studious SAS – 31000 Toulouse – pro@${CAMPUS} – 05 36 49 55 00. 8 étudiants sur 10 signent avec le premier bailleur qui répond.`),
  ])
  return {
    says: 'name email phone message title ref transaction',
    from: { name: 'Clé Campus', address: `hello@${CAMPUS}` },
    subject: `🔑 Nouvel étudiant pour ${title}`,
    html: content,
  }
}

const SCORES = ['A', 'B', 'B+', 'C'] as const

const scored: PortalForm = (drawn) => {
  const scene = headed(drawn, sizedHeading(drawn))
  const {
    random,
    person,
    property: { title, ref, place },
    price,
    agency,
    listingId,
  } = scene
  const income = `${random.int(17, 49)}00`
  const content = html`<table width="100%" style="font-family:Inter,Arial"><tr><td align="center"><table width="560"><tr><td align="left"><h3>Loc’Meublée — candidature pour ${agency.name}
</h3><small>${agency.phonePrinted}</small></td><td align="right">${aside(html`Note dossier <b>${random.pick(SCORES)}</b>`)}</td></tr>
<tr><td colspan="2" style="border:1px solid #d0d7de;padding:14px;border-radius:8px"><div style="font-size:18px">${person.fullName}</div>
<div>${mailto(person.email)}${when(person.phonePrinted, (number) => html` • ${callLink(scene, number)}`)}</div>${aside(html`
<div style="color:#57606a">Revenus ${income} € net/mois • Taux d’effort ${random.int(24, 41)} %</div>`)}</td></tr>
<tr><td colspan="2">${wordsOf(scene, '<p style="color:#57606a;margin-bottom:0">Présentation du candidat</p><p style="margin-top:4px">', '</p>')}</td></tr>
<tr><td colspan="2" bgcolor="#f6f8fa" style="padding:12px"><b>${title}</b> à louer meublé<br>${place.town} ${place.postcode}<br>Loyer : ${price}
<br>Annonce ${listingId} | Réf. bailleur ${ref}</td></tr>
<tr><td colspan="2">${small(html`Dossier complet consultable 30 jours dans votre coffre. Ne conservez pas les pièces des candidats refusés (loi du 6 juillet 1989, art. 22-2).`)}</td></tr>
</table></td></tr></table>`
  return {
    told: scene,
    says: 'name email phone message title ref id transaction',
    from: { name: 'Loc’Meublée', address: 'candidatures@loc-meublee.example' },
    subject: `Candidature ${place.town} – ${ref}`,
    html: content,
  }
}

/** A few lines that fit on a locked screen. */
const brief: PortalForm = (scene) => {
  const {
    random,
    person,
    property: { ref, place, typeName },
    price,
    message,
  } = scene
  const home = [typeName, random.chance(0.6) ? roomsOf(scene) : null, place.town, random.chance(0.7) ? price : null].filter((one) => one !== null).join(', ')
  const text = linesOf(
    `${agentOf(scene)}, 1 nouvelle demande Bailclic`,
    '',
    `${home} (réf. ${ref})`,
    `${person.fullName} / ${[person.phonePrinted, person.email].filter((one) => one !== null).join(' / ')}`,
    ...(message ? ['', message.text] : []),
    '',
    '___',
    `Refuser : https://bailclic.example/n/${random.hex(6)}`,
    `Planifier : https://bailclic.example/p/${random.hex(6)}`,
  )
  return {
    says: 'name email phone message ref transaction',
    from: { name: 'Bailclic', address: 'alerte@bailclic.example' },
    subject: random.pick([`Demande de location ${ref}`, `Location : ${person.fullName} a écrit`]),
    text,
    needsText: true,
  }
}

export const rentalPortals = portalFamily({
  id: 'portal-rentals',
  about: 'Students’ rooms, furnished flats with a score, a short alert',
  kinds: ['flat', 'studio'],
  mostRooms: 4,
  wants: { transaction: 'rent' },
  forms: { campus, scored, brief },
})
