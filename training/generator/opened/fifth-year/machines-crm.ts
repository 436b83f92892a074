/** What the agency's own software sends it: the day's tasks, its export's log, homes that match somebody's search. */
import { html, type Safe } from '../../html.ts'
import { DAY, dayInFull, PLAIN, slashed, timeOf } from '../../no-lead-pieces.ts'
import { fullOf, homesOf, notice } from '../../other-makers.ts'
import { otherHomes } from '../../own-words.ts'
import { linesOf } from '../../request.ts'
import { type Made, madeBy } from '../../site-pieces.ts'
import { noLead } from './families-of.ts'
import { atWork, euros, others, perhaps } from '../../pieces/machines-pieces.ts'

const GOUVERNAIL = 'gouvernail-immo.example'

const block = (title: string, rows: readonly Safe[]): Safe => html`<h3 style="font-size:14px;margin:18px 0 6px;color:#00546b">${title} (${rows.length})</h3>
<table width="100%" cellpadding="6" style="border-collapse:collapse">${rows}</table>`
const item = (left: string, right: string): Safe => html`<tr><td style="border-bottom:1px dotted #9ab">${left}</td>
<td align="right" style="border-bottom:1px dotted #9ab;color:#567">${right}</td></tr>`

const CALLS = ['Rappeler après visite', 'Relance offre', 'Point mandat', 'Envoyer le compte rendu', 'Demander le RIB', 'Suivi estimation', 'Relancer la banque',
  'Compléter le dossier locataire']

const today: Made = (drawn) => {
  const scene = atWork(drawn)
  const { random, agency, date } = scene
  const due = others(scene, random.int(1, 5)).map((one) => item(`${random.pick(CALLS)} – ${fullOf(one)}`, one.phonePrinted ?? random.pick(['pas de téléphone', one.email])))
  const ending = homesOf(scene, random.int(0, 3)).map(({ ref, title }) => item(`${ref} – ${title}`, `fin le ${slashed(date + random.int(3, 30) * DAY)}`))
  const born = others(scene, random.int(0, 2)).map((one) => item(fullOf(one), random.pick(['ancien acquéreur', 'vendeur', 'bailleur'])))
  return notice(scene, {
    from: ['Gouvernail', `bonjour@${GOUVERNAIL}`], subject: random.pick([`${due.length} tâche${due.length > 1 ? 's' : ''} pour aujourd’hui`, `Votre point du ${dayInFull(date)}`,
      `${agency.agent.firstName}, votre journée`]),
    html: html`<div style="max-width:600px;margin:0 auto;font-family:Roboto,Arial,sans-serif;font-size:13px"><div style="background:#00546b;color:#fff;padding:14px">GOUVERNAIL<span
style="float:right">${dayInFull(date)}</span></div><div style="padding:0 14px"><p>Bonjour ${agency.agent.firstName},</p>
${block('À faire', due)}${ending.length > 0 ? block('Mandats qui arrivent à terme', ending) : ''}${born.length > 0 ? block('Anniversaires', born)
  : ''}${perhaps(scene, 0.4, () => html`<p>${random.int(1, 14)} fiches clients n’ont pas d’e-mail. <a href="https://app.${GOUVERNAIL}/qualite">Compléter</a></p>`)}
<p><a href="https://app.${GOUVERNAIL}/agenda" style="color:#00546b">Ouvrir Gouvernail</a></p></div><div style="font-size:11px;color:#789;border-top:1px solid
#ccd;padding:10px">Récapitulatif quotidien de ${agency.agent.email}. Désactivable dans Mon profil, onglet E-mails.</div></div>`,
  })
}

const FAULTS = ['photo 1 introuvable (HTTP 404)', 'DPE_DATE absent', 'surface = 0', 'code postal inconnu du portail', 'honoraires > 15 % du prix', 'texte > 4000 caractères',
  'mandat expiré', 'type de bien non pris en charge'] as const

