/** What programs send to an agency's address: bounces, digests, automatic answers, bills, invitations. */
import { draft, type Family, negative } from '../family.ts'
import { html, type Safe, safe } from '../html.ts'
import { siren } from '../operators/noise.ts'
import { notLead, type Scene } from '../scene.ts'
import { drawProperty } from '../values/properties.ts'

const machine = notLead('machine')

export const quarantineDigest: Family = negative({
  id: 'no-quarantine-digest', side: 'train', about: 'a spam filter lists portal mails it keeps, with their subjects',
  make(scene) {
    const { random, side } = scene
    const rows = Array.from({ length: random.int(2, 5) }, (): Safe => {
      const { ref, place } = drawProperty(random, side)
      return html`<tr><td>noreply@lead.seloger.com</td><td>Contact prospect-acquéreur pour votre annonce ${ref} à ${place.town.toUpperCase()}</td><td><a href="https://quarantaine.example/r/${random.hex(12)}">Libérer</a></td></tr>`
    })
    return draft(scene, { from: { name: 'Rapport de quarantaine', address: 'rapport@vadesecure.com' }, subject: `Rapport de quarantaine : ${rows.length} messages`, html: html`<p>Ces messages ont été retenus :</p><table><tr><th>De</th><th>Objet</th><th></th></tr>${rows}</table>`.html, gold: machine })
  },
})

const ours = ({ property, person }: Scene) => `Bonjour ${person.firstName ?? ''},\n\nVoici trois créneaux pour visiter ${property.title} (réf. ${property.ref}) à ${property.place.town}.\n\nChoisir un créneau : https://rdv.assistant.example/r/xxxx`

const quote = (text: string) => text.split('\n').map((line) => `> ${line}`).join('\n')

export const autoReply: Family = negative({
  id: 'no-auto-reply', side: 'train', about: 'away from the office, our own mail quoted below with the property in it',
  make(scene) {
    const { person, random } = scene
    const text = `${random.pick(['Je suis absent(e) jusqu’au 24 et répondrai à mon retour.', 'Bonjour, je suis en congés. En cas d’urgence, appelez mon collègue.', 'Merci pour votre message, je ne suis pas joignable cette semaine.'])}${person.phonePrinted ? `\nUrgences : ${person.phonePrinted}` : ''}\n\n${person.fullName}\n\n${quote(ours(scene))}`
    return draft(scene, { from: { name: person.fullName, address: person.email }, subject: `${random.pick(['Réponse automatique : ', 'Absence : ', 'Automatic reply: '])}Vos créneaux de visite`, text, travels: 'as-is', headers: [['Auto-Submitted', 'auto-replied'], ...(random.chance(0.5) ? [['X-Auto-Response-Suppress', 'All'] as const] : [])], gold: machine })
  },
})

export const bounceReport: Family = negative({
  id: 'no-dsn', side: 'train', about: 'RFC 3464: multipart/report with the machine part and our headers',
  make(scene) {
    const { person, random, agency } = scene
    const boundary = `b${random.hex(12)}`
    const content = [
      `--${boundary}`, 'Content-Type: text/plain; charset=us-ascii', '', 'This is the mail system at host mx.example.', '', `<${person.email}>: host mx.example said: 550 5.1.1 User unknown`, '', `--${boundary}`, 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', '',
      `Final-Recipient: rfc822; ${person.email}`, 'Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 User unknown', '', `--${boundary}`, 'Content-Type: text/rfc822-headers', '', `From: ${agency.intake}`, `To: ${person.email}`, 'Subject: Visite', '', `--${boundary}--`, '',
    ].join('\n')
    return draft(scene, { from: { name: 'Mail Delivery System', address: 'MAILER-DAEMON@mx.example' }, subject: 'Undelivered Mail Returned to Sender', headers: [['Auto-Submitted', 'auto-replied'], ['Return-Path', '<>']], body: { type: `multipart/report; report-type=delivery-status; boundary="${boundary}"`, content }, travels: 'as-is', gold: machine })
  },
})

