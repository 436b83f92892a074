/** Small tools on agencies' sites and windows: callback buttons, valuations, QR codes, chats, social networks' lead forms. */
import type { Family } from '../../family.ts'
import type { Field } from '../../forms.ts'
import { html, lines } from '../../html.ts'
import { dayOf, hourOf, linesOf, when, wordsOf } from '../../request.ts'
import { linesFor, officer, onOneLine, ownSite, rowsOf } from '../../site-pieces.ts'
import { asked, composed, homely, inLetters, inPieces, nextFamily, officeOf, reader, shortDay, theOne } from './agency-pieces.ts'

const callback: Family = nextFamily({
  id: 'callback-widget', about: 'a callback button: a number in the headline with little else, a card with slot and page, or a plain line for the telephone',
  wants: { silence: 0.6, acts: ['callback'], phone: 'always', language: 'fr' },
  forms: {
    titre: (scene) => {
      const { person, property, random, date } = scene
      const content = html`<div style="font-family:Arial;text-align:center"><h1 style="font-size:26px">Rappelez le ${person.phonePrinted}</h1>
<p>${person.fullName} attend votre appel ${random.pick(['maintenant', 'dans les 15 minutes', 'ce jour avant 19h', 'demain matin'])}.</p>
<p>Page consultée : ${property.title}</p>${wordsOf(scene, '<p>« ',
  ' »</p>')}<p style="color:#888;font-size:12px">
Demande du ${dayOf(date)} à ${hourOf(date)} · Rapplik, le bouton de rappel · service clients 01 99 00 31 31 · <a href="https://rapplik.example/desactiver">désactiver</a></p></div>`
      return asked(scene, { from: { name: 'Rapplik', address: 'alerte@rapplik.example' }, subject: `Rappel demandé : ${person.fullName}`, html: content, silentIntent: 'callback' })
    },
    fiche: (scene) => {
      const { agency, random } = scene
      const fields: Field[] = [['Nom', 'last'], ['Prénom', 'first'], ['Téléphone', 'phone'], ['Quand', () => random.pick(['Dès que possible', 'Entre 12h et 14h', 'Après 18h', 'Samedi matin'])],
        ['Mail (facultatif)', 'email'], ['Référence', 'ref'], ['Commune', 'town'], ['Précision', 'message']]
      const content = html`<p>${agency.agent.firstName}, un visiteur de ${agency.domain} souhaite être rappelé. Il a vu votre ligne ${agency.phonePrinted}.</p>
<table cellspacing="0">${rowsOf(scene, fields, (label, value) => html`<tr><td style="padding:6px;color:#666">${label}</td><td style="padding:6px"><b>${lines(value)}</b></td></tr>`)}</table>`
      return asked(scene, { from: ownSite(scene, 'rappel'), subject: 'Demande de rappel', html: content, silentIntent: 'callback' })
    },
    ligne: (scene) => {
      const { agency, person, property, date } = scene
      const text = linesOf(`${agency.name} (${agency.phonePrinted})`, '', 'Rappel immédiat', '',
        `${person.fullName}, ${person.phonePrinted}, pour le bien ${property.ref} (${property.typeName}, ${property.place.town})`, ...(scene.message ? ['', scene.message.text] : []), '',
          `Clic du ${shortDay(date)} ${hourOf(date)} - bouton « On vous rappelle »`)
      return asked(scene, { from: ownSite(scene, 'clic'), subject: `On vous rappelle / ${property.ref}`, text, silentIntent: 'callback' })
    },
  },
})

