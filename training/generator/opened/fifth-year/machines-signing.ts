/** Signing services, agendas and calendars: notices that name people and homes and ask for nothing. */
import { agentOf } from '../../advert-pieces.ts'
import { html, type Safe } from '../../html.ts'
import { fullOf, notice } from '../../other-makers.ts'
import { comingDay, DAY, dayInFull, PLAIN, slashed, timeOf } from '../../no-lead-pieces.ts'
import { linesOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { type Made, madeBy } from '../../site-pieces.ts'
import { noLead } from './families-of.ts'
import { atWork, others, perhaps } from '../../pieces/machines-pieces.ts'

const PARAPHE = 'paraphe-direct.example'

const signed: Made = (drawn) => {
  const scene = atWork(drawn)
  const { random, agency, property, person, date } = scene
  const number = random.digits(4)
  const isRent = property.transaction === 'rent'
  const paper = random.pick(isRent ? ['Bail d’habitation', 'État des lieux d’entrée', 'Mandat de gestion']
    : ['Mandat exclusif', 'Offre d’achat', 'Bon de visite', 'Avenant de prix au mandat', 'Compromis de vente'])
  const file = `${paper} ${random.pick([`n° ${number}`, property.ref, person.lastName!])}`
  const isDone = random.chance(0.6)
  const signers = [person, ...others(scene, random.int(0, 1))]
  const line = (name: string, address: string, state: string): Safe => html`<tr><td style="padding:8px;border-top:1px solid #dde3ea"><b>${name}</b><br><span
style="color:#5f6c7b">${address}</span></td><td align="right" style="padding:8px;border-top:1px solid #dde3ea;color:#0b7a4b">${state}</td></tr>`
  const state = (at: number) => `Signé le ${slashed(date)} à ${timeOf(date - at * 1_260_000)}`
  return notice(scene, {
    from: ['Paraphe Direct', `notification@${PARAPHE}`], subject: isDone ? random.pick([`Document signé : ${file}`, `« ${file} » est complet`]) : `${fullOf(person)} a signé « ${file} »`,
    html: html`<table width="100%" bgcolor="#edf1f6" cellpadding="24"><tr><td align="center"><table width="560" bgcolor="#ffffff" cellspacing="0" cellpadding="0" style="font-family:Segoe
UI,Arial,sans-serif;font-size:14px"><tr><td style="padding:20px;border-top:5px solid #3b4cca">
<h2 style="font-weight:normal;margin:0">${isDone ? 'Toutes les parties ont signé' : 'Une signature a été recueillie'}</h2><p>Bonjour ${agentOf(scene)},</p>
<p>Enveloppe ${random.hex(8).toUpperCase()} – ${file}${perhaps(scene, 0.5, () => html`<br>${property.street}, ${property.place.postcode} ${property.place.town}`)}</p>
<table width="100%" cellspacing="0">${signers.map((one, at) => line(fullOf(one), random.chance(0.75) ? one.email : (one.phonePrinted ?? one.email), isDone || at === 0 ? state(at + 1)
  : 'En attente'))}${line(`${agentOf(scene)} (${agency.name})`, agency.agent.email, isDone ? state(0) : 'Signera en dernier')}</table>
<p>${isDone ? 'L’original numérique et son dossier de preuve ont été déposés dans votre coffre ; les signataires en ont reçu copie.' : 'Rien n’est attendu de vous pour le moment.'}</p>
<p><a href="https://app.${PARAPHE}/e/${random.hex(20)}" style="border:1px solid #3b4cca;padding:9px 18px;color:#3b4cca;text-decoration:none">Consulter l’enveloppe</a></p></td></tr>
<tr><td style="padding:14px 20px;font-size:11px;color:#8592a1">Signature électronique ${random.pick(['simple', 'avancée'])} au sens du règlement (UE) n° 910/2014. Ne transférez pas ce
message : il contient un lien personnel.<br>Paraphe Direct SAS – 9 rue du Télégraphe, 67000 Strasbourg</td></tr></table></td></tr></table>`,
  })
}

/** Hours of a day's appointments, the early ones first. */
const clocks = ({ random }: Scene, count: number) => Array.from({ length: count }, () => `${String(random.int(9, 18)).padStart(2, '0')}:${random.pick(['00', '15', '30', '45'])}`).sort()

const visits: Made = (drawn) => {
  const scene = atWork(drawn)
  const { random, agency, property, person, date } = scene
  const day = date + DAY
  const isList = random.chance(0.45)
  const where = `${property.street}, ${property.place.town}`
  const guests = isList ? others(scene, random.int(1, 3)) : []
  const [opening, ...later] = clocks(scene, guests.length + 1)
  const first = [
    `${opening}  Visite`, `  ${property.title}${random.chance(0.6) ? ` (réf. ${property.ref})` : ''}`, `  ${where}`,
    `  Avec : ${fullOf(person)}${person.phonePrinted ? ` – ${person.phonePrinted}` : ''}`, random.chance(0.4) && `  ${person.email}`,
    random.chance(0.35) && `  Note : ${random.pick(['clés au bureau, crochet 14', 'locataire prévenu', 'code portail 4B17', 'deuxième visite, vient avec son frère',
      'apporter le PV d’AG'])}`,
  ]
  const more = guests.flatMap((one, at) => ['', `${later[at]}  ${random.pick(['Estimation', 'Signature en agence', 'État des lieux', 'Appel téléphonique', 'Remise des clés'])}`,
    `  ${fullOf(one)}${one.phonePrinted ? ` – ${one.phonePrinted}` : ''}`])
  return notice(scene, {
    from: ['Kalendo', 'rappels@kalendo.example'], subject: isList ? random.pick([`Votre ${dayInFull(day)}`, 'Vos rendez-vous de demain'])
    : random.pick([`Rappel : visite demain, ${property.place.town}`, `Demain : ${fullOf(person)} – visite`]),
    text: linesOf(
      `Bonjour ${agency.agent.firstName},`, '', isList ? `Au programme de demain, ${dayInFull(day)} :` : `Pour mémoire, ce rendez-vous de votre agenda a lieu demain ${dayInFull(day)}.`, '',
      ...first, ...more, '',
      random.chance(0.6) && (isList ? 'Les participants ont été prévenus par SMS à 18 h.' : `${person.firstName} a reçu le même rappel par SMS.`),
      `Voir dans l’agenda : https://app.kalendo.example/jour/${new Date(day).toISOString().slice(0, 10)}`, '',
      'Kalendo pour les agences', `Agenda de ${agentOf(scene)} (${agency.agent.email}), fuseau Europe/Paris.`, 'Pour régler l’heure de ces rappels : Paramètres > Notifications.',
    ),
  })
}

const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')

/** Odd among notices: it has a person's sender, and all it says is in its file. */
const accepted: Made = (drawn) => {
  const scene = atWork(drawn)
  const { random, agency, property, person, date } = scene
  const start = comingDay(scene) + random.int(8, 17) * 3_600_000
  const what = random.pick([`Visite ${property.title}`, `Visite – ${property.typeName} ${property.place.town}`, `RDV ${agency.name}`, `Signature mandat ${property.ref}`])
  const whenText = `${dayInFull(start)} ${timeOf(start)}`
  const ics = [
    'BEGIN:VCALENDAR', `PRODID:${random.pick(['-//Google Inc//Google Calendar 70.9054//EN', 'Microsoft Exchange Server 2010', '-//Apple Inc.//iOS 17.5//EN'])}`, 'VERSION:2.0',
    'METHOD:REPLY', 'BEGIN:VEVENT', `UID:${random.hex(24)}@assistant.example`, `SUMMARY:${what}`, `DTSTART;TZID=Europe/Paris:${stamp(start).slice(0, -1)}`,
    `DTEND;TZID=Europe/Paris:${stamp(start + 2_700_000).slice(0, -1)}`, `DTSTAMP:${stamp(date)}`, `ORGANIZER:mailto:${agency.email}`,
    `ATTENDEE;PARTSTAT=ACCEPTED;CN=${fullOf(person)}:mailto:${person.email}`, `LOCATION:${property.street}\\, ${property.place.town}`, 'SEQUENCE:0', 'STATUS:CONFIRMED', 'END:VEVENT',
    'END:VCALENDAR',
  ]
  return notice(scene, {
    from: [fullOf(person), person.email], subject: random.pick([`Accepté : ${what} @ ${whenText}`, `Accepté: ${what}`, `Accepted: ${what}`]), travels: 'as-is',
    attachments: [{ name: random.pick(['invite.ics', 'reponse.ics']), type: 'text/calendar; method=REPLY', content: `${ics.join('\r\n')}\r\n` }],
    text: random.pick(['', linesOf(`${fullOf(person)} a répondu « Oui » à l’invitation.`, '', what, `${whenText} (heure d’Europe centrale)`, '', 'Participants',
      `${agency.email} – organisateur`, person.email), linesOf(what, whenText, '', `${fullOf(person)} participera.`)]),
  })
}

export const signing = noLead<Made>({ id: 'machines-signing', about: 'a signing service’s progress, an agenda’s reminder of visits, a calendar’s yes to an invitation', wants: PLAIN,
  make: madeBy, forms: { signed, visits, accepted } })
