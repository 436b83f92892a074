/** What servers, accounts and newsletters send an agency. */
import type { Family } from '../../family.ts'
import { draft } from '../../family.ts'
import { html, lines } from '../../html.ts'
import { bulk, deskNumber, homesOf, notice } from '../../other-makers.ts'
import { linesOf } from '../../request.ts'
import { notLead } from '../../scene.ts'
import { local } from '../../values/agencies.ts'
import { drawPerson } from '../../values/people.ts'
import { capital, comingDay, DAY, dayInFull, PLAIN, slashed, somebody, timeOf } from '../../no-lead-pieces.ts'
import { noLead } from './families-of.ts'

const BRIEFS = [
  ['MaPrimeRénov’ : le guichet rouvre', 'Les dossiers des copropriétés sont de nouveau instruits. Ce que vos acquéreurs peuvent espérer, chantier par chantier.'],
  ['Carte T : pensez au renouvellement', 'La chambre de commerce demande désormais les attestations de formation au format numérique.'],
  ['Meublés de tourisme : un numéro pour tous', 'La télédéclaration devient obligatoire, y compris dans les communes rurales.'],
  ['Le marché ralentit moins que prévu', 'Selon les notaires, les volumes se redressent dans les villes moyennes tandis que les prix restent sages.'],
  ['Vices cachés : un arrêt à connaître', 'La Cour de cassation précise ce que le vendeur profane devait signaler. Décryptage en quatre minutes.'],
  ['Photo : trois réglages de téléphone', 'Grand angle, lumière du matin, lignes droites : les conseils d’un photographe d’intérieurs.'],
] as const

const letters: Family = noLead<'revue' | 'alerte' | 'enregistree'>({
  id: 'letters-and-alerts', about: 'what one has subscribed to: a review of the trade, a portal’s alert for a search of the agency, one of a marketplace with short lines', wants: PLAIN, forms: { revue: 'revue', alerte: 'alerte', enregistree: 'enregistree' },
  make(scene, form) {
    const { random, agency, date } = scene
    if (form === 'revue') {
      const from = random.int(0, BRIEFS.length - 1)
      const [first, ...others] = [0, 1, 2].map((at) => BRIEFS[(from + at) % BRIEFS.length]!)
      return notice(scene, { from: ['Le Quotidien de la Transaction', 'redaction@quotidien-transaction.example'], headers: bulk(random.hex(22)), subject: random.pick([first![0], `${first![0]} | ${others[0]![0]}`, `L’essentiel du ${dayInFull(date)}`]), html: html`
<span style="font-size:0;color:#fff">${first![1]}</span><table width="620" align="center" cellpadding="16" style="font-family:Georgia"><tr><td style="border-bottom:3px double #222"><span style="font-size:28px">Le Quotidien de la Transaction</span><br>${capital(dayInFull(date))}, édition n° ${random.int(900, 2400)}</td></tr>
<tr><td><h2>${first![0]}</h2><p>${first![1]}</p><a href="https://quotidien-transaction.example/${random.hex(6)}">Lire l’article (réservé aux abonnés)</a></td></tr>${others.map(([head, said]) => html`<tr><td style="border-top:1px dotted #999"><b>${head}</b><br>${said} <a href="https://quotidien-transaction.example/${random.hex(6)}">La suite</a></td></tr>`)}
<tr><td bgcolor="#efeae0"><b>Publicité</b><br>${random.pick(['Assurance loyers impayés : 1,9 % tout compris pour vos bailleurs.', 'Salon RENT : votre badge gratuit jusqu’à dimanche.', 'Home staging virtuel, première pièce offerte.'])}</td></tr><tr><td style="font-size:11px">Abonnement au nom de ${agency.name} (${agency.email}). Service abonnés ${deskNumber(scene)}. <a href="https://quotidien-transaction.example/fin">Résilier l’envoi</a></td></tr></table>` })
    }
    const homes = homesOf(scene, 16).filter(({ transaction, kind }) => transaction === 'sale' && kind !== 'parking').slice(0, random.int(2, 5))
    const most = Math.ceil(Math.max(...homes.map(({ price }) => price)) / 50_000) * 50
    const search = random.pick([`Pige ${agency.postcode}`, `Ventes immobilières ${agency.town}`, 'Terrains et maisons'])
    if (form === 'alerte') return notice(scene, { from: ['Logic-Immo', 'alerteimmo@logic-immo.com'], portal: 'logic-immo', headers: bulk(random.hex(22)), subject: random.pick([`${homes.length} biens correspondent à votre alerte ${agency.town}`, `Alerte e-mail : du nouveau à ${agency.town} et alentours`, `Maison, appartement : ${homes.length} nouvelles annonces (${agency.postcode})`]), html: html`<table width="600"><tr><td bgcolor="#ffe000"><b style="font-size:22px">logic-immo</b></td></tr><tr><td><h3>${agency.agent.firstName}, ${random.pick(['ces biens viennent d’arriver', 'votre sélection du jour est prête', 'on a trouvé pour vous'])}</h3><p>Achat, ${agency.town} (${agency.postcode}), rayon ${random.pick([5, 10, 20])} km, budget maximal ${most} k€</p></td></tr>
${homes.map((home) => html`<tr><td><table width="100%" style="margin-bottom:14px"><tr><td rowspan="2" width="180"><img src="https://mmf.logic-immo.com/${random.hex(10)}.jpg" width="170" alt=""></td><td><b>${home.shown}</b><br>${home.title}<br>${home.place.town}</td></tr><tr><td><a href="https://www.logic-immo.com/detail-vente-${random.hex(12)}.htm">Voir cette annonce</a></td></tr></table></td></tr>`)}
<tr><td><small>Vous recevez cette alerte parce que vous l’avez créée le ${slashed(date - random.int(20, 300) * DAY)}. <a href="https://www.logic-immo.com/mes-alertes">Changer mes critères</a> ou <a href="https://www.logic-immo.com/mes-alertes/stop">arrêter l’alerte</a>.</small></td></tr></table>` })
    return notice(scene, { from: ['leboncoin', 'no.reply@leboncoin.fr'], portal: 'leboncoin', needsText: true, subject: random.pick([`${homes.length} nouvelles annonces pour "${search}"`, `Recherche sauvegardée : ${agency.town}, particuliers`, `De nouvelles annonces pour votre recherche "${search}"`]), text: linesOf('Bonjour,', '', `Votre recherche sauvegardée « ${search} » a donné de nouveaux résultats :`, '', ...homes.flatMap((home) => [`* ${home.title}`, `  ${home.shown} - ${home.place.town} ${home.place.postcode} - déposée il y a ${random.int(1, 20)} h`, `  https://www.leboncoin.fr/ad/ventes_immobilieres/${random.digits(10)}`, '']), 'Afficher tous les résultats :', 'https://www.leboncoin.fr/mes-recherches', '', 'Pour mettre en pause cette recherche, rendez-vous dans votre compte.', 'L’équipe leboncoin') })
  },
})