const valuation: Family = nextFamily({
  id: 'valuation-widget', about: 'a valuation tool’s result with the owner’s data: figures first then the owner, steps of a wizard, or a sale page’s plain text',
  wants: { silence: 0.55, acts: ['valuation'], transaction: 'sale', language: 'fr' },
  forms: {
    resultat: (bare) => {
      const scene = homely(bare, { deal: 'sale', kinds: ['flat', 'house'] })
      const { agency, person, property, random } = scene
      const low = Math.round(property.price * 0.93 / 1000) * 1000
      const content = html`<div style="font-family:Poppins,Arial"><p>Bonjour ${agency.name} (${agency.phonePrinted}),</p><p>Un propriétaire vient de terminer une estimation sur votre site.</p><p>
<b>${person.fullName}</b><br><a href="mailto:${person.email}">${person.email}</a>${when(person.phonePrinted, (phone) => html`<br>${phone}`)}</p>
<table cellpadding="10" style="background:#eef6f1"><tr><td align="center">Fourchette basse<br><b>${low.toLocaleString('fr-FR')} €</b></td><td align="center">Fourchette haute<br>
<b>${Math.round(low * 1.14).toLocaleString('fr-FR')} €</b></td></tr></table>
<p>${property.typeName} de ${property.surface} m², ${inPieces(property)}<br>${property.street}<br>${property.place.postcode} ${property.place.town}</p>
<p>Projet de vente : ${random.pick(['dans les 3 mois', 'dans l’année', 'simple curiosité'])}</p>${wordsOf(scene, '<p><i>',
  '</i></p>')}<p style="font-size:11px">Estimateur Combiença – données notariales et annonces. Pour suspendre les alertes : <a href="https://combienca.example/stop">cliquez ici</a></p></div>`
      return asked(scene, { from: { name: 'Combiença', address: 'leads@combienca.example' }, subject: `Estimation terminée à ${property.place.town}`, html: content, silentIntent: 'valuation',
        inFrame: true, says: 'transaction' })
    },
    etapes: (bare) => {
      const scene = homely(bare, { deal: 'sale', kinds: ['flat', 'house'] })
      const { random } = scene
      const steps: readonly (readonly [string, Field[]])[] = [
        ['Étape 1 – Votre bien', [['Type', ({ property }) => property.typeName], ['Adresse', ({ property }) => property.street], ['Code postal', 'postcode'], ['Ville', 'town'],
          ['Surface habitable', 'surface'], ['Nombre de pièces', 'rooms'], ['État', () => random.pick(['Bon état', 'À rafraîchir', 'Travaux à prévoir'])]]],
        ['Étape 2 – Votre projet', [['Vous êtes', () => random.pick(['Propriétaire', 'Héritier', 'En indivision'])], ['Échéance', () => random.pick(['Moins de 3 mois', '6 mois',
          'Je me renseigne'])]]],
        ['Étape 3 – Vous', [['Nom', 'last'], ['Prénom', 'first'], ['E-mail', 'email'], ['Téléphone', 'phone'], ['Commentaire', 'message']]],
      ]
      const content = html`${steps.map(([title, fields]) => html`<h4 style="border-bottom:2px solid #e4572e">${title}</h4>${rowsOf(scene, fields, (label, value) => html`<div>
<span style="display:inline-block;width:160px;color:#555">${label} :</span> ${lines(value)}</div>`)}`)}<p><small>${scene.agency.name} – ${officeOf(scene)} – ${scene.agency.phonePrinted}</small></p>`
      return asked(scene, { from: ownSite(scene, 'estimation'), replyTo: reader(scene), subject: 'Estimation en ligne : nouvelle demande', html: content, silentIntent: 'valuation', says: 'rooms' })
    },
    vendre: (bare) => {
      const scene = homely(bare, { deal: 'sale', kinds: ['flat', 'house'] })
      const { agency, person, property, message } = scene
      const text = linesOf(
        `Page « Vendre avec ${agency.name} »`, '', `${person.fullName} aimerait faire estimer ${theOne(property)} de ${property.surface} m² situé${theOne(property).startsWith('la') ? 'e'
        : ''} ${property.street}, ${property.place.postcode} ${property.place.town}.`, '',
        person.phonePrinted && `Tél. ${person.phonePrinted}`, `Mail ${person.email}`, ...(message ? ['', message.text] : []), '',
          `Mandataire du secteur : ${officer(scene)} (${agency.agent.phonePrinted})`,
      )
      return asked(scene, { from: ownSite(scene, 'vendre'), subject: `Vendre : ${property.place.town}`, text, silentIntent: 'valuation' })
    },
  },
})

