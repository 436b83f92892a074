/** Mail of a year that is no request, what servers, filters and calendars answer, templates nobody filled, and what is sold or stolen by mail. */
import { draft, type Family } from '../family.ts'
import { html, lines, safe } from '../html.ts'
import { divisions, paragraphs, whole } from '../letter.ts'
import { bulk, deskNumber, fullOf, junk, notice } from '../other-makers.ts'
import { dayOf, hourOf, linesOf } from '../request.ts'
import { notLead, type Scene } from '../scene.ts'
import { drawPerson, type Person } from '../values/people.ts'
import { openedOther } from './opened-family.ts'

const PLAIN = { who: 'plain' } as const
const DAY = 86_400_000

/** What a filter stopped: sender and subject, portals' requests among them. */
function stoppedMails({ random, person, property, side }: Scene): readonly (readonly [string, string])[] {
  const other = drawPerson(random, side, 'plain')
  const all: readonly (readonly [string, string])[] = [
    [`${random.hex(10)}@messagerie.leboncoin.fr`, `Nouveau message pour "${property.title}" sur leboncoin`], [person.email, random.pick(['Re: notre rendez-vous', `Dossier ${fullOf(person)}`, 'photos'])],
    ['info@crypto-gain.example', 'Multipliez vos revenus'], ['contact@immobilier.lefigaro.fr', `Figaro Immobilier vous adresse un contact - Annonce ${property.ref}`], [other.email, `Demande de renseignements – ${fullOf(other)}`],
    ['soldes@mobilier-pas-cher.example', 'Derniers jours : -60 % sur les fauteuils'], ['livraison@colis-suivi24.example', 'Votre colis est bloqué'],
  ]
  return all.filter(() => random.chance(0.6)).concat(all.slice(2, 3)).filter((one, at, list) => list.indexOf(one) === at)
}

const quarantined: Family = openedOther<'cartes' | 'colonnes'>({
  id: 'year-quarantine', about: 'the daily list of what the filter holds, as cards with buttons or in columns of plain text', wants: PLAIN, forms: { cartes: 'cartes', colonnes: 'colonnes' },
  make(scene, form) {
    const { random, agency, date } = scene
    const stopped = stoppedMails(scene)
    if (form === 'cartes') return notice(scene, { from: ['Bouclier Mail', 'quarantaine@bouclier-mail.example'], subject: `Rapport de quarantaine du ${dayOf(date)}`, html: html`
<h3>${stopped.length} message(s) retenu(s) pour ${agency.email}</h3>${stopped.map(([sender, subject]) => html`<div style="border-left:4px solid #c33;padding:6px;margin:8px 0"><b>${subject}</b><br>${sender}<br><small>${random.pick(['Publicité', 'Suspect', 'Lien douteux', 'Expéditeur inconnu'])} – score ${random.int(5, 19)},${random.digits(1)}</small><br>
<a href="https://bouclier-mail.example/r/${random.hex(24)}">Remettre en boîte de réception</a></div>`)}<p>Les messages non réclamés sont détruits au bout de trente jours.</p><p>Administrateur : Infogérance Delmas, ${deskNumber(scene)}</p>` })
    return notice(scene, { from: ['Antispam hébergement', 'rapport@antispam-hebergeur.example'], subject: `[Antispam] Quarantaine ${agency.domain} : ${stopped.length} messages`, needsText: true, text: linesOf(
      `Boîte : ${agency.email}`, `Édition du ${dayOf(date)}, ${hourOf(date)}`, '', ...stopped.flatMap(([sender, subject], at) => [`${hourOf(date - (at + 1) * 47 * 60_000)}  ${sender}`, `       ${subject}`, `       libérer : https://antispam-hebergeur.example/l?m=${random.hex(12)}`, '']),
      'Réglages et liste blanche : votre espace d’hébergement.') })
  },
})