export const freeBounce: Family = negative({
  id: 'no-free-bounce', side: 'dev', about: 'a bounce in prose with our whole mail below',
  make(scene) {
    const { person, random } = scene
    const text = `Votre message n'a pas pu être remis à l'un de ses destinataires.\n\n${person.email}\n   ${random.pick(['mailbox full', 'boîte aux lettres pleine', 'utilisateur inconnu', '552 5.2.2 over quota'])}\n\n------ Copie du message ------\n\n${ours(scene)}`
    return draft(scene, { from: { name: 'Postmaster', address: `postmaster@${person.email.split('@')[1]}` }, subject: 'Échec de la remise', text, headers: [['Return-Path', '<>']], travels: 'as-is', gold: machine })
  },
})

export const calendarReply: Family = negative({
  id: 'no-calendar-reply', side: 'train', about: 'iTIP: an attendee accepts',
  make(scene) {
    const { person, random, agency } = scene
    const ics = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:${random.hex(16)}\r\nDTSTAMP:20260301T100000Z\r\nDTSTART:20260305T140000Z\r\nORGANIZER:mailto:${agency.agent.email}\r\nATTENDEE;PARTSTAT=${random.pick(['ACCEPTED', 'DECLINED', 'TENTATIVE'])}:mailto:${person.email}\r\nSUMMARY:Visite\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
    return draft(scene, { from: { name: person.fullName, address: person.email }, subject: `${random.pick(['Accepté', 'Refusé', 'Accepted'])} : Visite ${scene.property.ref}`, text: 'Réponse à votre invitation.', attachments: [{ name: 'invite.ics', type: 'text/calendar; method=REPLY', content: ics }], travels: 'as-is', gold: machine })
  },
})

export const invoice: Family = negative({
  id: 'no-invoice', side: 'dev', about: 'a portal’s bill with amounts, numbers and a telephone',
  make(scene) {
    const { random, agency } = scene
    const content = html`<p>Bonjour ${agency.name},</p><p>Votre facture n° FA${random.digits(7)} d’un montant de ${random.int(120, 1900)},00 € TTC est disponible.</p><p>Référence client : ${random.digits(6)}<br>Échéance : 30/0${random.int(1, 9)}/2026</p><p>Service comptabilité – RCS ${siren(random)}</p>`
    return draft(scene, { from: { name: 'Figaro Classifieds', address: 'contact@immobilier.lefigaro.fr' }, subject: `Votre facture FA${random.digits(5)}`, html: content.html, gold: notLead('machine', { portal: 'figaro' }) })
  },
})

export const forwardConfirmation: Family = negative({
  id: 'no-forward-confirmation', side: 'train', about: 'Gmail asks to confirm a forwarding address with a code',
  make(scene) {
    const { random, agency } = scene
    const text = `${agency.email} a demandé le transfert automatique des messages vers votre adresse e-mail\n${agency.intake}.\nCode de confirmation : ${random.digits(9)}\n\nPour autoriser ${agency.email} à transférer automatiquement des messages, cliquez sur le lien ci-dessous :\n\nhttps://mail-settings.google.com/mail/vf-${random.hex(40)}\n\nL'équipe Gmail`
    return draft(scene, { from: { name: 'Équipe Gmail', address: 'forwarding-noreply@google.com' }, subject: `(#${random.digits(9)}) Confirmation de transfert Gmail - Recevoir des messages de ${agency.email}`, text, travels: 'as-is', gold: machine })
  },
})

export const mailingList: Family = negative({
  id: 'no-mailing-list', side: 'train', about: 'a professional union’s list, with names and numbers of its members',
  make(scene) {
    const { random, agency, person } = scene
    const text = `Chers adhérents,\n\nLa prochaine réunion de la chambre aura lieu à ${agency.town}. Inscription auprès de ${person.fullName}${person.phonePrinted ? `, ${person.phonePrinted}` : ''}.\n\nOrdre du jour : loi de finances, encadrement des loyers, formation continue.\n\n_______________________________________________\nListe chambre-immo`
    return draft(scene, { from: { name: 'Chambre immobilière', address: 'liste@chambre-immo.example' }, subject: `[chambre-immo] Réunion de ${random.pick(['mars', 'juin', 'octobre'])}`, text, headers: [['List-Id', '<chambre-immo.chambre-immo.example>'], ['List-Unsubscribe', '<mailto:stop@chambre-immo.example>'], ['Precedence', 'list']], html: html`${safe(text.replaceAll('\n', '<br>'))}`.html, gold: machine })
  },
})