const window: Family = nextFamily({
  id: 'window-qr-code', about: 'the QR code on a shop window or a for-sale board: scanned advert with a short form, a board’s number with little data, or a screen in the window',
  wants: { silence: 0.3 },
  forms: {
    vitrine: (scene) => {
      const { agency, person, property, price, date } = scene
      const content = html`<p style="font-family:Verdana;font-size:13px">${agency.name}, ${agency.phonePrinted}<br>
Affiche scannée en vitrine de ${agency.town} le ${shortDay(date)} à ${hourOf(date)}</p><p style="font-family:Verdana;font-size:15px"><b>${composed(scene)}</b><br>${property.place.town}<br>
${price}<br>Réf. : ${property.ref}</p><p style="font-family:Verdana;font-size:15px">Laissé par <b>${person.fullName}</b><br>${person.phonePrinted ? html`${person.phonePrinted}<br>
` : null}${person.email}</p>${wordsOf(scene, '<p style="font-family:Verdana;font-size:13px">', '</p>')}<p style="font-size:10px">QRvitrine, l’affiche qui répond – 02 61 91 70 00</p>`
      return asked(scene, { from: { name: 'QRvitrine', address: 'scan@qrvitrine.example' }, subject: `Affiche ${property.ref} scannée`, html: content, but: { title: composed(scene) } })
    },
    panneau: (scene) => {
      const { agency, person, property, message } = scene
      const text = linesOf(`PANNEAU ${property.transaction === 'sale' ? 'À VENDRE' : 'À LOUER'} - ${property.place.town}`, `Bien ${property.ref}`, '',
        'Quelqu’un est devant le panneau et a rempli le formulaire mobile.', '', [person.fullName, person.phonePrinted].filter((one) => one !== null).join(' / '), person.email, ...(message ? ['',
          message.text] : []), '', `${agency.name} ${agency.phonePrinted}`)
      return asked(scene, { from: ownSite(scene, 'panneaux'), replyTo: { address: person.email }, subject: `Panneau ${property.place.town} – ${property.ref}`, text, says: 'transaction' })
    },
    ecran: (scene) => {
      const { property } = scene
      const fields: Field[] = [['Nom', 'last'], ['Prénom', 'first'], ['Email', 'email'], ['Tel', 'phone'], ['Bien vu à l’écran', 'title'], ['Référence', 'ref'], ['Prix', 'price'], ['Message',
        'message']]
      const content = html`<p>Contact de la borne tactile</p><ul>${rowsOf(scene, fields, (label, value) => html`<li>${label} : ${lines(value)}</li>`)}</ul>
<p>Borne n° ${scene.random.digits(4)}. Pensez à mettre à jour vos affiches : ${scene.random.int(2, 9)} biens n’ont pas de photo.</p>`
      return asked(scene, { from: { name: 'Borne vitrine', address: 'borne@affichage-ecran.example' }, subject: `Borne : ${property.typeName.toLowerCase()} à ${property.place.town}`, html: content })
    },
  },
})

const chat: Family = nextFamily({
  id: 'chat-and-bot', about: 'a chat’s or a chatbot’s summary: a qualified contact in a table of answers, a bot’s questions with the visitor’s answers, or an operator’s record with one message',
  wants: { language: 'fr', silence: 0 },
  forms: {
    qualifie: (scene) => {
      const { agency, person, property, message, random } = scene
      const content = html`<div style="font-family:Inter,Arial"><p>🤖 Léonie, l’assistante en ligne, a qualifié un contact pour ${agency.name}.</p><h3>${person.fullName}</h3>
<p>${when(person.phonePrinted, (phone) => html`${phone}<br>`)}${person.email}</p><p><b>Bien</b><br>${property.title}<br>Référence : ${property.ref}</p><p><b>Projet</b>
<br>${property.transaction === 'sale' ? random.pick(['Résidence principale', 'Investissement']) : random.pick(['Emménagement rapide', 'Emménagement à la rentrée'])}</p><p><b>Question posée</b>
<br>${lines(message!.text)}</p><p><a href="https://leonie-bot.example/c/${random.hex(10)}">Lire la conversation</a></p></div>`
      return asked(scene, { from: { name: 'Léonie', address: 'bonjour@leonie-bot.example' }, subject: `Contact qualifié par Léonie (${property.ref})`, html: content, inFrame: true })
    },
    questions: (bare) => {
      const scene = onOneLine(bare)
      const { person, property, message, date } = scene
      const at = hourOf(date)
      const ask = (question: string, answer: string | null) => (answer === null ? null : `Bot : ${question}\nVisiteur : ${answer}`)
      const text = linesOf(
        `Conversation du ${dayOf(date)}, ${at}`, `Page : ${property.title} – réf. ${property.ref}`, '', ask('Bonjour ! Que puis-je pour vous ?', message!.text),
          ask('Je préviens un conseiller. Comment vous appelez-vous ?', person.fullName), ask('À quelle adresse vous écrire ?', person.email),
        ask('Et votre numéro, si vous souhaitez être rappelé ?', person.phonePrinted), `Bot : Merci ! Vous pouvez aussi nous appeler au ${scene.agency.phonePrinted}`, '',
          'Transcription envoyée par Bulle & Co',
      )
      return asked(scene, { from: { name: 'Bulle & Co', address: 'transcript@bulle-co.example' }, subject: `Conversation terminée (${person.fullName})`, text, needsText: true })
    },
    operateur: (scene) => {
      const { agency, random } = scene
      const fields: Field[] = [['Visiteur', 'name'], ['Coordonnées', ({ person }) => [person.email, person.phonePrinted].filter((one) => one !== null).join(' – ')], ['Annonce',
        ({ property }) => `${property.ref}, ${property.place.town}`], ['Message laissé', 'message'], ['Opératrice', () => random.pick(['Sonia (équipe du soir)', 'Maud', 'Équipe week-end'])]]
      const content = html`<p>Bonjour,</p><p>Nos opérateurs ont pris un contact pour vous sur ${agency.domain}.</p><dl>${rowsOf(scene, fields, (label, value) => html`<dt><b>${label}</b></dt>
<dd>${lines(value)}</dd>`)}</dl><p>Votre forfait : ${random.int(3, 40)} contacts restants.</p><p>Tchat en Ville, 14 rue du Port, 29200 Brest – 02 61 91 00 40</p>`
      return asked(scene, { from: { name: 'Tchat en Ville', address: 'contacts@tchat-en-ville.example' }, subject: `Nouveau contact tchat – ${agency.name}`, html: content })
    },
  },
})