const bounced: Family = openedOther<'postfix' | 'exchange' | 'retard'>({
  id: 'year-bounce', about: 'what could not be delivered, or not yet: a report in three parts, an Exchange page in French, a warning', wants: PLAIN, forms: { postfix: 'postfix', exchange: 'exchange', retard: 'retard' },
  make(scene, form) {
    const { random, person, property, agency, date } = scene
    const subject = random.pick([`Votre visite : ${property.title}`, `Quelques créneaux pour ${property.ref}`, `${agency.name} – confirmation`])
    const host = `mx${random.int(1, 6)}.${person.email.split('@')[1]!}`
    const headers = [['Auto-Submitted', 'auto-replied'], ['Return-Path', '<>']] as const
    if (form === 'exchange') return notice(scene, { from: ['Microsoft Outlook', `MicrosoftExchange${random.hex(12)}@${person.email.split('@')[1]!}`], subject: `Non remis : ${subject}`, travels: 'as-is', headers: [...headers, ['X-MS-Exchange-Message-Is-Ndr', '']], html: html`
<table style="font-family:Segoe UI"><tr><td style="color:#c00;font-size:20px">Impossible de remettre votre message à ${person.email}.</td></tr><tr><td>${person.email.split('@')[0]!} est introuvable sur ${person.email.split('@')[1]!}, ou la boîte est pleine.</td></tr>
<tr><td><b>Comment y remédier</b><br>Vérifiez l’orthographe de l’adresse, puis renvoyez le message.</td></tr><tr><td><small>Serveur de génération : ${random.hex(8)}.eurprd${random.digits(2)}.prod.outlook.example<br>Code 550 5.1.10 RESOLVER.ADR.RecipientNotFound<br>Objet : ${subject}</small></td></tr></table>` })
    const isLate = form === 'retard'
    const [status, why] = random.pick([['5.1.1', 'User unknown'], ['5.2.2', 'Mailbox full'], ['5.1.10', 'Recipient not found']] as const)
    const told = isLate
      ? linesOf('Ceci est un avertissement, vous n’avez rien à renvoyer.', '', `Le message « ${subject} »`, `destiné à ${person.email}`, `attend depuis ${random.int(4, 23)} heures. Nouvelles tentatives pendant ${random.int(2, 5)} jours.`, '', `Cause : ${host} ne répond pas (421 4.4.1)`)
      : linesOf('Le serveur de courrier sortant n’a pas pu remettre votre message.', '', `<${person.email}> : ${host} a répondu`, `    55${status === '5.2.2' ? 2 : 0} ${status} ${why}`, '', 'L’original est joint ci-dessous.')
    const mark = `b1_${random.hex(16)}`
    const content = linesOf(`--${mark}`, 'Content-Type: text/plain; charset=utf-8', 'Content-transfer-encoding: 8BIT', '', told, '', `--${mark}`, 'Content-type: message/delivery-status', '', 'Reporting-MTA: dns; sortie.demandes.assistant.example', '',
      `Final-Recipient: rfc822; ${person.email}`, `Action: ${isLate ? 'delayed' : 'failed'}`, `Status: ${isLate ? '4.4.1' : status}`, `Remote-MTA: dns; ${host}`, '', `--${mark}`, 'Content-type: text/rfc822-headers', '', `From: <${agency.intake}>`, `To: ${fullOf(person)} <${person.email}>`, `Message-ID: <${random.hex(18)}@demandes.assistant.example>`, `Date: ${new Date(date - DAY).toUTCString()}`, '', `--${mark}--`)
    return notice(scene, { from: ['Mail Delivery System', 'MAILER-DAEMON@sortie.demandes.assistant.example'], subject: isLate ? 'Remise différée (nouvel essai prévu)' : 'Undelivered Mail Returned to Sender', travels: 'as-is', headers, text: told, body: { type: `multipart/report; report-type=delivery-status; boundary="${mark}"`, content } })
  },
})