const accounts: Family = noLead<'acces' | 'signature' | 'recommande'>({
  id: 'accounts', about: 'accounts and papers: a password or a code, an electronic signature that goes on or is done, a registered letter’s proofs', wants: PLAIN, forms: { acces: 'acces', signature: 'signature', recommande: 'recommande' },
  make(scene, form) {
    const { random, agency, person, property, date } = scene
    if (form === 'acces') {
      const code = random.digits(6)
      const [head, said] = random.pick([
        ['Choisir un nouveau mot de passe', `Vous avez demandé un nouveau mot de passe pour l’identifiant ${agency.email}. Le lien reste valable ${random.pick(['une heure', 'vingt-quatre heures'])} :\nhttps://pro.bienici.com/mot-de-passe/${random.hex(24)}`],
        [`Votre code : ${code}`, `Saisissez ce code pour terminer votre connexion :\n${code}\nIl ne sera plus bon dans dix minutes.`],
        ['Connexion inhabituelle à votre espace', `Une connexion a eu lieu ${dayInFull(date)} à ${timeOf(date)} depuis ${random.pick(['Edge sous Windows', 'Chrome sur Android', 'Safari sur Mac'])}, près de ${agency.town}. C’était vous ? Alors tout va bien.`],
      ])
      return notice(scene, { from: ['Bien’ici', 'no_reply@bienici.com'], portal: 'bienici', subject: head!, html: html`<div style="width:480px;font-family:Lato"><img src="https://mail-sender.bienici.com/logo.png" alt="Bien’ici" width="90"><h3>${head}</h3><p>Bonjour ${agency.agent.firstName},</p><p>${lines(said!)}</p><p>Vous n’avez rien demandé ? Écrivez-nous à securite.pro@bienici.com.</p><p style="color:#aaa">Bien’ici, 82 rue Henri Farman, 92130 Issy-les-Moulineaux</p></div>` })
    }
    if (form === 'signature') {
      const paper = random.pick(['Mandat exclusif de vente', 'Offre d’achat', 'Bon de visite', 'Bail meublé', 'Avenant au mandat'])
      const who = `${person.firstName} ${person.lastName}`
      const [head, said] = random.pick([
        [`${who} a signé « ${paper} »`, `${who} vient de signer. Il reste ${random.int(1, 2)} signature(s) à recueillir.`], [`Document complété : ${paper}`, 'Tous les signataires ont signé. La version finale et le dossier de preuve sont prêts.'],
        [`Rappel : « ${paper} » attend une signature`, `${who} n’a pas encore ouvert le document. Une relance automatique lui a été adressée.`],
      ])
      return notice(scene, { from: ['Signalib', 'nepasrepondre@signalib.example'], subject: head!, html: html`<table width="540" cellpadding="10" style="border-top:6px solid #14417b;font-family:Roboto"><tr><td><p>Bonjour ${agency.agent.firstName} ${agency.agent.lastName},</p><p>${said}</p><p style="background:#eef3fa;padding:12px"><b>${paper}</b><br>Dossier ${property.ref}, ${property.street}, ${property.place.town}<br>Signataire : ${who} (${person.email})</p><p><a href="https://app.signalib.example/d/${random.hex(16)}" style="background:#14417b;color:#fff;padding:9px">Ouvrir le document</a></p><p style="font-size:11px">Signature électronique au sens du règlement eIDAS. Service client ${deskNumber(scene)}. Référence de l’enveloppe ${random.hex(8)}-${random.hex(4)}</p></td></tr></table>` })
    }
    const number = `LRE-${random.digits(4)}-${random.digits(7)}`
    const state = random.pick(['a été remise à son destinataire', 'a été acceptée par son destinataire', 'n’a pas été réclamée dans le délai de quinze jours', 'a bien été déposée'])
    return notice(scene, { from: ['Recommandé en ligne', 'suivi@recommande-en-ligne.example'], needsText: true, subject: random.pick([`Votre lettre ${number} ${state}`, `Preuve disponible pour ${number}`]), text: linesOf('Madame, Monsieur,', '', `La lettre recommandée électronique ${number} ${state}.`, '', `Expéditeur ..... ${agency.name}`, `Destinataire ... ${person.firstName} ${person.lastName}`, `Objet .......... ${random.pick(['Notification SRU, délai de rétractation', 'Congé pour vente', 'Convocation à l’assemblée générale', 'Mise en demeure de payer'])}`, `Horodatage ..... ${slashed(date)} ${timeOf(date)}`, '', 'La preuve est conservée sept ans dans votre espace.', `https://recommande-en-ligne.example/p/${random.hex(18)}`, '', 'Courrier automatique, aucune réponse ne sera lue.') })
  },
})