/** Odd for its looks: the log of a night's run, as the machine wrote it. */
const exported: Made = (scene) => {
  const { random, agency, date } = scene
  const start = Math.floor(date / DAY) * DAY + random.int(90, 280) * 60_000
  const failed = homesOf(scene, random.int(0, 4))
  const count = random.int(12, 140)
  const at = (seconds: number) => `[${new Date(start + seconds * 1000).toISOString().slice(11, 19)}]`
  const doors = random.pick([['CLAIRLOGIS', 'HABITANEO'], ['ANNONCEDIRECTE'], ['SITE-AGENCE', 'CLAIRLOGIS', 'IMMO-CARREFOUR']])
  return notice(scene, {
    from: ['Passerelle Estafette', 'robot@estafette-flux.example'], subject: `[${failed.length > 0 ? 'AVERTISSEMENT' : 'OK'}] Export ${agency.name} ${slashed(start)}`,
    text: linesOf(
      `${at(0)} lecture du stock : ${count} biens`,
      ...failed.map(({ ref, place, price }, index) => `${at(index + 2)} ECARTE ref=${ref} ville=${place.town} prix=${price} motif="${random.pick(FAULTS)}"`),
      `${at(9)} ${count - failed.length} biens retenus, ${failed.length} ecartes`,
      ...doors.map((door, index) => `${at(20 + index * 14)} envoi ${door} ${random.int(40, 900)} Mo ... ${random.chance(0.92) ? 'termine' : 'reprise a la seconde tentative'}`),
      `${at(75)} fin du traitement`, '',
      'Estafette v3 - ne pas repondre a ce message.', random.chance(0.5) && `Client ${agency.siret.slice(-2)}${agency.siret.slice(0, 3)} / ${agency.name} / ${agency.phonePrinted}`,
      'Support passerelle : support@estafette-flux.example',
    ),
  })
}

const matches: Made = (scene) => {
  const { random, agency, property, person, date } = scene
  const isRent = property.transaction === 'rent'
  const homes = otherHomes(scene, random.int(1, 4)).map((home) => ({ ...home, place: property.place, title: `${home.typeName} ${home.rooms} pièce${home.rooms === 1 ? '' : 's'}` }))
  const step = isRent ? 50 : 10_000
  const most = euros({ price: Math.ceil((Math.max(...homes.map(({ price }) => price)) * (1 + random.next() / 5)) / step) * step, transaction: property.transaction })
  const row = (label: string, value: string) => html`<tr><td style="color:#6b7280;padding-right:14px">${label}</td><td>${value}</td></tr>`
  return notice(scene, {
    from: ['Drisse CRM', 'rapprochements@drisse-crm.example'],
    subject: random.pick([`${homes.length} bien${homes.length > 1 ? 's' : ''} à proposer à ${fullOf(person)}`, `Rapprochement : ${fullOf(person)} / ${homes[0]!.ref}`,
      `Croisement du ${slashed(date)} – ${person.lastName}`]),
    html: html`<table width="100%" style="font:14px/1.45 Lato,Helvetica,sans-serif"><tr><td><p>Le croisement de ${timeOf(date)} a trouvé ${homes.length > 1
      ? 'des biens de votre portefeuille' : 'un bien de votre portefeuille'} pour cette fiche.
${random.pick(['Aucun message n’a été envoyé au client.', 'Le client n’est pas prévenu : à vous de jouer.'])}</p>
<fieldset style="border:1px solid #d1d5db"><legend>Fiche client ${random.digits(5)}</legend>
<table cellpadding="2">${row('Client', `${person.civility ?? ''} ${fullOf(person)}`.trim())}${person.phonePrinted === null ? '' : row('Téléphone', person.phonePrinted)}${perhaps(scene, 0.7,
  () => row('E-mail', person.email))}
${row('Recherche', `${isRent ? 'Location' : 'Achat'}, ${property.place.town} et environs`)}${row('Budget maximum', most)}${row('Suivi par',
  `${agency.agent.firstName} ${agency.agent.lastName}`)}${perhaps(scene, 0.5, () => row('Dernier échange', slashed(date - random.int(6, 120) * DAY)))}</table></fieldset>
${homes.map((home) => html`<p style="border-left:3px solid #6366f1;padding-left:10px"><b>${home.title}</b> – mandat ${home.ref}<br>${home.place.town}, ${home.surface} m², ${euros(home)} –
compatibilité ${random.int(61, 98)} %</p>`)}
<p><a href="https://drisse-crm.example/x/${random.hex(12)}">Voir le croisement</a> | <a href="https://drisse-crm.example/x/${random.hex(12)}/non">Écarter</a></p>
<p style="font-size:11px;color:#9ca3af">Drisse, le logiciel de transaction – notification envoyée au négociateur en charge. © ${new Date(date).getUTCFullYear()} Mouillage
SAS</p></td></tr></table>`,
  })
}

export const crm = noLead<Made>({ id: 'machines-crm', about: 'the tasks of the day, the log of the night’s export, homes that match what a known client looks for', wants: PLAIN,
  make: madeBy, forms: { today, exported, matches } })