const automatic: Family = openedOther<'conges' | 'reception' | 'depart'>({
  id: 'year-auto-reply', about: 'answers no person wrote: on holiday, a desk that received something, somebody who has left', wants: PLAIN, forms: { conges: 'conges', reception: 'reception', depart: 'depart' },
  make(scene, form) {
    const { random, person, property, date, agency } = scene
    const back = dayOf(date + random.int(3, 20) * DAY)
    const headers = [['Auto-Submitted', 'auto-replied'], ['X-Auto-Response-Suppress', 'All'], ['Precedence', 'junk']] as const
    if (form === 'conges') {
      const text = linesOf('Bonjour,', '', random.pick([`Je suis en congés et serai de retour le ${back}.`, `Je ne serai pas au bureau avant le ${back} et ne consulterai pas mes courriels.`, `Merci de votre message. Je le lirai à mon retour, le ${back}.`]), '',
        random.chance(0.6) && `En cas d’urgence, vous pouvez me joindre au ${person.phonePrinted ?? deskNumber(scene)}.`, '', 'Bien cordialement,', whole(scene))
      return notice(scene, { from: [whole(scene), person.email], subject: `Réponse automatique : ${random.pick([`Votre demande pour ${property.title}`, `${agency.name} – ${property.ref}`, 'Proposition de rendez-vous'])}`, text, html: paragraphs(text), headers, travels: 'as-is' })
    }
    if (form === 'reception') return notice(scene, { from: ['Service clients Banque du Midi', 'serviceclient@banque-du-midi.example'], subject: `Nous avons bien reçu votre message [dossier ${random.digits(8)}]`, headers, travels: 'as-is', html: html`<p>Madame, Monsieur,</p><p>Votre courriel nous est bien parvenu et sera traité sous ${random.int(2, 5)} jours ouvrés.</p>
<p>Objet : ${random.pick(['Financement', 'Attestation', 'Accord de principe'])} ${fullOf(person)}, ${property.place.town}</p><p>Inutile de nous relancer : chaque nouveau message retarde le traitement.</p><p>Ceci est un accusé de réception envoyé par un automate.</p>` })
    return notice(scene, { from: [whole(scene), person.email], subject: 'Cette adresse n’est plus utilisée', headers, travels: 'as-is', text: linesOf('Bonjour,', '', `Je ne fais plus partie de l’entreprise depuis le ${dayOf(date - 60 * DAY)}.`, `Pour toute question, écrivez à accueil@${person.email.split('@')[1]!} ou composez le ${deskNumber(scene)}.`, '', whole(scene)) })
  },
})

const iCalendar = ({ person, property, agency, random, date }: Scene, status: 'ACCEPTED' | 'TENTATIVE' | 'DECLINED', summary: string): string => {
  const at = (time: number) => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '')
  return ['BEGIN:VCALENDAR', 'PRODID:-//Agenda//FR', 'VERSION:2.0', 'METHOD:REPLY', 'BEGIN:VEVENT', `UID:${random.hex(20)}@demandes.assistant.example`, `DTSTAMP:${at(date - 4 * DAY)}`, `DTSTART:${at(date)}`, `DTEND:${at(date + 1_800_000)}`,
    `ORGANIZER:mailto:${agency.intake}`, `ATTENDEE;PARTSTAT=${status};CN=${fullOf(person)}:mailto:${person.email}`, `SUMMARY:${summary}`, `LOCATION:${property.street}\\, ${property.place.town}`, 'SEQUENCE:0', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')
}

const calendarAnswer: Family = openedOther<'agenda' | 'outlook' | 'interne'>({
  id: 'year-calendar', about: 'a calendar program says that an invitation was accepted, perhaps, or declined', wants: PLAIN, forms: { agenda: 'agenda', outlook: 'outlook', interne: 'interne' },
  make(scene, form) {
    const { random, person, property, agency } = scene
    // The third day, at an hour somebody visits.
    const start = Math.floor(scene.date / DAY + 3) * DAY + random.int(17, 37) * 1_800_000
    const visit = random.pick([`Visite ${property.title}`, `Visite ${property.ref} – ${property.place.town}`, `Rendez-vous ${agency.name}`])
    const when = `${dayOf(start)} ${hourOf(start)}`
    const from = [whole(scene), person.email] as const
    if (form === 'agenda') {
      const mark = random.hex(22)
      const said = linesOf(`${whole(scene)} a accepté cette invitation.`, '', visit, when, `${property.street}, ${property.place.town}`, '', `Organisateur : ${agency.name}`)
      return notice(scene, { from, subject: `Accepté : ${visit} - ${when} (${agency.intake})`, travels: 'as-is', text: said, headers: [['Auto-Submitted', 'auto-generated']], body: { type: `multipart/alternative; boundary="${mark}"`, content: linesOf(
        `--${mark}`, 'Content-Type: text/plain; charset=UTF-8', 'Content-transfer-encoding: 8BIT', '', said, '', `--${mark}`, 'Content-Type: text/calendar; charset=UTF-8; method=REPLY', 'Content-transfer-encoding: 8BIT', '', iCalendar({ ...scene, date: start }, 'ACCEPTED', visit), `--${mark}--`) } })
    }
    if (form === 'outlook') return notice(scene, { from, subject: `${random.pick(['Provisoire', 'Accepté'])} : ${visit}`, travels: 'as-is', html: html`<p>&nbsp;</p>`, headers: [['X-MS-Has-Attach', 'yes']], attachments: [{ name: 'reunion.ics', type: 'text/calendar; method=REPLY', content: iCalendar({ ...scene, date: start }, 'TENTATIVE', visit) }] })
    const meeting = random.pick(['Point commercial', 'Réunion du lundi', 'Formation DPE', 'Entretien annuel'])
    return notice(scene, { from: [`${agency.agent.firstName} ${agency.agent.lastName}`, agency.agent.email], subject: `Refusé : ${meeting}`, travels: 'as-is', text: linesOf('A décliné l’invitation :', `Quoi    ${meeting}`, `Quand   ${when}`, 'Où      Agence, salle du fond'), attachments: [{ name: 'invite.ics', type: 'text/calendar; method=REPLY', content: iCalendar({ ...scene, date: start, person: { ...person, firstName: agency.agent.firstName, lastName: agency.agent.lastName, email: agency.agent.email } satisfies Person }, 'DECLINED', meeting) }] })
  },
})

