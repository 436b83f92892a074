/** What mail servers, absent people's programs, signing services, accounts and calendars answer by themselves. */
import type { Family } from '../../family.ts'
import { html } from '../../html.ts'
import { whole } from '../../letter.ts'
import { deskNumber, notice, rowsOf } from '../../other-makers.ts'
import { dayOf, hourOf, linesOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { type Made, madeBy, officer } from '../../site-pieces.ts'
import { openedLast } from './opened-last.ts'
import { capital, DAY, dayWithName, HOUR, hourSaid, inTown, meetingOf, PLAIN, shortDay, somebody, somebodyNamed } from './other-pieces.ts'

const AUTOMATIC = [['Auto-Submitted', 'auto-replied'], ['X-Auto-Response-Suppress', 'All']] as const

const ourSubject = ({ random, property }: Scene): string => random.pick([`Votre visite : choisissez un créneau (réf. ${property.ref})`, `Suite à votre demande – ${property.title}`, `Documents pour ${property.typeName.toLowerCase()} ${inTown(property.place.town)}`, 'Votre rendez-vous avec notre agence'])

const impossible: Made = (scene) => {
  const { random, person, agency, date } = scene
  const host = person.email.split('@')[1]!
  const [code, why] = random.pick([['550 5.1.10', 'RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'], ['550 5.2.2', 'mailbox full'], ['550 5.4.1', 'Recipient address rejected: Access denied']] as const)
  return notice(scene, { from: ['Microsoft Outlook', `postmaster@${host}`], subject: `Non remis : ${ourSubject(scene)}`, travels: 'as-is', headers: [['Auto-Submitted', 'auto-replied'], ['Return-Path', '<>'], ['X-MS-Exchange-Message-Is-Ndr', '']], html: html`<div style="font-family:Segoe UI"><p style="font-size:21px;color:#0067a6">Échec de la remise à <b>${person.email}</b></p><p>${code.endsWith('2.2') ? 'La boîte aux lettres du destinataire est pleine et n’accepte plus de messages.' : `L’adresse ${person.email} n’a pas été trouvée, ou le domaine ${host} a refusé le message.`}</p><table border="0" cellpadding="4">${rowsOf([['Expéditeur', 'Action requise', 'Destinataire'], [agency.intake, 'Vérifiez l’adresse', person.email]])}</table>
<p><b>Informations de diagnostic pour les administrateurs</b></p><p>Serveur d’origine : ${random.hex(8).toUpperCase()}.${host}<br>${shortDay(date)} ${hourOf(date)} – Remote Server returned ‘${code} ${why}’</p></div>` })
}

const delayed: Made = (scene) => {
  const { random, person, date, agency } = scene
  const domain = person.email.split('@')[1]!
  const why = random.pick([`Deferred: Connection timed out with mx1.${domain}.`, `Deferred: Connection refused by mx1.${domain}.`, 'Deferred: 451 4.7.1 Greylisted, please try again later'])
  return notice(scene, { from: ['Mail Delivery Subsystem', 'MAILER-DAEMON@relais2.demandes.assistant.example'], subject: 'Warning: could not send message for past 4 hours', travels: 'as-is', headers: [['Auto-Submitted', 'auto-generated (warning-timeout)'], ['Return-Path', '<>']], needsText: true, text: linesOf('    **********************************************', '    **      THIS IS A WARNING MESSAGE ONLY      **', '    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **', '    **********************************************', '', `The original message was received at ${new Date(date - 4 * HOUR).toUTCString()}`, `from [198.51.100.${random.int(2, 250)}]`, '', '   ----- Transcript of session follows -----', `<${person.email}>... ${why}`, 'Warning: message still undelivered after 4 hours', 'Will keep trying until message is 5 days old', '',
    'Reporting-MTA: dns; relais2.demandes.assistant.example', `Arrival-Date: ${new Date(date - 4 * HOUR).toUTCString()}`, `Final-Recipient: RFC822; ${person.email}`, 'Action: delayed', 'Status: 4.4.1', `Remote-MTA: DNS; mx1.${domain}`, '', `From: ${agency.intake}`, `Subject: ${ourSubject(scene)}`) })
}

const ticket: Made = (scene) => {
  const { random, agency, date } = scene
  const number = random.digits(6)
  const about = random.pick(['photos manquantes sur un portail', 'création d’un utilisateur', 'annonce en double', 'facture', 'mot de passe'])
  return notice(scene, { from: ['Support MultiDiff', 'support@multidiff.example'], headers: AUTOMATIC, subject: random.pick([`[Ticket #${number}] Nous avons bien reçu votre demande`, `Accusé de réception – demande ${number}`, `Re: ${about} [#${number}]`]), html: html`<p style="color:#b5b5b5">##- Merci de répondre au-dessus de cette ligne -##</p><p>Bonjour ${agency.agent.firstName},</p><p>Votre demande (n° ${number}) a été enregistrée le ${dayOf(date)} à ${hourOf(date)}. ${random.pick(['Notre équipe la prend en charge dans les meilleurs délais.', 'Délai de réponse constaté : moins de 4 h ouvrées.', 'Un conseiller vous répondra par e-mail ; inutile de renvoyer votre message.'])}</p><p>Sujet : ${about}</p><p>Pour compléter, répondez à ce message ou consultez <a href="https://aide.multidiff.example">le centre d’aide</a>.</p><p>Cet accusé de réception part automatiquement.</p>` })
}

const away: Made = (scene) => {
  const { random, person, date } = scene
  const until = dayOf(date + random.int(2, 20) * DAY)
  const text = random.pick([
    linesOf('Bonjour,', '', `Je suis absent(e) du bureau jusqu’au ${until}.`, `En cas d’urgence, merci de joindre ${somebodyNamed(scene)} au ${deskNumber(scene)}.`, '', 'Cordialement,', whole(scene)),
    linesOf('Merci de votre message.', `L’étude est fermée jusqu’au ${until} inclus. Votre courriel sera traité à la réouverture.`, '', whole(scene), random.pick(['Clerc de notaire', 'Service négociation', 'Standard'])),
    linesOf(`En congés jusqu’au ${until}, je consulte peu mes mails.`, 'Je vous répondrai à mon retour.', '', person.firstName),
    linesOf(`Bonjour, je suis en formation et de retour le ${until}. Mon assistante suit mes dossiers : ${deskNumber(scene)}.`, '', 'Ce message est envoyé automatiquement.', whole(scene)),
  ])
  return notice(scene, { from: [whole(scene), person.email], headers: AUTOMATIC, travels: 'as-is', subject: `Réponse automatique : ${ourSubject(scene)}`, text })
}

const notRead: Family = openedLast<Made>({ id: 'not-read', about: 'our mail was not delivered, is late, got a ticket, or its reader is away', wants: PLAIN, forms: { refus: impossible, retard: delayed, ticket, absence: away }, make: madeBy })

const DEEDS = ['Mandat de vente', 'Compromis de vente', 'Bail d’habitation vide', 'Avenant au mandat', 'Offre d’achat', 'Bon de visite', 'État des lieux d’entrée', 'Acte de cautionnement'] as const

const signing: Made = (scene) => {
  const { random, agency, property, date } = scene
  const deed = random.pick(DEEDS)
  const [one, other] = [somebodyNamed(scene), somebodyNamed(scene)]
  return notice(scene, { from: ['Signéo', 'notifications@signeo-demo.example'], subject: random.pick([`${one} a signé « ${deed} »`, `« ${deed} ${property.ref} » : 1 signature sur 3`, `Mise à jour de votre dossier ${property.ref}`]), html: html`<table width="560" style="font-family:Inter,Arial"><tr><td><img src="https://signeo-demo.example/l.png" width="90" alt="Signéo"></td></tr><tr><td><h3>${one} vient de signer</h3><p>${deed} – ${property.street}, ${property.place.town}</p><p>✔ ${one}, le ${shortDay(date)} à ${hourOf(date)}<br>◷ ${other}, invitation ouverte<br>◷ ${officer(scene)}, en attente</p><p><a href="https://app.signeo-demo.example/d/${random.hex(16)}">Suivre le dossier</a></p></td></tr><tr><td style="font-size:11px">Vous recevez ce message en tant qu’expéditeur (${agency.email}). Prestataire de confiance eIDAS.</td></tr></table>` })
}

const allSigned: Made = (scene) => {
  const { random, agency, property, date } = scene
  const deed = random.pick(DEEDS)
  return notice(scene, { from: ['Parapheur Numérique', 'ne-pas-repondre@parapheur-num.example'], subject: `Document signé par toutes les parties : ${deed} ${property.ref}`, attachments: [{ name: `${deed.replaceAll(/[ ’]/g, '_')}_signe.pdf`, type: 'application/pdf', content: '%PDF-1.4\n%%EOF\n' }], text: linesOf(`Bonjour ${agency.agent.firstName} ${agency.agent.lastName},`, '', `La procédure « ${deed} – ${property.ref} » est terminée.`, '', 'Signataires :', ` - ${somebodyNamed(scene)}  ${shortDay(date - DAY)}  ${hourOf(date - 5 * HOUR)}`, ` - ${somebodyNamed(scene)}  ${shortDay(date)}  ${hourOf(date - HOUR)}`, ` - ${agency.name}  ${shortDay(date)}  ${hourOf(date)}`, '', `Le document et son fichier de preuve (${random.hex(16)}) sont joints et archivés 10 ans.`, '', 'Parapheur Numérique') })
}

const toSign: Made = (scene) => {
  const { random, agency, property, date } = scene
  return notice(scene, { from: ['Registre Mandats Online', 'rappels@registre-mandats.example'], subject: random.pick([`Rappel : un document attend votre signature (${property.ref})`, `Action requise avant le ${shortDay(date + 3 * DAY)} : signature`, 'Votre invitation à signer expire bientôt']), html: html`<p>Bonjour ${agency.agent.firstName},</p><p>Le document <b>${random.pick(DEEDS)}</b> (n° ${random.int(200, 4800)}, réf. ${property.ref}) n’attend plus que vous. L’invitation expire le <b>${dayOf(date + 3 * DAY)}</b>.</p><p><a href="https://registre-mandats.example/s/${random.hex(20)}" style="background:#234;color:#fff;padding:10px 18px">Lire et signer</a></p><p>Le lien est personnel, ne le transférez pas.</p><hr><p style="color:#777">Registre Mandats Online, ${deskNumber(scene)}. Message généré automatiquement (rappel ${random.int(1, 3)}/3).</p>` })
}

const signatures: Family = openedLast<Made>({ id: 'signatures', about: 'signing on line: one has signed, all have signed, the agent has not', wants: PLAIN, forms: { un: signing, tous: allSigned, rappel: toSign }, make: madeBy })

const portalCode: Made = (scene) => {
  const { random, agency, date } = scene
  const code = random.digits(6)
  return notice(scene, { from: ['SeLoger', 'noreply@compte.seloger.com'], portal: 'seloger', subject: random.pick(['Votre code de sécurité', `${code} : votre code de connexion`, 'Confirmez votre connexion à MySeLoger Pro']), html: html`<div align="center"><h2>Confirmez que c’est bien vous</h2><p>Bonjour ${agency.agent.firstName}, saisissez ce code pour ouvrir votre compte ${agency.name} :</p><h1 style="letter-spacing:6px">${code}</h1><p>Il est valable ${random.pick([5, 10, 30])} minutes (demandé à ${hourOf(date)}).</p><p style="font-size:12px">Vous n’avez rien demandé ? Ignorez ce message et changez votre mot de passe.</p></div>` })
}

const password: Made = (scene) => {
  const { random, agency, date } = scene
  const [subject, said] = random.pick([['Réinitialisation de votre mot de passe', `Choisissez un nouveau mot de passe : https://cartable-immo.example/mdp/${random.hex(24)}\nLe lien cesse de fonctionner le ${shortDay(date + DAY)}.`], ['Changement de mot de passe effectué', `Le mot de passe de ${agency.email} a été changé le ${dayOf(date)} à ${hourOf(date)}. Si ce n’est pas vous, prévenez-nous aussitôt.`], ['Confirmez votre adresse e-mail', `Pour vérifier que ${agency.email} vous appartient, ouvrez cette page : https://cartable-immo.example/verif/${random.hex(20)}`], [`${somebodyNamed(scene)} a rejoint votre espace`, `Un nouvel utilisateur a été ajouté au compte ${agency.name} le ${shortDay(date)}. Ses droits se règlent dans Réglages > Équipe.`], ['Votre double authentification est active', `Depuis le ${shortDay(date)}, un code vous sera demandé à chaque nouvelle connexion.\nConservez vos codes de secours : ${random.digits(4)}-${random.digits(4)} et ${random.digits(4)}-${random.digits(4)}.`], ['Bienvenue sur Cartable Immo', `Votre accès est prêt. Identifiant : ${agency.agent.email}\nActivez-le ici : https://cartable-immo.example/activer/${random.hex(24)}`]] as const)
  return notice(scene, { from: ['Cartable Immo', 'comptes@cartable-immo.example'], subject, text: linesOf(`Bonjour ${agency.agent.firstName},`, '', said, '', 'L’équipe Cartable Immo', `Assistance : ${deskNumber(scene)}`) })
}

const newDevice: Made = (scene) => {
  const { random, agency, date } = scene
  return notice(scene, { from: ['Équipe des comptes Nuage Bureau', 'securite-comptes@nuage-bureau.example'], subject: random.pick(['Nouvelle connexion à votre compte', 'Activité inhabituelle : nouvelle connexion', 'Une application a reçu l’accès à votre compte']), html: html`<p style="color:#707070">Compte Nuage Bureau</p><p style="font-size:30px;color:#2672ec">Détails de la connexion</p><p>Quelqu’un s’est connecté au compte ${agency.email.replace(/^(..)[^@]*/, '$1*****')} depuis un nouvel appareil.</p><p>Pays/région : France<br>Adresse IP : 192.0.2.${random.int(2, 250)}<br>Date : ${shortDay(date)} ${hourOf(date)} (GMT)<br>Plateforme : ${random.pick(['Windows', 'iOS', 'Android', 'macOS'])}<br>Navigateur : ${random.pick(['Edge', 'Safari', 'Chrome', 'Firefox'])}</p><p>Si c’était vous, vous pouvez ignorer cet e-mail.</p><p>Sinon, <a href="https://compte.nuage-bureau.example/activite">vérifiez l’activité récente</a>.</p><p>Merci,<br>L’équipe des comptes</p>` })
}

const accounts: Family = openedLast<Made>({ id: 'accounts', about: 'accounts: a portal’s code, a password, a device never seen before', wants: PLAIN, forms: { code: portalCode, motdepasse: password, appareil: newDevice }, make: madeBy })

const accepted: Made = (scene) => {
  const { random, person, property, agency, date } = scene
  const start = meetingOf(scene)
  const [status, head] = random.weighted([[5, ['ACCEPTED', 'Accepté']], [1, ['TENTATIVE', 'Provisoire']]] as const)
  const what = random.pick([`Visite ${property.ref}`, `Estimation ${property.street}`, `Rendez-vous ${agency.name}`, `Signature ${inTown(property.place.town)}`])
  const stamp = (time: number) => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '')
  const content = ['BEGIN:VCALENDAR', 'METHOD:REPLY', 'PRODID:Microsoft Exchange Server 2019', 'VERSION:2.0', 'BEGIN:VEVENT', `ATTENDEE;PARTSTAT=${status};CN=${whole(scene)}:mailto:${person.email}`, `ORGANIZER;CN=${agency.name}:mailto:${agency.intake}`, `UID:${random.hex(24)}@assistant.example`, `SUMMARY;LANGUAGE=fr-FR:${head} : ${what}`, `DTSTART:${stamp(start)}`, `DTEND:${stamp(start + HOUR / 2)}`, 'CLASS:PUBLIC', `DTSTAMP:${stamp(date)}`, 'TRANSP:OPAQUE', 'STATUS:CONFIRMED', 'SEQUENCE:0', `LOCATION;LANGUAGE=fr-FR:${property.street}`, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')
  return notice(scene, { from: [whole(scene), person.email], subject: `${head} : ${what}`, travels: 'as-is', text: `${head} : ${what}`, body: { type: 'text/calendar; charset="utf-8"; method=REPLY', content } })
}

const agenda: Made = (scene) => {
  const { random, agency, date } = scene
  const homes = Array.from({ length: random.int(2, 4) }, () => random.pick(['Visite', 'Visite', 'Estimation', 'RDV agence', 'Remise des clés', 'État des lieux']))
  let time = 8.5
  return notice(scene, { from: ['Mon agenda Cartable', 'agenda@cartable-immo.example'], subject: random.pick([`Votre journée du ${dayWithName(date + DAY)}`, `Demain : ${homes.length} rendez-vous`]), html: html`<p>Bonsoir ${agency.agent.firstName},</p><p>Votre programme de ${dayWithName(date + DAY)} :</p><table cellpadding="7">${homes.map((what) => { time += random.int(2, 5) / 2; const { firstName, lastName, phonePrinted } = somebody(scene); return html`<tr><td valign="top"><b>${Math.floor(time)}h${time % 1 ? '30' : '00'}</b></td><td>${what} – ${firstName} ${lastName}${phonePrinted && html`<br>${phonePrinted}`}<br><span style="color:#888">${random.pick(['confirmé', 'confirmé par SMS', 'non confirmé'])}</span></td></tr>` })}</table>
<p>Total : ${homes.length}. <a href="https://cartable-immo.example/agenda">Ouvrir mon agenda</a></p><p><small>Envoi automatique chaque soir à 19 h. Pour l’arrêter : Mon profil, Notifications.</small></p>` })
}

const reminder: Made = (scene) => {
  const { random, property, agency } = scene
  const start = meetingOf(scene)
  const what = random.pick([`Visite ${property.typeName.toLowerCase()} ${property.place.town}`, `Point mandat ${property.ref}`, 'Réunion commerciale', `EDL sortie ${property.street}`])
  return notice(scene, { from: ['Google Agenda', 'calendar-notification@google.com'], subject: `Notification : ${what}, ${dayWithName(start)} ${hourSaid(start)}`, text: linesOf(what, `${capital(dayWithName(start))} ⋅ ${hourSaid(start)} – ${hourSaid(start + HOUR)}`, random.chance(0.6) && `${property.street}, ${property.place.postcode} ${property.place.town}, France`, '', 'Organisateur', agency.agent.email, '', 'Invités', agency.agent.email, ...(random.chance(0.5) ? [agency.email] : []), '', '~~//~~', `Vous recevez cet e-mail à l’adresse ${agency.email} car vous êtes abonné aux rappels de l’agenda « ${agency.name} ».`, 'Pour ne plus les recevoir, modifiez les notifications de cet agenda.') })
}

const calendars: Family = openedLast<Made>({ id: 'calendars', about: 'calendars: an invitation accepted, tomorrow’s list, a reminder', wants: PLAIN, forms: { accepte: accepted, journee: agenda, rappel: reminder }, make: madeBy })

export const OTHER_SYSTEMS_OF_THE_THIRD_YEAR: readonly Family[] = [notRead, signatures, accounts, calendars]