const social: Family = nextFamily({
  id: 'social-lead-form', about: 'a social network’s or a map’s lead form: a connector’s raw fields, a card of an advertising tool, or a message from the agency’s local page',
  wants: { silence: 0.5, language: 'fr' },
  forms: {
    champs: (bare) => {
      const scene = onOneLine(bare)
      const { property, random } = scene
      const fields: Field[] = [['full_name', ({ person }) => person.fullName], ['email', 'email'], ['phone_number', ({ person }) => person.phonePrinted], ['quel_bien_vous_intéresse ?',
        ({ property: { ref } }) => ref], ['ville', ({ person: { email } }) => (email.length % 2 ? null : scene.agency.town)], ['votre_question', 'message']]
      const text = linesOf(`form_name: Campagne ${random.pick(['automne', 'printemps', 'juin'])} ${property.place.town}`, `platform: ${random.pick(['fb', 'ig'])}`,
        `created_time: ${new Date(scene.date).toISOString().slice(0, 19)}+0000`, linesFor(scene, fields, (label, value) => `${label}: ${value}`), 'is_organic: false', '',
          'Sent by your Zap « Leads vers mail »')
      return asked(scene, { from: { name: 'Passerelle Leads', address: 'robot@passerelle-zap.example' }, subject: `New lead : ${scene.person.fullName}`, text, needsText: true })
    },
    carte: (bare) => {
      const scene = homely(bare)
      const { agency, person, property, random } = scene
      const content = html`<table width="560" style="font-family:Helvetica"><tr><td style="background:#0866ff;color:#fff;padding:14px">Nouveau prospect</td></tr><tr><td style="padding:16px">
<p style="font-size:18px;margin:0"><b>${person.fullName}</b></p><p style="margin:4px 0"><a href="mailto:${person.email}">${person.email}</a>${when(person.phonePrinted,
  (phone) => html`<br>${phone}`)}</p><p style="color:#65676b">a répondu à votre publicité<br><b>${composed(scene)}</b> à ${property.place.town}, réf. ${property.ref}</p>
<p><a href="https://pubsociales.example/prospects/${random.hex(8)}">Ouvrir dans le gestionnaire de publicités</a></p>
<p style="font-size:11px;color:#65676b">Ce prospect a accepté la politique de confidentialité de ${agency.name}. Dépensé aujourd’hui : ${random.int(3, 19)},${random.digits(2)} €</p></td></tr></table>`
      return asked({ ...scene, message: null }, { from: { name: 'Pub Sociales', address: 'notification@pubsociales.example' }, subject: 'Un prospect a rempli votre formulaire publicitaire', html: content,
        but: { title: composed(scene) } })
    },
    local: (bare) => {
      const scene = homely(bare)
      const { agency, person, property } = scene
      const text = scene.message ?? { text: `Bonjour, je vous écris pour ${theOne(property)}${inLetters(property) ? ` ${inLetters(property)}`
        : ''} que vous avez en vitrine, pouvez-vous m’en dire plus ?`, intent: 'information' as const, language: 'fr' }
      const said = { ...scene, message: text }
      const content = html`<p><img src="https://carteslocales.example/pin.png" alt=""> <b>${agency.name}</b> · Fiche d’établissement</p>
<p>${person.fullName} a envoyé une demande de devis ou d’information :</p><blockquote>${lines(text.text)}</blockquote>
<p>Joindre ${person.fullName} : ${person.email}${when(person.phonePrinted, (phone) => html`, ${phone}`)}</p>
<p>Votre fiche affiche le ${agency.phonePrinted}. <a href="https://carteslocales.example/aide">Signaler cette demande</a></p>`
      return asked(said, { from: { name: 'Cartes Locales', address: 'noreply@carteslocales.example' }, subject: `${person.fullName} souhaite contacter ${agency.name}`, html: content })
    },
  },
})

export const AGENCY_WIDGETS_OF_THE_THIRD_YEAR: readonly Family[] = [callback, valuation, window, chat, social]