const gmailConfirmation: Family = openedOther<'fr' | 'en'>({
  id: 'year-gmail', about: 'Gmail asks whether mail may be forwarded: a code and a link', forms: { fr: 'fr', en: 'en' },
  make(scene, form) {
    const { random, agency } = scene
    const code = random.digits(9)
    const links = [`https://mail-settings.google.com/mail/vf-%5B${random.hex(24)}%5D-${random.hex(10)}`, `https://mail-settings.google.com/mail/uf-%5B${random.hex(24)}%5D-${random.hex(10)}`]
    if (form === 'fr') return notice(scene, { from: ['Équipe Gmail', 'forwarding-noreply@google.com'], subject: `(#${code}) Confirmation de transfert de messages Gmail – Réception des messages de ${agency.email}`, travels: 'as-is', text: linesOf(
      `${agency.email} a demandé que ses messages soient transférés automatiquement vers ${agency.intake}.`, `Code de confirmation de la demande : ${code}`, '', `Pour permettre à ${agency.email} de transférer ses messages vers votre adresse, cliquez sur ce lien :`, '', links[0]!, '',
      'Si le lien ne s’ouvre pas, copiez-le dans une nouvelle fenêtre.', '', 'Merci d’utiliser Gmail !', 'L’équipe Gmail', '', 'Vous n’avez pas approuvé cette demande ? Aucune action n’est nécessaire. Pour annuler :', links[1]!) })
    return notice(scene, { from: ['Gmail Team', 'forwarding-noreply@google.com'], subject: `(#${code}) Gmail Forwarding Confirmation - Receive Mail from ${agency.email}`, travels: 'as-is', text: linesOf(
      `${agency.email} has requested to automatically forward mail to your email`, `address ${agency.intake}.`, `Confirmation code: ${code}`, '', 'To allow this, please click the link below to confirm the request:', '', links[0]!, '', 'Thanks,', 'The Gmail Team', '', `If you do not approve of this, no further action is required. To cancel: ${links[1]!}`) })
  },
})

