/** What mail servers, calendars and absent people's programs answer, and what is sold or stolen by mail. */
import type { Family } from '../../family.ts'
import { html, lines } from '../../html.ts'
import { divisions, paragraphs, whole } from '../../letter.ts'
import { bulk, deskNumber, fullOf, junk, notice, rowsOf } from '../../other-makers.ts'
import { dayOf, hourOf, linesOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { officer, ownSite } from '../../site-pieces.ts'
import { drawPerson } from '../../values/people.ts'
import { openedOther } from '../opened-family.ts'

const PLAIN = { who: 'plain' } as const
const DAY = 86_400_000

/** What is held back: when, from whom, under which subject, and why. */
function held({ random, side, property, agency, date, listingId }: Scene): readonly (readonly [time: string, from: string, subject: string, why: string])[] {
  const somebody = () => drawPerson(random, side, 'plain')
  const [first, second] = [somebody(), somebody()]
  const all: readonly (readonly [string, string, string])[] = [
    ['noreply@lead.seloger.com', 'Un acquéreur est intéressé par un de vos biens', 'Publicité'], [`${fullOf(first)} <${first.email}>`, random.pick(['visite de ce matin', 'RE: compromis', 'documents demandés', 'Tr: diagnostics']), 'Courrier indésirable'],
    ['promo@toner-direct.example', 'Vos cartouches à -70 %', 'Publicité'], ['no_reply@bienici.com', `Contact prospect-acquéreur pour votre annonce ${property.ref} à ${property.place.town.toUpperCase()}`, 'Publicité'],
    [second.email, `Annonce ${listingId}`, 'Courrier indésirable'], ['direction@comptes-cloture.example', `Facture en attente – ${agency.name}`, 'Hameçonnage'], ['hello@agenda-patron.example', 'Le séminaire des dirigeants', 'Lettre d’information'],
  ]
  return all.filter((_, at) => at === 2 || random.chance(0.65)).map(([from, subject, why], at) => [hourOf(date - at * 83 * 60_000), from, subject, why])
}

const quarantine: Family = openedOther<'lignes' | 'liste'>({
  id: 'quarantine', about: 'what a filter held back in the night: a table with boxes to tick, a numbered list', wants: PLAIN, forms: { lignes: 'lignes', liste: 'liste' },
  make(scene, form) {
    const { random, agency, date } = scene
    const mails = held(scene)
    if (form === 'lignes') return notice(scene, { from: ['Vade Secure', 'quarantine-report@vadesecure.com'], subject: `Rapport : ${mails.length} e-mail${mails.length > 1 ? 's' : ''} en attente dans votre quarantaine`, html: html`<p>Bonjour, les e-mails suivants, adressés à <b>${agency.email}</b>, n’ont pas été distribués.</p><table border="1" cellspacing="0" cellpadding="4" style="font-size:12px">${rowsOf([['Heure', 'Expéditeur', 'Objet', 'Motif', '']], 'th')}
${mails.map(([time, from, subject, why]) => html`<tr><td>${time}</td><td>${from}</td><td>${subject}</td><td>${why}</td><td><a href="https://q.vadesecure.example/d/${random.hex(18)}">Distribuer</a></td></tr>`)}</table><p>Conservation : ${random.pick([15, 21, 30])} jours. <a href="https://q.vadesecure.example/">Gérer ma quarantaine</a></p>` })
    return notice(scene, { from: ['postmaster', `postmaster@${agency.domain}`], subject: `Quarantaine : messages bloqués, ${dayOf(date)}`, needsText: true, text: linesOf(`Récapitulatif pour ${agency.email} (24 dernières heures)`, `${mails.length} bloqués, ${random.int(20, 90)} distribués`, '', ...mails.flatMap(([time, from, subject, why], at) => [`${at + 1}) ${subject}`, `   de ${from}, reçu à ${time}`, `   motif : ${why.toLowerCase()}`]), '', 'Pour recevoir un message de cette liste, répondez « libérer » suivi de son numéro.', `Votre prestataire informatique : ${deskNumber(scene)}`) })
  },
})

const automatic = [['Auto-Submitted', 'auto-replied'], ['X-Auto-Response-Suppress', 'DR, OOF, AutoReply']] as const

const notThere: Family = openedOther<'introuvable' | 'refuse' | 'absent' | 'conge'>({
  id: 'not-there', about: 'our mail did not arrive, or whoever should read it is away: two servers’ reports, two absence notices', wants: PLAIN, forms: { introuvable: 'introuvable', refuse: 'refuse', absent: 'absent', conge: 'conge' },
  make(scene, form) {
    const { random, person, property, agency, date } = scene
    const subject = random.pick([`Votre demande – ${property.title}`, `Proposition de rendez-vous, ${property.ref}`, `Rappel : visite à ${property.place.town}`])
    const host = person.email.split('@')[1]!
    if (form === 'introuvable') {
      const mark = `0000000000${random.hex(18)}`
      const said = linesOf('', '** Adresse introuvable **', '', `Votre message n'est pas parvenu à ${person.email}, car l'adresse est introuvable ou ne peut pas recevoir de messages.`, '', 'Réponse du serveur distant :', `550 5.1.1 <${person.email}>: Recipient address rejected: User unknown in virtual mailbox table`)
      return notice(scene, { from: ['Mail Delivery Subsystem', 'mailer-daemon@googlemail.com'], subject: 'Delivery Status Notification (Failure)', travels: 'as-is', headers: [['Auto-Submitted', 'auto-replied'], ['Return-Path', '<>'], ['X-Failed-Recipients', person.email]], text: said, body: { type: `multipart/report; boundary="${mark}"; report-type=delivery-status`, content: linesOf(
        `--${mark}`, 'Content-Type: text/plain; charset="UTF-8"', 'Content-Transfer-Encoding: 8bit', '', said, '', `--${mark}`, 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; googlemail.com', `Arrival-Date: ${new Date(date - 40_000).toUTCString()}`, '', `Final-Recipient: rfc822; ${person.email}`, 'Action: failed', 'Status: 5.1.1', `Remote-MTA: dns; mx.${host}`, '',
        `--${mark}`, 'Content-Type: message/rfc822', '', `From: ${agency.name} <${agency.intake}>`, `To: ${person.email}`, `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', `Bonjour ${whole(scene)},`, '', `Merci de votre intérêt. ${officer(scene)} vous propose les créneaux suivants.`, '', agency.name, agency.phonePrinted, '', `--${mark}--`) } })
    }
    if (form === 'refuse') return notice(scene, { from: ['Mail Delivery System', `Mailer-Daemon@smtp${random.int(1, 9)}.demandes.assistant.example`], subject: 'Mail delivery failed: returning message to sender', travels: 'as-is', headers: [['Auto-Submitted', 'auto-replied'], ['Return-Path', '<>']], text: linesOf('This message was created automatically by mail delivery software.', '', 'A message that you sent could not be delivered to one or more of its', 'recipients. This is a permanent error. The following address(es) failed:', '', `  ${person.email}`, `    host mx.${host}`, `    SMTP error from remote mail server after ${random.pick(['RCPT TO', 'end of data'])}:`, `    ${random.pick(['552 5.2.2 Mailbox size limit exceeded', '554 5.7.1 Message refused by policy', '550 No such user here'])}`, '',
      '------ This is a copy of the message, including all the headers. ------', '', `From: ${agency.name} <${agency.intake}>`, `To: ${fullOf(person)} <${person.email}>`, `Subject: ${subject}`, `Date: ${new Date(date - 60_000).toUTCString()}`, '', `Bonjour ${person.firstName},`, '', `Voici l’adresse de notre rendez-vous : ${property.street}, ${property.place.town}.`, `En cas d’empêchement : ${agency.phonePrinted}`, '', officer(scene)) })
    const until = dayOf(date + random.int(2, 16) * DAY)
    if (form === 'absent') {
      const colleague = fullOf(drawPerson(random, scene.side, 'plain'))
      return notice(scene, { from: [whole(scene), person.email], subject: `Absence du bureau Re: ${subject}`, travels: 'as-is', headers: automatic, text: linesOf('Bonjour,', '', random.pick([`Absent(e) jusqu'au ${until} inclus, je n'aurai pas accès à ma messagerie.`, `En déplacement, je vous répondrai à compter du ${until}.`, `Je suis actuellement en arrêt et serai de nouveau joignable le ${until}.`]), '', `Vous pouvez contacter ${colleague} (${deskNumber(scene)}) pour tout sujet urgent.`, '', 'Cordialement', whole(scene), random.pick(['Service achats', 'Pôle soins et coordination', 'Direction des travaux', 'Centre de documentation'])) })
    }
    const mobile = person.phonePrinted
    return notice(scene, { from: [whole(scene), person.email], subject: `Automatic reply: ${subject}`, travels: 'as-is', headers: automatic, html: html`<div><p>${random.pick([`Merci pour votre mail. Je suis en vacances et de retour le ${until}, reposé(e) j’espère !`, `Bonjour, l’étude est fermée pour congés. Réouverture le ${until}.`, `Hello, out of office until ${until}. Je lirai vos mails à mon retour.`])}</p>${mobile && random.chance(0.5) ? html`<p>Si c’est vraiment pressé, un SMS au ${mobile}.</p>` : html`<p>Les messages ne sont pas transférés.</p>`}<p>${whole(scene)}</p></div>` })
  },
})

const calendar: Family = openedOther<'google' | 'nu' | 'carte'>({
  id: 'calendar', about: 'a calendar program answers our invitation: a card in HTML, a bare answer for machines, a sentence with the file', wants: PLAIN, forms: { google: 'google', nu: 'nu', carte: 'carte' },
  make(scene, form) {
    const { random, person, property, agency } = scene
    const start = Math.floor(scene.date / DAY + random.int(2, 6)) * DAY + random.int(18, 36) * 1_800_000
    const [status, verb] = random.weighted([[7, ['ACCEPTED', 'accepté']], [3, ['DECLINED', 'refusé']], [2, ['TENTATIVE', 'répondu « peut-être » à']]] as const)
    const what = random.pick([`Visite du bien ${property.ref}`, `${property.typeName} ${property.place.town} : visite`, `RDV ${officer(scene)}`])
    const stamp = (time: number) => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '')
    const file = ['BEGIN:VCALENDAR', `PRODID:-//${form === 'google' ? 'Google Inc//Google Calendar 70.9054' : 'Apple Inc.//iOS 17.5'}//EN`, 'VERSION:2.0', 'CALSCALE:GREGORIAN', 'METHOD:REPLY', 'BEGIN:VEVENT', `DTSTART:${stamp(start)}`, `DTEND:${stamp(start + 2_700_000)}`, `DTSTAMP:${stamp(scene.date)}`, `ORGANIZER;CN=${agency.name}:mailto:${agency.intake}`, `UID:rdv-${random.hex(16)}@assistant.example`,
      `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${status};CN=${whole(scene)}:mailto:${person.email}`, `LOCATION:${property.street}\\, ${property.place.postcode} ${property.place.town}`, `SUMMARY:${what}`, 'SEQUENCE:1', `STATUS:${status === 'DECLINED' ? 'CANCELLED' : 'CONFIRMED'}`, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')
    const from = [whole(scene), person.email] as const
    const head = { ACCEPTED: 'Accepté', DECLINED: 'Refusé', TENTATIVE: 'Provisoire' }[status]
    const ics = [{ name: 'invite.ics', type: 'application/ics', content: file }]
    if (form === 'nu') return notice(scene, { from, subject: `${head} : ${what}`, travels: 'as-is', text: what, body: { type: 'text/calendar; method=REPLY; charset=UTF-8', content: file } })
    if (form === 'google') return notice(scene, { from, subject: `${head} : ${what} - ${dayOf(start)} ${hourOf(start)} (UTC)`, travels: 'as-is', attachments: ics, headers: [['Sender', 'Google Agenda <calendar-notification@google.com>']], html: html`<div style="font-family:Roboto"><p><b>${whole(scene)}</b> a ${verb} cette invitation.</p><table style="border:1px solid #dadce0;border-radius:8px" cellpadding="12"><tr><td><h2 style="font-size:18px">${what}</h2><p><span style="color:#5f6368">Quand</span><br>${dayOf(start)} ⋅ ${hourOf(start)} – ${hourOf(start + 2_700_000)}</p><p><span style="color:#5f6368">Lieu</span><br>${property.street}, ${property.place.town}</p><p><span style="color:#5f6368">Participants</span><br>${agency.intake} – organisateur<br>${person.email}</p></td></tr></table><p style="font-size:12px">Invitation envoyée par Google Agenda. Vous recevez ce message car vous participez à l’événement.</p></div>` })
    return notice(scene, { from, subject: `Re: ${what}`, travels: 'as-is', attachments: ics, text: linesOf(`${whole(scene)} (${person.email}) a ${verb} votre invitation « ${what} »`, `prévue le ${dayOf(start)} à ${hourOf(start)}.`) })
  },
})

const OFFERS: Readonly<Record<string, readonly string[]>> = {
  visite: ['Vos confrères publient déjà des visites 3D : en moyenne, leurs annonces restent en ligne dix-huit jours de moins. Nos caméras se louent au mois, sans achat.', 'Un tournage, une matinée, six biens : nous livrons vidéos verticales et photos retouchées le lendemain. Trente agences du département travaillent avec nous.'],
  fichier: ['Nous détectons chaque semaine les propriétaires qui songent à vendre dans votre secteur. Vous ne payez que les mandats signés.', 'Combien de mandats avez-vous rentrés ce mois-ci ? Nos clients en signent trois de plus grâce à nos listes qualifiées de vendeurs.'],
  logiciel: ['Notre logiciel rédige vos annonces, répond aux avis et prépare vos comptes rendus de visite. Démonstration en vingt minutes, quand vous voulez.', 'Fini la double saisie : pige, rapprochement et signature dans un seul outil, à partir de 59 € par mois et par négociateur.'],
}

const pitchMail: Family = openedOther<{ firm: string; host: string; kind: keyof typeof OFFERS; subjects: readonly string[]; look: 'plain' | 'rich' | 'again' }>({
  id: 'pitch-mail', about: 'sellers who write to agencies: cold, in colours, and once more because nobody answered', wants: PLAIN,
  forms: {
    froid: { firm: 'Mandats & Co', host: 'mandats-et-co.example', kind: 'fichier', subjects: ['Des vendeurs près de chez vous', 'Question rapide', 'Vos prochains mandats'], look: 'plain' },
    couleurs: { firm: 'Plan Large 360', host: 'planlarge360.example', kind: 'visite', subjects: ['-30 % sur la visite virtuelle jusqu’au 30', 'Et si vos annonces prenaient vie ?'], look: 'rich' },
    relance: { firm: 'Nestor Immo', host: 'nestor-immo.example', kind: 'logiciel', subjects: ['Re: démonstration', 'Re: suite à mon précédent message'], look: 'again' },
  },
  make(scene, { firm, host, kind, subjects, look }) {
    const { random, agency, person } = scene
    const said = random.pick(OFFERS[kind]!)
    const address = `${person.firstName!.toLowerCase().normalize('NFD').replace(/[^a-z]/g, '')}@${host}`
    const signed = linesOf(whole(scene), `${random.pick(['Responsable grands comptes', 'Business developer', 'Direction commerciale', 'Conseil aux agences'])} – ${firm}`, person.phonePrinted, `www.${host}`)
    const subject = random.pick(subjects)
    if (look === 'rich') return junk(scene, { from: [firm, `offres@${host}`], subject, headers: bulk(random.hex(18)), html: html`<table width="100%" bgcolor="#10203a"><tr><td align="center"><h1 style="color:#fff">${subject}</h1></td></tr></table><table width="600" align="center"><tr><td><p>Bonjour ${agency.name},</p><p>${said}</p><ul><li>Sans engagement</li><li>Livraison 24 h</li><li>Compatible avec tous les portails</li></ul><p><a href="https://${host}/devis">Je demande mon devis gratuit</a></p><p>Une question ? ${whole(scene)} vous répond : ${person.phonePrinted ?? deskNumber(scene)}</p></td></tr><tr><td style="font-size:10px">Vous êtes destinataire car votre adresse professionnelle ${agency.email} est publique. <a href="https://${host}/u">Désinscription</a></td></tr></table>` })
    const opening = look === 'again' ? random.pick([`Bonjour ${agency.agent.firstName},\n\nJe me permets de revenir vers vous, mon message a pu se perdre dans votre boîte.`, 'Bonjour,\n\nN’ayant pas eu de retour, je retente ma chance !']) : random.pick([`Bonjour ${agency.agent.firstName},`, `Bonjour à l’équipe ${agency.name},`, 'Madame, Monsieur,'])
    const text = linesOf(opening, '', said, '', random.pick(['Avez-vous dix minutes jeudi ou vendredi ?', 'Puis-je vous appeler demain matin ?', 'Seriez-vous disponible mardi pour en parler ?', 'Répondez simplement « oui » et je m’occupe du reste.']), '', random.pick(['Belle journée,', 'Bien à vous,', 'À très vite,']), signed, ...(look === 'again' ? ['', `> Bonjour, je suis ${whole(scene)} de ${firm}.`, `> ${said}`] : []))
    return junk(scene, { from: [`${whole(scene)} – ${firm}`, address], subject, text, ...(look === 'again' && { html: divisions(text) }) })
  },
})

const SOLD_BY_FORM = [
  ['Menuiseries Delaroche', 'Bonjour, nous sommes une menuiserie artisanale et remplaçons les fenêtres simple vitrage avant mise en vente. Pouvons-nous déposer nos cartes à l’agence ? Remise de 8 % pour vos clients.'], ['Agence Krealine', 'Bonjour. Votre logo date un peu ! Notre studio refait identité, vitrine et cartes pour 890 € HT. Exemples sur demande, réponse dans la journée.'],
  ['Déménagements Corvo', 'Bonjour, déménageurs depuis 1987, nous cherchons des agences prescriptrices : 60 € versés pour chaque client recommandé. Qui est la bonne personne à rencontrer chez vous ?'], ['Stage & Déco', 'Bonjour, je me lance dans le home staging dans votre ville. Je vous offre une consultation sur un bien qui ne se vend pas, en échange d’un avis Google.'],
  ['Linkboost', 'Hi there, we help real estate companies get 50+ exclusive leads per month with Facebook ads. Can I send you a short video about it?'], ['Assur’Pro Conseil', 'Bonjour, votre RC professionnelle arrive peut-être à échéance. Nous négocions 20 à 30 % de moins pour les agences. Un devis ne vous engage à rien.'],
] as const

const pitchForm: Family = openedOther<'recopie' | 'listes' | 'phrase'>({
  id: 'pitch-form', about: 'sellers in the form of the agency’s site: labels in bold, a list of definitions, a sentence round their words', wants: PLAIN, forms: { recopie: 'recopie', listes: 'listes', phrase: 'phrase' },
  make(scene, form) {
    const { random, agency, person, date } = scene
    const [firm, said] = random.pick(SOLD_BY_FORM)
    const extras = { replyTo: { name: whole(scene), address: person.email }, travels: 'keeps-headers' as const, language: said.startsWith('Hi') ? 'en' : 'fr' }
    const site = (box: string, name?: string) => { const { name: shown, address } = ownSite(scene, box, name); return [shown!, address] as const }
    if (form === 'recopie') return junk(scene, { ...extras, from: site('site', `Site ${agency.name}`), subject: `[Contact] ${random.pick(['Partenariat local', firm, 'Proposition commerciale', 'Demande d’information'])}`, html: html`<p><b>Nom et prénom</b> : ${whole(scene)}<br><b>Société</b> : ${firm}<br><b>Adresse mail</b> : ${person.email}<br>${person.phonePrinted && html`<b>Numéro</b> : ${person.phonePrinted}<br>`}<b>Vous êtes</b> : Autre</p><p><b>Votre demande</b> :<br>${lines(said)}</p><hr><p><small>Adresse IP ${random.int(20, 190)}.${random.int(1, 250)}.${random.int(1, 250)}.${random.int(1, 250)} – ${dayOf(date)}</small></p>` })
    if (form === 'listes') return junk(scene, { ...extras, from: site('no-reply'), subject: 'Formulaire de contact : nouvelle entrée', html: html`<dl><dt>Qui</dt><dd>${whole(scene)} (${firm})</dd><dt>Répondre à</dt><dd><a href="mailto:${person.email}">${person.email}</a></dd>${person.phonePrinted && html`<dt>Rappeler au</dt><dd>${person.phonePrinted}</dd>`}<dt>Sujet</dt><dd>${random.pick(['Je souhaite autre chose', 'Recrutement / partenariat', 'Vendre'])}</dd><dt>Texte</dt><dd>${said}</dd></dl><p>${agency.name}, ${agency.street}, ${agency.postcode} ${agency.town} – ${agency.phonePrinted}</p>` })
    return junk(scene, { ...extras, from: site('formulaire', 'Formulaire web'), subject: `Message de ${whole(scene)}`, text: linesOf(`${whole(scene)} vous a laissé ce message depuis la page « Nous contacter » :`, '', said, '', `${person.email}${person.phonePrinted ? ` / ${person.phonePrinted}` : ''}`, '', `Envoyé le ${dayOf(date)} à ${hourOf(date)} depuis ${agency.domain}. Consentement RGPD : oui.`) })
  },
})

const phishing: Family = openedOther<'partage' | 'messagerie' | 'president'>({
  id: 'phishing', about: 'a shared file, a full mailbox and a director in a hurry, none of them true', wants: PLAIN, forms: { partage: 'partage', messagerie: 'messagerie', president: 'president' },
  make(scene, form) {
    const { random, agency, person, property } = scene
    if (form === 'partage') return junk(scene, { from: [`${whole(scene)} via ShareDoc`, 'no-reply@sharedoc-viewer.example'], subject: `${fullOf(person)} a partagé « ${random.pick(['Offre d’achat signée', 'Compromis corrigé', 'Preuve de virement'])}.pdf »`, html: html`<div style="border:1px solid #ccc;width:420px;padding:20px;font-family:Segoe UI"><p><b>${fullOf(person)}</b> a déposé un fichier à votre intention</p><p>📄 Dossier_${property.place.town.replaceAll(' ', '_')}_${random.digits(4)}.pdf (${random.int(180, 940)} Ko)</p><p><a href="https://sharedoc-viewer.example/o?u=${agency.email}&k=${random.hex(12)}" style="background:#0067b8;color:#fff;padding:9px">Ouvrir</a></p><p style="font-size:11px">Ce lien ne fonctionne que pour ${agency.email}. Connectez vous avec votre messagerie professionel.</p></div>` })
    if (form === 'messagerie') return junk(scene, { from: [`Support ${agency.domain}`, 'admin@webmail-maj.example'], subject: `Action requise : ${agency.email} stockage plein (${random.int(96, 99)}%)`, html: html`<p>Cher utilisateur ${agency.email.split('@')[0]!},</p><p>${random.pick([`${random.int(3, 19)} messages entrants sont en attentes car votre espace est saturé.`, 'Votre mot de passe arrive à expiration aujourd’hui.', 'Nous migrons vers un nouveau serveur sécurisé, votre validation est obligatoire.'])}</p><p><a href="http://webmail-maj.example/${random.hex(6)}/?e=${agency.email}">CONSERVER LE MÊME MOT DE PASSE</a></p><p>Sans action sous 24h, votre boite sera désactivé.</p><p>© ${agency.domain} Webmail</p>` })
    const text = random.pick([`${agency.agent.firstName},\n\nÊtes-vous à l’agence ? J’ai besoin que vous régliez une facture fournisseur aujourd’hui, je vous envoie le RIB. Traitez cela en toute discrétion, je suis en réunion et ne peux pas répondre au téléphone.`, `Bonjour ${agency.agent.firstName},\n\nPourriez-vous acheter quatre cartes cadeaux de 100 € pour des clients et m’envoyer les codes par mail ? Je vous rembourse ce soir.`, 'Bonjour,\n\nJe viens de changer de banque. Merci de modifier mon RIB avant le prochain virement de commissions, ci-joint les nouvelles coordonnées.'])
    const whoIs = drawPerson(random, scene.side, 'plain')
    return junk(scene, { from: [fullOf(whoIs), `direction.${random.digits(4)}@boite-pro24.example`], subject: random.pick(['Urgent', 'Disponible ?', 'Changement de RIB', 'Confidentiel']), text: linesOf(text, '', fullOf(whoIs), random.chance(0.5) && 'Envoyé de mon téléphone'), html: paragraphs(linesOf(text, '', fullOf(whoIs))) })
  },
})

export const OTHER_SERVERS_OF_THE_SECOND_YEAR: readonly Family[] = [quarantine, notThere, calendar, pitchMail, pitchForm, phishing]