const servers: Family = noLead<'echec' | 'absence' | 'agenda'>({
  id: 'servers', about: 'what comes back: a failed delivery as Microsoft reports it, a colleague of the trade who is away, an appointment that is accepted in a calendar', wants: PLAIN, forms: { echec: 'echec', absence: 'absence', agenda: 'agenda' },
  make(scene, form) {
    const { random, agency, person, property, date } = scene
    const ours = random.pick([`Votre visite du ${dayInFull(comingDay(scene))}`, `Votre recherche à ${property.place.town}`, `Documents du dossier ${property.ref}`, `${capital(property.typeName)} à ${property.place.town}`])
    if (form === 'echec') {
      const [status, why] = random.pick([['5.1.1', 'L’adresse de courrier que vous avez indiquée est introuvable. Vérifiez son orthographe puis renvoyez le message.'], ['5.2.2', 'La boîte aux lettres du destinataire est pleine et n’accepte plus de courrier pour le moment.'], ['4.4.7', 'Le serveur de destination n’a pas répondu pendant deux jours, nous avons cessé d’essayer.']] as const)
      const mark = `b_${random.hex(12)}`
      const content = linesOf(`--${mark}`, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', 'Échec de la remise à ces destinataires ou groupes :', '', person.email, why, '', '', 'Informations de diagnostic pour les administrateurs :', '', `Serveur de génération : mx${random.int(1, 9)}.courrier-pro.example`, '', person.email, `Remote server returned '${status.startsWith('4') ? '400' : '550'} ${status}'`, '', `--${mark}`, 'Content-Type: message/delivery-status', '', `Reporting-MTA: dns; mx.courrier-pro.example`, '', `Final-Recipient: rfc822; ${person.email}`, 'Action: failed', `Status: ${status}`, '', `--${mark}`, 'Content-Type: text/rfc822-headers; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', `From: ${agency.name} <${agency.intake}>`, `To: ${person.email}`, `Subject: ${ours}`, '', `--${mark}--`)
      return draft(scene, { from: { name: 'Microsoft Outlook', address: 'postmaster@courrier-pro.example' }, subject: `Non remis : ${ours}`, travels: 'as-is', headers: [['Auto-Submitted', 'auto-replied'], ['X-MS-Exchange-Message-Is-Ndr', '']], body: { type: `multipart/report; report-type=delivery-status; boundary="${mark}"`, content }, gold: notLead('machine') })
    }
    const other = drawPerson(random, scene.side, 'plain')
    if (form === 'absence') {
      const back = date + random.int(3, 19) * DAY
      const firm = random.pick([['Étude notariale', 'etude-du-beffroi.example'], ['Diag Habitat', 'diag-habitat-services.example'], ['Crédit du Littoral', 'credit-littoral.example'], ['Syndic Valmont', 'syndic-valmont.example']] as const)
      return notice(scene, { from: [`${other.firstName} ${other.lastName}`, `${local(other.firstName!)[0]}.${local(other.lastName!)}@${firm[1]}`], subject: `${random.pick(['Réponse automatique : ', 'Automatic reply: ', 'Absent(e) du bureau : '])}${ours}`, travels: 'as-is', headers: [['Auto-Submitted', 'auto-replied'], ['X-Auto-Response-Suppress', 'All'], ['Precedence', 'auto_reply']], needsText: true, text: linesOf('Bonjour,', '', random.pick([`Je serai de retour le ${slashed(back)} et prendrai connaissance de votre courriel à ce moment-là.`, `Actuellement en congé jusqu’au ${dayInFull(back)} inclus, je n’ai pas accès à ma messagerie.`, `En formation cette semaine, je ne pourrai vous lire qu’à partir du ${slashed(back)}.`]), `${random.pick(['Pour une urgence', 'Dans l’intervalle', 'Si cela ne peut attendre'])}, ${random.pick([`joignez ${somebody(scene)} au ${deskNumber(scene)}.`, `l’accueil est joignable au ${deskNumber(scene)}.`, `merci d’écrire à accueil@${firm[1]}.`])}`, '', random.pick(['Bien à vous', 'Cordialement', 'À bientôt']), `${other.firstName} ${other.lastName}`, firm[0]) })
    }
    const start = comingDay(scene) + random.int(9, 17) * 3_600_000
    const stamp = (at: number) => `${new Date(at).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`
    const title = random.pick(['Réunion commerciale du lundi', 'Point mensuel gestion', 'Formation loi ALUR', 'Rendez-vous banque', 'Entretien annuel'])
    const who = `${other.firstName} ${other.lastName}`
    const address = `${local(other.firstName!)}.${local(other.lastName!)}@${agency.domain}`
    const isSeen = random.chance(0.5)
    const ics = linesOf('BEGIN:VCALENDAR', 'PRODID:-//Agenda//FR', 'VERSION:2.0', `METHOD:${isSeen ? 'REPLY' : 'REQUEST'}`, 'BEGIN:VEVENT', `DTSTART:${stamp(start)}`, `DTEND:${stamp(start + 3_600_000)}`, `UID:${random.hex(26)}@agenda.example`, `SUMMARY:${title}`, `ORGANIZER:mailto:${isSeen ? agency.intake : address}`, `ATTENDEE;PARTSTAT=${isSeen ? 'ACCEPTED' : 'NEEDS-ACTION'}:mailto:${isSeen ? address : agency.intake}`, 'END:VEVENT', 'END:VCALENDAR', '')
    return notice(scene, { from: [who, address], travels: 'as-is', subject: `${isSeen ? 'Accepté : ' : 'Invitation : '}${title} – ${dayInFull(start)} ${timeOf(start)} (${agency.email})`, attachments: [{ name: 'invite.ics', type: `text/calendar; method=${isSeen ? 'REPLY' : 'REQUEST'}`, content: ics }], html: html`<div style="border:1px solid #dadce0;border-radius:8px;padding:20px"><p>${isSeen ? `${who} a accepté cette invitation.` : `${who} vous invite à un événement.`}</p><h2 style="font-weight:400">${title}</h2><p>Quand<br>${capital(dayInFull(start))} · ${timeOf(start)} – ${timeOf(start + 3_600_000)} (heure de Paris)</p><p>Où<br>${random.pick(['Salle du fond', `${agency.street}, ${agency.town}`, 'Visioconférence'])}</p><p>Invités<br>${who}<br>${agency.agent.firstName} ${agency.agent.lastName}</p><p style="color:#70757a;font-size:12px">Invitation envoyée depuis l’agenda partagé. Pour ne plus recevoir ces mails, changez les réglages de notification.</p></div>` })
  },
})

export const NO_LEAD_SERVERS_OF_THE_FOURTH_YEAR: readonly Family[] = [letters, accounts, servers]