const unfilledTemplate: Family = openedOther<'accolades' | 'crochets' | 'diese'>({
  id: 'year-unfilled', about: 'a request whose places were never filled: whoever wrote it cannot be known from the mail', forms: { accolades: 'accolades', crochets: 'crochets', diese: 'diese' },
  make(scene, form) {
    const { property, agency, price, random } = scene
    const gold = notLead('quarantine', { language: 'fr' })
    if (form === 'accolades') return draft(scene, { from: { name: 'Portail des Demeures', address: 'contacts@portail-demeures.example' }, subject: `Nouvelle demande pour ${property.ref}`, gold, travels: 'keeps-headers', html: html`<p>Bonjour,</p><p><b>{{lead.firstname}} {{lead.lastname}}</b> souhaite en savoir plus sur votre bien :</p><p>${property.title}<br>${price}<br>Réf. ${property.ref}</p>
<p>Mail : <a href="mailto:{{lead.email}}">{{lead.email}}</a><br>Tél. : {{lead.phone|default("")}}</p><blockquote>{{lead.message}}</blockquote><p>Assistance annonceurs ${deskNumber(scene)}</p>`.html })
    if (form === 'crochets') return draft(scene, { from: { name: agency.name, address: `wordpress@${agency.domain}` }, subject: '[your-subject]', gold, travels: 'keeps-headers', text: linesOf('De : [your-name] <[your-email]>', 'Téléphone : [tel-visiteur]', 'Sujet : [your-subject]', '', 'Corps du message :', '[your-message]', '', '-- ', `Ce courriel a été émis depuis le formulaire de ${agency.name} (https://www.${agency.domain})`) })
    return draft(scene, { from: { name: 'Vitrine Immo', address: 'ne-pas-repondre@vitrine-immo.example' }, subject: 'Contact #NOM_CLIENT#', gold, travels: 'keeps-headers', html: html`<table cellpadding="3"><tr><td>Client</td><td>#CIVILITE# #NOM_CLIENT#</td></tr><tr><td>Joindre</td><td>#TEL_CLIENT# / #MAIL_CLIENT#</td></tr><tr><td>Son message</td><td>#TEXTE#</td></tr><tr><td>Mandat</td><td>#NUM_MANDAT#</td></tr><tr><td>Agence</td><td>${agency.name}${random.chance(0.5) ? `, ${agency.phonePrinted}` : ''}</td></tr></table>`.html })
  },
})

const pitchByMail: Family = openedOther<{ firm: string; address: string; subject: (scene: Scene) => string; words: (scene: Scene) => readonly string[]; look: 'letter' | 'tariff' | 'plain' }>({
  id: 'year-pitch-mail', about: 'firms that sell to agencies: search engines, surveys, insurances', wants: PLAIN,
  forms: {
    referencement: { firm: 'Cime Digitale', address: 'projets@cime-digitale.example', look: 'letter', subject: ({ agency, random }) => random.pick([`${agency.name} est-elle visible sur Google ?`, `Audit gratuit de www.${agency.domain}`]),
      words: ({ agency, random }) => [`Bonjour ${agency.agent.firstName},\n\nEn cherchant « agence immobilière ${agency.town} », votre site n’arrive qu’en page ${random.int(2, 5)}. Nous faisons remonter nos clients en trois mois, sans engagement.\n\nPuis-je vous envoyer l’audit complet ?`, `Bonjour,\n\nNotre équipe a analysé www.${agency.domain} : ${random.int(8, 40)} erreurs techniques freinent votre référencement. Un rapide échange de quinze minutes suffirait pour vous montrer comment doubler vos demandes d’estimation.`] },
    diagnostics: { firm: 'Diag Horizon', address: 'partenariats@diag-horizon.example', look: 'tariff', subject: ({ property }) => `Diagnostics à ${property.place.town} : tarif partenaire`, words: ({ property, random }) => [`Nouveau sur ${property.place.town}, notre cabinet intervient sous ${random.pick(['24', '48', '72'])} h et vous reverse ${random.int(10, 25)} % sur chaque dossier.`, `Vos vendeurs attendent leur DPE trois semaines ? Nos techniciens passent dans la semaine sur tout le secteur de ${property.place.town}.`] },
    garantie: { firm: 'Loyer Serein Courtage', address: 'agences@loyer-serein.example', look: 'plain', subject: () => 'Assurance loyers impayés : +1 point pour vos bailleurs', words: ({ random }) => [`Madame, Monsieur,\n\nNotre garantie couvre vos bailleurs dès le premier euro pour ${random.pick(['1,9', '2,1', '2,3'])} % du loyer. Plus de ${random.int(200, 900)} administrateurs de biens nous font déjà confiance.\n\nDisponible cette semaine pour une présentation ?`, 'Cher confrère,\n\nUn locataire sur trente ne paie plus. Vos propriétaires sont-ils protégés ? Comparons votre contrat actuel au nôtre, c’est gratuit et cela prend cinq minutes par téléphone.'] },
  },
  make(scene, { firm, address, subject, words, look }) {
    const { random, person } = scene
    const said = random.pick(words(scene))
    const text = linesOf(said, '', whole(scene), firm, person.phonePrinted, look === 'tariff' ? 'Me désinscrire' : random.chance(0.4) && 'Si ce message ne vous concerne pas, dites-le moi simplement.')
    const shown = look === 'tariff'
      ? html`<center><img src="https://diag-horizon.example/logo.png" alt="${firm}"><p>${said}</p><table border="1"><tr><td>Studio, T1</td><td>dès ${random.int(89, 129)} €</td></tr><tr><td>T2, T3</td><td>dès ${random.int(139, 189)} €</td></tr><tr><td>Maison</td><td>dès ${random.int(199, 299)} €</td></tr></table><p><a href="https://diag-horizon.example/rdv">Réserver un créneau</a></p><p>${whole(scene)}, ${firm}<br>${person.phonePrinted}</p><small>Me désinscrire</small></center>`
      : look === 'letter' ? paragraphs(text) : undefined
    return junk(scene, { from: [`${whole(scene)} (${firm})`, address], subject: subject(scene), text, ...(shown && { html: shown }), ...(look === 'letter' ? {} : { headers: bulk(random.hex(16)) }) })
  },
})

