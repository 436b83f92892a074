/** Other forms of agencies' own sites: the contact page, the visit that is asked for online, the page builder's dump of fields. */
import { addressOf, writer } from '../agency-pieces.ts'
import { html, lines, safe } from '../html.ts'
import { capital, comingDay, dayInFull } from '../no-lead-pieces.ts'
import { perhaps } from '../pieces/machines-pieces.ts'
import { link, slashed, small } from '../pieces/portals-look.ts'
import { saying } from '../pieces/sites-pieces.ts'
import { hourOf, linesOf, request, when, wordsOf } from '../request.ts'
import { type Made, ownSite, pageOfAdvert } from '../site-pieces.ts'
import { agencyFamily } from './families-of.ts'

const TOPICS: Readonly<Record<string, string>> = { visit: 'Prendre rendez-vous', callback: 'Être rappelé', information: 'Question sur un bien', availability: 'Question sur un bien' }

/** The page « Nous contacter »: no home but what the person says himself. */
const contactPage: Made = (scene) => {
  const { agency, person, message, random } = scene
  const topic = TOPICS[message?.intent ?? 'information'] ?? 'Autre demande'
  const label = (text: string) => safe(`<p style="margin:14px 0 2px;color:#5b6b7a;font-size:12px;text-transform:uppercase">${text}</p>`)
  return request(scene, {
    from: ownSite(scene, 'no-reply'), replyTo: writer(scene), subject: `Page contact : ${topic.toLowerCase()}`,
    html: html`<div style="background:#eef1f4;padding:24px"><div style="background:#fff;max-width:560px;margin:0 auto;padding:24px;font-family:Roboto,Arial,sans-serif;font-size:15px">
<img src="https://www.${agency.domain}/assets/logo-mail.png" height="42" alt="${agency.name}"><h2 style="font-size:18px;font-weight:500">Message reçu depuis la page contact</h2>
${label('Identité')}<p style="margin:0">${person.fullName}</p>${label('Courriel')}<p style="margin:0">${link(`mailto:${person.email}`, person.email)}</p>
${when(person.phonePrinted, (phone) => html`${label('Numéro où vous joindre')}<p style="margin:0">${phone}</p>`)}${label('Objet')}<p style="margin:0">${topic}</p>
${wordsOf(scene, `${label('Votre message').html}<p style="margin:0">`, '</p>')}
${perhaps(scene, 0.4, () => html`${label('Par quel biais nous connaissez-vous ?')}<p style="margin:0">${random.pick(['Bouche à oreille', 'Moteur de recherche', 'Vitrine',
  'Panneau devant un bien'])}</p>`)}
</div>${small(lines(`${agency.name} · ${addressOf(scene)} · ${agency.phonePrinted}\nCarte professionnelle délivrée par la CCI – SIRET ${agency.siret}`))}</div>`,
    says: 'name email phone message',
  })
}

const WISHES = [
  'Merci de prévoir trois quarts d’heure, nous venons avec les enfants.', 'Nous habitons loin, il nous faudrait une confirmation la veille.', 'je serai accompagné de mon père qui est maçon',
  'Est ce qu on peut voir la cave aussi', 'C’est notre deuxième passage, cette fois avec un artisan.', 'Je finis à 17h donc plutot apres', 'Peut-on se garer devant ?',
  'Notre prêt est déjà accordé, on aimerait aller vite.', 'Mon mari sera seul ce jour là', 'Y a-t-il des marches à monter ? Ma mère se déplace avec une canne.',
]

/** « Réserver ma visite »: the wanted day and half-day, the home in a line. */
const visitAsked: Made = (drawn) => {
  const { random, agency, person, property } = drawn
  const scene = random.chance(0.45) ? saying(drawn, ['visit', random.pick(WISHES)]) : { ...drawn, message: null }
  const { town, postcode } = property.place
  const slot = random.pick(['Matin (9h – 12h)', 'Après-midi (14h – 18h)', 'Fin de journée', 'Peu importe'])
  return request(scene, {
    from: ownSite(scene, 'visites', `Visites ${agency.name}`), replyTo: { address: person.email }, subject: `Visite demandée en ligne / ${property.ref}`, silentIntent: 'visit', needsText: true,
    text: linesOf(
      `Bonjour ${agency.agent.firstName},`, '', `Une visite vient d’être demandée sur ${agency.domain}.`, '',
      'LE BIEN', `${property.title} (${property.ref})`, `${postcode} ${town}`, pageOfAdvert(scene, 'annonce'), '',
      'LE CRÉNEAU SOUHAITÉ', capital(dayInFull(comingDay(scene))), slot, '',
      'LE VISITEUR', person.fullName, person.email, person.phonePrinted, '',
      scene.message && 'SES PRÉCISIONS', scene.message?.text, scene.message && '',
      'Pensez à confirmer : tant que vous n’avez pas répondu, le visiteur voit sa demande « en attente ».', '', `${agency.name} – ${addressOf(scene)}`, `Tél. agence ${agency.phonePrinted}`,
    ),
    says: 'name email phone message ref title town postcode',
  })
}

const AGENTS = ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1_1 like Mac OS X)', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0',
  'Mozilla/5.0 (Linux; Android 15; SM-S921B) Mobile', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15']

/** A page builder's dump: all fields with what their labels say, then what the server knows. */
const builder: Made = (scene) => {
  const { random, agency, person, property, message, date } = scene
  const isOfHome = random.chance(0.75)
  const fields: readonly (readonly [string, string | null])[] = [
    ['Nom', person.printedLast], ['Prénom', person.printedFirst], ['E-mail', person.email], ['Téléphone', person.phonePrinted], ['Référence', isOfHome ? property.ref : ''],
      ['Votre demande', message?.text ?? ''],
    ['Politique de confidentialité', 'on'],
  ]
  return request(scene, {
    from: ownSite(scene, 'formulaire', `${agency.name} (site)`), replyTo: { address: person.email }, subject: `Nouvel envoi du formulaire « Contact » – ${agency.domain}`,
    html: html`${fields.map(([label, value]) => html`${label}: ${lines(value ?? '')}<br>`)}<br>---<br><br>Date: ${slashed(date)}<br>Heure: ${hourOf(date)}<br>
URL de la page: <a href="https://www.${agency.domain}/contact/">https://www.${agency.domain}/contact/</a><br>Agent utilisateur: ${random.pick(AGENTS)}<br>
IP distante: 192.0.2.${random.int(2, 250)}<br>Propulsé par: Briquéo<br>`,
    says: `first last email phone message${isOfHome ? ' ref' : ''}`,
  })
}

export const sitePages = agencyFamily({
  id: 'own-site-pages', about: 'the contact page, the visit asked for online and the page builder’s dump of an agency’s own site', wants: { silence: 0.06 }, forms: { contactPage,
    visitAsked, builder },
})
