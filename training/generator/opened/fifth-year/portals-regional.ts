/** Portals of three regional newspapers, each with its own printer: a sentence, aligned text, two columns side by side. */
import { agentOf, aside, asideText, isRent, mailto, type PortalForm, roomsOf } from '../../advert-pieces.ts'
import { html, lines, type Safe } from '../../html.ts'
import { alsoShown, dayOf, hourOf, linesOf, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { portalFamily } from './families-of.ts'
import { button, callLink, column, link, small } from '../../pieces/portals-look.ts'

const GAZETTE = 'immo-gazette-ponant.example'

const others = (scene: Scene): Safe =>
  aside(
    html`<p><b>Vos autres biens vus cette semaine</b></p><table>${alsoShown(scene, scene.random.int(1, 3)).map(({ title, shown }) => html`<tr><td>${title}</td>
<td align="right" style="padding-left:16px">${shown}</td></tr>`)}</table>`,
  )

/** Who asks stands in a sentence, with his numbers in it. */
const sentence: PortalForm = (scene) => {
  const {
    random,
    person,
    property: { title, ref, place, surface },
    price,
    listingId,
  } = scene
  const numbers = html`${mailto(person.email)}${when(person.phonePrinted, (number) => html`, ${callLink(scene, number)}`)}`
  const opening = random.pick([
    html`<p><b>${person.fullName}</b> (${numbers}) a lu votre annonce dans nos pages et souhaite un contact.</p>`,
    html`<p>Vous pouvez joindre <b>${person.fullName}</b> dès à présent : ${numbers}.</p>`,
  ])
  const seen = random.chance(0.5)
  const content = column([
    html`<table width="100%" bgcolor="#0b4f6c"><tr><td style="padding:14px;color:#ffffff;font-size:19px">La Gazette du Ponant <span style="color:#f2c14e">immobilier</span></td>
<td align="right" style="color:#ffffff;font-size:11px">Régie 02 61 91 44 10</td></tr></table>`,
    html`<p>Bonjour,</p>${opening}`,
    wordsOf(scene, '<p>Voici son courrier :</p><div style="padding:12px 16px;border:1px dashed #0b4f6c">', '</div>'),
    html`<p><b>${title}</b><br>${place.town}${random.chance(0.6) ? ` (${place.postcode})` : ''} – ${price}${random.chance(0.5) ? html`<br>${surface} m²` : ''}
<br>Réf. ${ref} – annonce n° ${listingId} dans nos pages</p>`,
    button(`https://pro.${GAZETTE}/contacts/${random.hex(8)}`, 'Suivre ce lecteur', '#0b4f6c'),
    ...(seen ? [others(scene)] : []),
    small(
      html`Édité par Ponant Médias, 4 quai des Imprimeurs, 29200 Brest. <a href="https://${GAZETTE}/cgu">conditions</a> – <a href="https://${GAZETTE}/pro/alertes">fréquence des envois</a>`,
    ),
  ])
  return {
    says: 'name email phone message title ref id',
    from: { name: 'Gazette du Ponant Immo', address: `lecteurs@${GAZETTE}` },
    subject: random.pick([`Un lecteur pour ${title}`, `Petites annonces immo : contact sur ${ref}`]),
    html: content,
  }
}

const COLUMN = 22
const aligned = (label: string, value: string | null): string | false => value !== null && `${label.padEnd(COLUMN)}${value}`

/** What an old program prints: labels, blanks, values. */
const printer: PortalForm = (scene) => {
  const {
    random,
    person,
    property: { typeName, ref, place, surface },
    price,
    message,
    agency,
    date,
  } = scene
  const text = linesOf(
    'L ECHO DES CAUSSES / IMMOBILIER',
    '='.repeat(46),
    '',
    asideText(linesOf(aligned('Annonceur', agency.name), aligned('Votre ligne', agency.phonePrinted), aligned('Code client', random.digits(5)))),
    aligned('Saisie', `${dayOf(date)} ${hourOf(date)}`),
    '',
    '-- ANNONCE '.padEnd(46, '-'),
    aligned('Votre ref', ref),
    aligned('Nature', `${isRent(scene) ? 'location' : 'vente'} ${typeName.toLowerCase()}`),
    random.chance(0.7) && aligned('Composition', roomsOf(scene)),
    random.chance(0.7) && aligned('Surface', `${surface} m2`),
    aligned('Localisation', `${place.town} ${place.postcode}`),
    aligned(isRent(scene) ? 'Loyer' : 'Prix', price),
    '',
    '-- DEMANDEUR '.padEnd(46, '-'),
    aligned('Identite', person.fullName),
    aligned('Mel', person.email),
    aligned('Tel', person.phonePrinted),
    '',
    ...(message ? ['-- TEXTE '.padEnd(46, '-'), message.text, ''] : []),
    '='.repeat(46),
    'Message cree par le serveur ech-web2. Ne repondez pas a cet expediteur.',
    'Service abonnes pro : 05 36 49 20 20 de 8h a 12h',
  )
  return {
    says: 'name email phone message ref transaction surface rooms'.replace(text.includes(' m2\n') ? '' : ' surface', '').replace(/ pièces?\n/.test(text) ? '' : ' rooms', ''),
    from: { name: 'echo-immo', address: 'robot@echo-causses-immo.example' },
    subject: `[ECHO IMMO] demande ${ref}`,
    text,
    needsText: true,
  }
}

const VOLCANS = 'immo-des-volcans.example'

/** The home on the left, the person on the right. */
const sides: PortalForm = (scene) => {
  const {
    random,
    person,
    property: { typeName, ref, place, surface },
    price,
    message,
  } = scene
  const grey = (label: string) => html`<div style="color:#7b7b7b;font-size:11px;text-transform:uppercase">${label}</div>`
  const fact = (label: string, value: string | null) => when(value, (shown) => html`${grey(label)}<div style="margin-bottom:9px">${shown}</div>`)
  const full = random.chance(0.7)
  const content = html`<style>@media only screen and (max-width:480px){.moitie{display:block!important;width:100%!important}}</style>
<table width="640" align="center" cellpadding="0" cellspacing="0" style="font-family:Tahoma,sans-serif;font-size:14px">
<tr><td colspan="2" style="padding:12px;background:#3d2b56;color:#fff"><b>Immo des Volcans</b> · le site de La Dépêche d’Arverne</td></tr><tr>
<td colspan="2" style="padding:14px 12px">Bonjour ${agentOf(scene)}, ${random.pick(['ce contact vient de nous parvenir.', 'une personne vous a écrit depuis notre site.',
'un internaute a rempli le formulaire de votre annonce.'])}</td></tr>
<tr><td class="moitie" width="50%" valign="top" style="padding:12px;background:#f6f3fa">${fact('Type', [typeName,
full ? roomsOf(scene) : null].filter((one) => one !== null).join(' '))}${fact('Lieu', `${place.postcode} ${place.town}`)}${fact('Surface habitable',
full ? `${surface} m²` : null)}${fact(isRent(scene) ? 'Loyer' : 'Prix', price)}${fact('Réf. agence', ref)}</td>
<td class="moitie" width="50%" valign="top" style="padding:12px">${fact('Prénom', person.printedFirst)}${fact('Nom', person.printedLast)}${fact('Mobile',
person.phonePrinted)}${grey('Mail')}<div>${mailto(person.email)}</div></td></tr>
${message ? html`<tr><td colspan="2" style="padding:12px;border-top:3px solid #3d2b56">${grey('Message')}${lines(message.text)}</td></tr>` : ''}
<tr><td colspan="2" style="padding:12px">${link(`https://${VOLCANS}/espace-pro/demandes/${random.int(20_000, 99_999)}`,
'Consulter dans l’espace pro')}${small(html`Arverne Presse SA, 63000 Clermont-Ferrand. Annonceurs : 04 65 71 60 60, fax 04 65 71 60 61. Votre contrat prévoit l’envoi de ces demandes par
courriel.`)}</td></tr></table>`
  return {
    says: `first last email phone message ref${isRent(scene) ? ' transaction' : ''}`,
    from: { name: 'Immo des Volcans', address: `ne-pas-repondre@${VOLCANS}` },
    replyTo: { address: person.email },
    subject: `Demande (${typeName.toLowerCase()}), réf. ${ref}`,
    html: content,
  }
}

export const regionalPapers = portalFamily({
  id: 'portal-regional',
  about: 'Three newspapers’ portals: a sentence, aligned text, two columns',
  forms: { sentence, printer, sides },
})