const SOLD = [
  'Bonjour, je dirige une société de nettoyage et de débarras. Nous remettons en état vos logements entre deux locataires, devis sous 24 h. Auriez-vous un moment pour que je vous présente nos tarifs ?', 'Hello, I noticed your website could bring much more traffic. We offer guest posts and quality backlinks from 30 EUR. Reply YES and I will send the price list.',
  'Bonjour, nous proposons aux agences un assistant téléphonique qui répond à vos clients 24 h/24 et qualifie vos vendeurs. Essai offert pendant un mois, sans carte bancaire.', 'Madame, Monsieur, fabricant français de vitrines LED, nous équipons les agences de votre région avec -20 % jusqu’à la fin du mois. Souhaitez-vous recevoir notre catalogue ?',
  'Bonjour, photographe immobilier depuis douze ans, je réalise vos reportages et plans 2D dans la journée. Premier bien offert pour faire connaissance. Avez-vous un mandat à me confier cette semaine ?', 'Madame, Monsieur, votre agence n’apparaît pas encore dans notre annuaire des professionnels recommandés. L’inscription est gratuite jusqu’à dimanche, répondez simplement à ce message.',
  'Bonjour, courtier en financement, je cherche des agences partenaires sur votre secteur : vos acquéreurs financés plus vite, et une rétrocession pour vous. Quand puis-je passer ?', 'Bonjour, nous rachetons fichiers clients et portefeuilles de gestion. Si la cession vous intéresse à court ou moyen terme, contactez-moi en toute confidentialité.',
] as const

const pitchByForm: Family = openedOther<'plugin' | 'tableau' | 'fenetre'>({
  id: 'year-pitch-form', about: 'firms that sell to agencies and write through the agency’s own form', wants: PLAIN, forms: { plugin: 'plugin', tableau: 'tableau', fenetre: 'fenetre' },
  make(scene, form) {
    const { random, agency, person, date } = scene
    const said = random.pick(SOLD)
    const extras = { replyTo: { address: person.email }, travels: 'keeps-headers' as const, language: said.startsWith('Hello') ? 'en' : 'fr' }
    if (form === 'plugin') return junk(scene, { ...extras, from: [agency.name, `wordpress@${agency.domain}`], subject: `${agency.name} – message du site`, text: linesOf(`De : ${whole(scene)} <${person.email}>`, person.phonePrinted && `Tél : ${person.phonePrinted}`, `Objet : ${random.pick(['Partenariat', 'Proposition', 'Collaboration', 'Renseignement'])}`, '', said, '', '--', `Envoyé depuis la page Contact de ${agency.domain}`) })
    if (form === 'tableau') return junk(scene, { ...extras, from: ['Formulaire en ligne', `formulaire@${agency.domain}`], subject: 'Nouvelle soumission : Contactez-nous', html: html`<table width="520" style="border-collapse:collapse">${[['Prénom', person.firstName], ['Nom', person.lastName], ['Société', random.pick(['Ets Brandier', 'Néoflux SAS', 'Kalio Services'])], ['E-mail', person.email], ['Téléphone', person.phonePrinted], ['Votre message', said], ['RGPD', 'J’accepte']].map(([label, value]) => (value ? html`<tr><th align="left" bgcolor="#eee">${label}</th></tr><tr><td>${value}</td></tr>` : safe('')))}</table>` })
    return junk(scene, { ...extras, from: [`Site internet ${agency.name}`, `contact@${agency.domain}`], subject: `${person.firstName} vous a écrit`, html: html`<p>Le ${dayOf(date)}, une personne a utilisé la fenêtre « Une question ? ».</p><p><strong>${whole(scene)}</strong><br><a href="mailto:${person.email}">${person.email}</a>${person.phonePrinted && html`<br>${person.phonePrinted}`}</p><p><em>${lines(said)}</em></p><p>Page d’origine : https://www.${agency.domain}/honoraires</p>` })
  },
})

