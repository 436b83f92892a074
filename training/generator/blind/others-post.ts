/** What mail systems send back: failures, absences, answers of calendars. */
import type { Draft } from '../draft.ts'
import type { Family } from '../family.ts'
import { html, lines } from '../html.ts'
import { comingDay, DAY, dayInFull, PLAIN, slashed, timeOf } from '../no-lead-pieces.ts'
import { deskNumber, notice, THREAD } from '../other-makers.ts'
import { atWork } from '../pieces/machines-pieces.ts'
import type { Scene } from '../scene.ts'
import { type Made, madeBy, officer } from '../site-pieces.ts'
import { local } from '../values/agencies.ts'
import { noLead } from './families-of.ts'

function notDelivered(scene: Scene): Draft {
  const { random, person, property, agency, date } = scene
  const [words, code] = random.pick([
    ['La boîte de ce correspondant est pleine.', '452 4.2.2 Over quota'], ['Cette adresse n’existe pas ou plus.', '550 5.1.1 User unknown'], ['Le domaine du destinataire est introuvable.',
      '5.4.4 Host not found'],
    ['Le message a été jugé indésirable par le serveur distant.', '554 5.7.1 Rejected by policy'],
  ] as const)
  const subject = random.pick([`Votre demande – ${property.title}`, `Visite ${property.ref} : c’est noté`, `${agency.name} : dossier locatif`, 'Compte rendu de visite'])
  return notice(scene, {
    from: ['Service de remise du courrier', 'mailer-daemon@smtp.hebergeur-ouest.example'], subject: `Non remis : ${subject}`, headers: [['Auto-Submitted', 'auto-replied'], ['X-Failed-Recipients',
      person.email]], travels: 'as-is',
    text: `Bonjour,\n\nVotre message du ${slashed(date)} n’est pas arrivé à destination.\n\n   À      : ${person.email}\n   Objet  : ${subject}\n   Raison : ${words}\n\nNous avons cessé d’essayer.

Réponse du serveur :\n${code} (mx${random.int(1,
  4)})\n\n--- Début de votre message ---\nBonjour ${person.firstName},\n\n${random.pick(['Je vous remercie pour votre intérêt et vous propose une visite cette semaine.',
  'Voici les pièces que nous attendons pour votre dossier.',
      'Comme convenu, je reviens vers vous au sujet de ce bien.'])}\n\n${officer(scene)}\n${agency.name} – ${agency.phonePrinted}\n--- Fin ---`,
  })
}

function awayFromDesk(drawn: Scene): Draft {
  const scene = atWork(drawn)
  const { random, person, agency, property, date } = scene
  const back = slashed(date + random.int(2, 18) * DAY)
  const trade = random.pick(['Étude notariale', 'Cabinet de géomètres', 'Gestion locative', 'Service urbanisme', 'Courtage'])
  const words = random.pick([
    `Bonjour,\n\nJe suis absent(e) du bureau et de retour le ${back}.\nEn cas d’urgence, composez le ${deskNumber(scene)}.`,
    `Merci pour votre message.\nActuellement en congés jusqu’au ${back}, je n’ai qu’un accès limité à ma messagerie.\nVotre courriel n’est pas transféré.`,
    `Bonjour, l’accueil est fermé jusqu’au ${back}. Nous traiterons les courriels par ordre d’arrivée.`,
    `Bonjour,\nvotre message est bien arrivé et sera lu sous 48 heures ouvrées.\nPour un dossier en cours, rappelez le numéro d’affaire ${random.digits(6)}.`,
    `Bonjour,\n\nJ’ai quitté mes fonctions. Merci d’écrire désormais à accueil@bureau-commun.example.`,
  ])
  const text = `${words}\n\n${person.firstName} ${person.lastName}\n${trade}${random.chance(0.5) ? `\n${deskNumber(scene)}` : ''}`
  return notice(scene, {
    from: [`${person.firstName} ${person.lastName}`, `${local(person.firstName!)}.${local(person.lastName!)}@bureau-commun.example`],
      subject: `${random.pick(['Absence : ', 'Réponse automatique : ', 'Absent du bureau Re: '])}${random.pick([property.title, `dossier ${property.ref}`,
      `${agency.name} – pièces à signer`])}`,
    headers: [['Auto-Submitted', 'auto-replied'], ['X-Auto-Response-Suppress', 'All'], ...THREAD(scene)], travels: 'as-is', text,
    html: html`<div style="font-size:11.0pt;font-family:Aptos,Calibri">${lines(text)}</div>`,
  })
}

const ANSWERS = [['ACCEPTED', 'Accepté'], ['TENTATIVE', 'Provisoire'], ['DECLINED', 'Refusé']] as const

function calendarAnswers(drawn: Scene): Draft {
  const scene = atWork(drawn)
  const { random, person, agency, property, date } = scene
  const [status, word] = random.pick(ANSWERS)
  const start = comingDay(scene) + random.int(8, 17) * 3_600_000
  const stamp = (when: number) => new Date(when).toISOString().replace(/[-:]|\.\d+/g, '')
  const title = random.pick([`Visite ${property.typeName} ${property.place.town}`, `Rendez-vous ${agency.name}`, `Signature compromis ${property.ref}`, 'État des lieux d’entrée'])
  const name = `${person.firstName} ${person.lastName}`
  const text = `${name} a répondu à l’invitation.\n\n${title}\n${dayInFull(start)}, ${timeOf(start)} – ${timeOf(start + 1_800_000)} (heure de Paris)\n\nRéponse : ${word.toLowerCase()}`
  return notice(scene, {
    from: [name, person.email], subject: `${word} : ${title} – ${dayInFull(start)}`, travels: 'as-is', text,
    attachments: [{ name: 'reponse.ics', type: 'text/calendar; method=REPLY', content: ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Agenda libre//FR', 'METHOD:REPLY', 'BEGIN:VEVENT',
      `UID:${random.hex(24)}@${agency.domain}`,
      `DTSTAMP:${stamp(date)}`, `DTSTART:${stamp(start)}`, `DTEND:${stamp(start + 1_800_000)}`, `SUMMARY:${title}`, `ATTENDEE;PARTSTAT=${status};CN=${name}:mailto:${person.email}`,
        `ORGANIZER:mailto:${agency.email}`,
      'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n') }],
  })
}

export const post: Family = noLead<Made>({
  id: 'sent-back', about: 'a mail that could not be delivered, absences of partners, answers of calendars', wants: PLAIN,
  forms: { notDelivered, awayFromDesk, calendarAnswers }, make: madeBy,
})