const phish: Family = openedOther<{ from: readonly [string, string]; subject: (scene: Scene) => string; words: (scene: Scene) => string; button?: string }>({
  id: 'year-phishing', about: 'a portal that closes the account, a domain that expires, a notary with a new bank account, none of them true', wants: { who: 'plain', transaction: 'sale' },
  forms: {
    portail: { from: ['Leboncoin PRO', 'securite@leboncoin-espacepro.example'], subject: ({ agency }) => `Votre compte ${agency.name} sera suspendu`, words: ({ property, random }) => random.pick([`Suite à un signalement, vos annonces (dont ${property.ref}) seront retirées dans 12 heures. Merci de confirmer vos identifiants afin d’éviter la suspension.`, 'Votre moyen de paiement a expiré, vos annonces ne sont plus visibles. Mettez à jour votre carte bancaire dès maintenant.']), button: 'Confirmer mon compte' },
    domaine: { from: ['Service Domaines', 'renouvellement@registre-noms-fr.example'], subject: ({ agency }) => `URGENT ${agency.domain} expire aujourd’hui`, words: ({ agency, random }) => random.pick([`Le nom de domaine ${agency.domain} n’a pas été renouvelé. Vos boites mail seront supprimé sous 24 heures. Montant dû : ${random.int(11, 29)},99 EUR TTC.`, `Votre hébergement arrive à terme ce jour. Sans règlement de ${random.int(11, 29)},99 EUR, le site www.${agency.domain} ne sera plus accessible.`]), button: 'Payer maintenant' },
    virement: { from: ['Étude notariale Sabatier', 'etude.sabatier.notaires@mail-office24.example'], subject: ({ property }) => `Changement de RIB – dossier ${property.place.town}`, words: ({ random, person, property, price }) => random.pick([`Bonjour,\n\nNotre compte habituel étant en cours d’audit, merci d’informer ${fullOf(person)} que le solde du prix (${price}) pour le bien ${property.street} doit être viré sur le nouveau RIB joint, aujourd’hui avant 16 h.\n\nJe suis en rendez-vous, ne m’appelez pas, répondez par mail.`, `Bonjour,\n\nPouvez-vous effectuer un virement urgent et confidentiel pour le dossier ${property.ref} ? Je vous transmets le RIB dès votre retour.\n\nEnvoyé de mon iPhone`]) },
  },
  make(scene, { from, subject, words, button }) {
    const said = words(scene)
    if (!button) return junk(scene, { from, subject: subject(scene), text: said, html: divisions(said), attachments: [{ name: 'RIB.pdf', type: 'application/pdf', content: '%PDF-1.4\n%%EOF\n' }] })
    return junk(scene, { from, subject: subject(scene), html: html`<div style="background:#f7f7f7;padding:30px"><p>Cher(e) client(e) ${scene.agency.email},</p><p>${said}</p><p align="center"><a href="http://${from[1].split('@')[1]!}/${scene.random.hex(12)}/login.php">${button}</a></p><p>Cordialement,<br>${from[0]}<br><small>Message automatique</small></p></div>` })
  },
})

export const MACHINES_OF_THE_YEAR: readonly Family[] = [quarantined, bounced, automatic, calendarAnswer, gmailConfirmation, unfilledTemplate, pitchByMail, pitchByForm, phish]
