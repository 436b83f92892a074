/** What visitors' forms on agencies' sites send over a year: plug-ins of WordPress, site builders, scripts made at home, pages for owners, buttons to be called back. */
import type { Family } from '../family.ts'
import { type Field, saysOf } from '../forms.ts'
import { html, lines, safe } from '../html.ts'
import { dayOf, hourOf, linesOf, request, when, wordsOf } from '../request.ts'
import type { Scene } from '../scene.ts'
import { linesFor, type Made, officer, ownSite, pageOfAdvert, rowsOf, withoutSizes } from '../site-pieces.ts'
import { groupedPrice } from '../values/properties.ts'
import { opened } from './opened-family.ts'

/** No title says a size that the mail does not say itself. */
export const withoutTitleSizes = (scene: Scene, form: Made) => form(withoutSizes(scene))

const visitor = ({ person }: Scene) => ({ name: person.fullName, address: person.email })
const officeLine = ({ agency }: Scene) => `${agency.name} – ${agency.street}, ${agency.postcode} ${agency.town} – Tél. ${agency.phonePrinted}`
const ipOf = ({ random }: Scene) => `198.51.100.${random.int(2, 250)}`

const contactForm: Family = opened<Made>({
  id: 'mail-of-a-contact-form', about: 'the mail of a contact form: sender, subject and body named, sentences of the agency’s own template, or a home-made script’s ruled sheet',
  wants: { silence: 0.05 }, make: withoutTitleSizes,
  forms: {
    corps: (scene) => {
      const { agency, person, property, message } = scene
      const text = linesOf(
        `De : ${person.fullName} <${person.email}>`, `Sujet : ${property.typeName} ${property.place.town}`, `Réf. : ${property.ref}`, person.phonePrinted && `Joignable au ${person.phonePrinted}`,
        '', 'Corps du message :', message?.text ?? '', '', '-- ', `Cet e-mail a été envoyé via le formulaire de contact de ${agency.name} (https://www.${agency.domain})`,
      )
      return request(scene, { from: ownSite(scene, 'wordpress'), replyTo: visitor(scene), subject: `${agency.name} "Contact depuis une annonce"`, text, needsText: true, says: 'name email phone message ref town' })
    },
    gabarit: (scene) => {
      const { agency, person, property, date } = scene
      const content = html`<p>Bonjour,</p><p><strong>${person.fullName}</strong> vous a écrit depuis la page <a href="${pageOfAdvert(scene, 'annonce')}">${property.title}</a> – réf. ${property.ref}.</p>
<p>Vous pouvez lui répondre à <a href="mailto:${person.email}">${person.email}</a>${when(person.phonePrinted, (phone) => html` ou l’appeler au <strong>${phone}</strong>`)}.</p>
${wordsOf(scene, '<blockquote style="border-left:3px solid #c9a86a;margin-left:0;padding-left:12px">', '</blockquote>')}
<p style="font-size:11px;color:#999">La case « J’accepte que mes données soient utilisées pour me recontacter » a été cochée le ${dayOf(date)} à ${hourOf(date)} (${ipOf(scene)}).<br>${officeLine(scene)}<br>Carte professionnelle CPI 3501 2021 000 046 218</p>`
      return request(scene, { from: ownSite(scene, 'site'), replyTo: visitor(scene), subject: `Message du site – ${agency.name}`, html: content, says: 'name email phone message title ref' })
    },
    maison: (scene) => {
      const { agency, person, property, message, price } = scene
      const { town, postcode } = property.place
      const text = linesOf(
        'DEMANDE DE RENSEIGNEMENTS', `${agency.name.toUpperCase()} ${agency.phonePrinted}`, '-------------------------', `${property.typeName.toUpperCase()} ${property.surface} m2${property.rooms ? ` / ${property.rooms} P` : ''}`, `${postcode} ${town.toUpperCase()}`, price, `REF ${property.ref}`,
        '', 'INTERNAUTE', '----------', person.printedLast && `NOM : ${person.printedLast}`, person.printedFirst && `PRENOM : ${person.printedFirst}`, person.phonePrinted && `TEL : ${person.phonePrinted}`, `MAIL : ${person.email}`, '',
        ...(message ? ['SA DEMANDE', '----------', message.text, ''] : []),
        '-------------------------', `Mail automatique, ne pas répondre. IP ${ipOf(scene)}`, 'Création du site : Studio Pixel & Clocher - 02 61 91 40 40',
      )
      const says = 'name email phone message ref town postcode price surface rooms'
      return request(scene, { from: ownSite(scene, 'www'), subject: `DEMANDE SITE INTERNET REF ${property.ref}`, text, needsText: true, says })
    },
  },
})

const entryRows: Family = opened<Made>({
  id: 'rows-of-an-entry', about: 'form plug-ins’ entries in HTML: shaded label rows over the values, bold captions between thin rules, or lines with what the browser said below',
  wants: { silence: 0.06 }, make: withoutTitleSizes,
  forms: {
    teintes: (scene) => {
      const fields: readonly Field[] = [
        ['Nom', 'name'], ['Adresse de messagerie', 'email'], ['Numéro de téléphone', 'phone'], ['Vous souhaitez', ({ property }) => (property.transaction === 'sale' ? 'Acheter' : 'Louer')],
        ['Référence de l’annonce', 'ref'], ['Que pouvons-nous faire pour vous ?', 'message'], ['RGPD', () => 'J’ai lu la politique de confidentialité.'],
      ]
      const row = (label: string, value: string) => html`<tr bgcolor="#EAF2FA"><td colspan="2"><font style="font-family:sans-serif;font-size:12px"><strong>${label}</strong></font></td></tr>
<tr bgcolor="#FFFFFF"><td width="20">&nbsp;</td><td><font style="font-family:sans-serif;font-size:12px">${value.includes('@') ? html`<a href="mailto:${value}">${value}</a>` : lines(value)}</font></td></tr>`
      const content = html`<table width="99%" border="0" cellpadding="1" cellspacing="0" bgcolor="#EAEAEA"><tr><td><table width="100%" border="0" cellpadding="5" cellspacing="0" bgcolor="#FFFFFF">${rowsOf(scene, fields, row)}</table></td></tr></table>`
      return request(scene, { from: ownSite(scene, 'no-reply', 'Formulaire annonces'), subject: `Nouvelle soumission de Formulaire annonces (${dayOf(scene.date)})`, html: content, says: saysOf(fields) })
    },
    filets: (scene) => {
      const { agency, property } = scene
      const fields: readonly Field[] = [['Prénom', 'first'], ['Nom', 'last'], ['Où vous écrire ?', 'email'], ['Où vous appeler ?', 'phone'], ['Votre message', 'message']]
      const row = (label: string, value: string) => html`<tr><td style="padding:18px 0 4px;font-weight:bold;color:#333">${label}</td></tr><tr><td style="padding:0 0 18px;border-bottom:1px solid #ddd">${lines(value)}</td></tr>`
      const content = html`<div style="background:#e9eaec;padding:30px"><div style="text-align:center"><img src="https://www.${agency.domain}/logo.png" alt="${agency.name}" width="160"></div><table align="center" width="560" style="background:#fff;padding:10px 30px">
<tr><td style="padding:18px 0;border-bottom:1px solid #ddd">${property.title}<br>${property.place.town} – ${scene.price}<br>Réf. ${property.ref}</td></tr>${rowsOf(scene, fields, row)}</table>
<p style="text-align:center;font-size:12px;color:#aaa">Envoyé depuis <a href="https://www.${agency.domain}">${agency.name}</a> · ${agency.phonePrinted}</p></div>`
      return request(scene, { from: ownSite(scene, 'wordpress'), subject: `Nouvelle entrée : ${property.title}`, html: content, says: saysOf(fields, 'title ref town price') })
    },
    traces: (scene) => {
      const { agency, date, random, property } = scene
      const fields: readonly Field[] = [['Nom et prénom', 'name'], ['E-mail', 'email'], ['Tél', 'phone'], ['Message', 'message']]
      const technical: readonly (readonly [string, string])[] = [
        ['Date', dayOf(date)], ['Heure', hourOf(date)], ['URL de la page', `https://www.${agency.domain}/nos-biens/?bien=${property.ref}`], ['Agent utilisateur', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)'],
        ['IP distante', ipOf(scene)], ['Propulsé par', random.pick(['Bricolo Forms', 'Bricolo Forms Pro'])],
      ]
      const content = html`${rowsOf(scene, fields, (label, value) => html`${label}: ${lines(value)}<br>`)}Bien: ${property.typeName}, ${property.place.town} (réf. ${property.ref})<br><br>---<br><br>${technical.map(([label, value]) => html`${label}: ${value}<br>`)}`
      return request(scene, { from: ownSite(scene, 'email'), replyTo: visitor(scene), subject: `Nouveau message de « ${agency.name} »`, html: content, says: saysOf(fields, 'ref town') })
    },
  },
})

const builder: Family = opened<Made>({
  id: 'builder-with-an-inbox', about: 'site builders and their inboxes: a card with small grey captions, English lines sent via the site, or a table with captions in two languages',
  wants: { silence: 0.05 }, make: withoutTitleSizes,
  forms: {
    boite: (scene) => {
      const { agency, person, property, random } = scene
      const fields: readonly Field[] = [['Nom de famille', 'last'], ['Prénom', 'first'], ['E-mail', 'email'], ['Téléphone', 'phone'], ['Message', 'message']]
      const caption = (label: string, value: string) => html`<tr><td style="padding:6px 32px 0;font-size:12px;color:#868aa5">${label}</td></tr><tr><td style="padding:0 32px 10px;font-size:16px;color:#162d3d">${lines(value)}</td></tr>`
      const content = html`<div style="display:none;font-size:1px;max-height:0">Répondez vite pour ne pas laisser filer ce contact.${safe('&nbsp;&zwnj;'.repeat(20))}</div><table align="center" width="600" style="border:1px solid #dfe5eb">
<tr><td style="padding:32px 32px 8px;font-size:24px">${person.fullName} a envoyé un formulaire</td></tr><tr><td style="padding:0 32px 12px;color:#577083">Fiche bien – ${property.ref} · ${dayOf(scene.date)}</td></tr>${rowsOf(scene, fields, caption)}
<tr><td style="padding:16px 32px 32px"><a href="https://manage.wixette.example/inbox/${random.hex(12)}" style="background:#116dff;color:#fff;padding:10px 24px;border-radius:18px">Répondre</a></td></tr>
<tr><td style="background:#f0f4f7;padding:20px 32px;font-size:12px">Gérez ${agency.name} où que vous soyez : <a href="https://apps.wixette.example">téléchargez l’appli</a><br>Wixette, 40 Port de la Lune, Tel-Aviv · <a href="https://wixette.example/unsub">Se désabonner</a></td></tr></table>`
      return request(scene, { from: { name: agency.name, address: 'notifications@crm.wixette.example' }, subject: `Nouvelle soumission : ${person.fullName}`, html: content, says: saysOf(fields, 'ref') })
    },
    'sent-via': (scene) => {
      const fields: readonly Field[] = [['Name', 'name'], ['Email', 'email'], ['Phone (optional)', 'phone'], ['Listing', 'title'], ['Ref.', 'ref'], ['How did you hear about us?', ({ random }) => random.pick(['Google', 'Instagram', 'A friend'])], ['Message', 'message']]
      const content = html`<p><b>Sent via form submission from <i>${scene.agency.name}</i></b></p>${rowsOf(scene, fields, (label, value) => html`<p><b>${label}:</b> ${lines(value)}</p>`)}
<p style="color:#8c8c8c;font-size:11px"><a href="https://squarelot.example/spam">Does this submission look like spam? Report it here.</a></p>`
      return request(scene, { from: { name: 'Squarelot', address: 'form-submission@squarelot.example' }, replyTo: visitor(scene), subject: `Form Submission - Listing enquiry - ${scene.property.ref}`, html: content, says: saysOf(fields), language: 'en' })
    },
    bilingue: (scene) => {
      const fields: readonly Field[] = [
        ['Nom / Surname', 'last'], ['Prénom / First name', 'first'], ['Courriel / E-mail', 'email'], ['Téléphone / Phone', 'phone'], ['Notre réf. / Our ref.', 'ref'], ['Commune / Town', 'town'], ['Prix / Price', 'price'],
        ['Pays / Country', ({ message }) => (message?.language === 'en' ? 'UK' : null)], ['Votre message / Your message', 'message'],
      ]
      const row = (label: string, value: string) => html`<tr><td valign="top" style="padding:5px 14px 5px 0;color:#7a6a4f">${label}</td><td style="padding:5px 0">${lines(value)}</td></tr>`
      const content = html`<p>Une demande a été envoyée depuis votre site. / A request has been sent from your website.<br>${scene.agency.name}, ${scene.agency.phonePrinted}</p><table cellspacing="0">${rowsOf(scene, fields, row)}</table><hr size="1"><p style="font-size:11px">${officeLine(scene)} – English spoken</p>`
      return request(scene, { from: ownSite(scene, 'enquiries'), subject: `Demande / Enquiry ${scene.property.ref}`, html: content, says: saysOf(fields) })
    },
  },
})

const homeOf = ({ property }: Scene) => `${property.typeName.toLowerCase()} de ${property.surface} m²${property.rooms && property.rooms > 1 ? ` et ${property.rooms} pièces` : ''}`

const valuationPage: Family = opened<Made>({
  id: 'owner-fills-in-a-page', about: 'pages for owners who want a price: steps with the answer below each question, the owner and his home told in sentences, or short answers after question marks',
  wants: { acts: ['valuation'], silence: 0.6, transaction: 'sale' }, make: withoutTitleSizes,
  forms: {
    etapes: (scene) => {
      const { agency } = scene
      const home: readonly Field[] = [
        ['Quel bien souhaitez-vous faire estimer ?', ({ property }) => property.typeName], ['Adresse', ({ property }) => property.street], ['Code postal', 'postcode'], ['Ville', 'town'], ['Surface habitable', 'surface'], ['Nombre de pièces', 'rooms'],
        ['État général', ({ random }) => random.pick(['À rafraîchir', 'Bon', 'Refait à neuf', 'Travaux à prévoir'])],
      ]
      const owner: readonly Field[] = [['Nom', 'last'], ['Prénom', 'first'], ['Adresse e-mail', 'email'], ['Téléphone', 'phone'], ['Message', 'message']]
      const answer = (label: string, value: string) => html`<p style="margin:0 0 12px"><span style="color:#5b7083;font-size:12px">${label}</span><br>${lines(value)}</p>`
      const content = html`<h2 style="color:#1f4e5f">Nouvelle demande d’estimation en ligne</h2><h3>Étape 1 – Le bien</h3>${rowsOf(scene, home, answer)}<h3>Étape 2 – Le propriétaire</h3>${rowsOf(scene, owner, answer)}
<p style="font-size:12px">Délai de vente souhaité : ${scene.random.pick(['moins de 3 mois', '3 à 6 mois', 'pas de date'])}<br>Conseiller du secteur : ${officer(scene)}, ${agency.agent.phonePrinted}</p>`
      return request(scene, { from: ownSite(scene, 'estimation'), subject: 'Estimation en ligne : nouveau vendeur', html: content, says: `${saysOf(home)} ${saysOf(owner)}`, silentIntent: 'valuation' })
    },
    recit: (scene) => {
      const { agency, person, property, random } = scene
      const { town, postcode } = property.place
      const low = Math.round(property.price * 0.94 / 1000) * 1000
      const content = html`<p>Bonjour ${agency.agent.firstName},</p><p><b>${person.fullName}</b> vient d’estimer son bien sur votre page : ${homeOf(scene)}, ${property.street}, ${postcode} ${town}.</p>
<p>Notre calcul donne une fourchette de ${groupedPrice(low, ' ')} à ${groupedPrice(Math.round(low * 1.12 / 1000) * 1000, ' ')} €. Un avis de professionnel est demandé.</p>
<p>Pour convenir d’un passage : ${when(person.phonePrinted, (phone) => html`<a href="tel:${person.phone!.e164}">${phone}</a> ou `)}<a href="mailto:${person.email}">${person.email}</a>.</p>
${wordsOf(scene, '<p>Son commentaire :</p><p style="font-style:italic">', '</p>')}<p>Belle prise de mandat !<br>L’équipe Combien Dit-on<br><span style="font-size:11px">Assistance partenaires ${random.pick(['01 99 00 22 22', '05 36 49 70 70'])}, du lundi au vendredi</span></p>`
      return request(scene, {
        from: { name: 'Combien Dit-on', address: 'vendeurs@combien-dit-on.example' }, subject: `${agency.agent.firstName}, un vendeur vous attend à ${town}`, html: content, inFrame: true,
        says: 'name email phone message town postcode surface rooms', silentIntent: 'valuation',
      })
    },
    questions: (scene) => {
      const fields: readonly Field[] = [
        ['Qui êtes-vous ?', 'name'], ['Votre e-mail ?', 'email'], ['Un numéro ?', 'phone'], ['Maison, appartement, autre ?', ({ property }) => property.typeName], ['Combien de m² ?', ({ property }) => String(property.surface)],
        ['Dans quelle commune ?', ({ property }) => `${property.place.town} (${property.place.postcode})`], ['Pourquoi vendre ?', ({ random }) => random.pick(['Mutation', 'Succession', 'Achat plus grand', 'Divorce'])], ['Un mot à ajouter ?', 'message'],
      ]
      const text = linesOf(`${scene.agency.name} – ${scene.agency.phonePrinted}`, '', 'Bonjour,', 'Un propriétaire a répondu à votre questionnaire « Vendre avec nous ».', '', linesFor(scene, fields, (label, value) => `${label}\n${value}\n`), 'Il a demandé à être contacté par vos soins pour une estimation.', '', '(message du site, sans réponse possible)')
      return request(scene, { from: ownSite(scene, 'vendre'), subject: 'Questionnaire vendeur rempli', text, needsText: true, says: `${saysOf(fields)} town postcode surface`, silentIntent: 'valuation' })
    },
  },
})

const callMe: Family = opened<Made>({
  id: 'please-ring-the-visitor', about: 'requests to be called back: number in large type, a sentence with the slot and the advert, or an English add-on’s lines; often no address',
  wants: { silence: 1, phone: 'always' }, make: withoutTitleSizes,
  forms: {
    grand: (scene) => {
      const { agency, person, property, random } = scene
      const content = html`<div style="text-align:center;font-family:Helvetica,Arial"><p style="font-size:13px;color:#666">${agency.name} · demande de rappel</p><p style="font-size:28px;margin:8px"><a href="tel:${person.phone!.e164}" style="color:#0b6e4f">${person.phonePrinted}</a></p>
<p style="font-size:18px">${person.fullName}</p><p>Préférence : ${random.pick(['dès que possible', 'matin', 'pause de midi', 'après 18 h'])}</p><p style="border-top:1px solid #eee;padding-top:12px">${property.title}<br>${property.place.town} – ${scene.price}<br>réf. ${property.ref}</p></div>
<p style="font-size:11px;color:#999">Numéro d’agence affiché au visiteur : ${agency.phonePrinted}. Demande n° ${random.digits(6)}.</p>`
      return request(scene, { from: ownSite(scene, 'rappel'), subject: 'Demande de rappel depuis une annonce', html: content, says: 'name phone title ref town price', silentIntent: 'callback' })
    },
    phrase: (scene) => {
      const { agency, person, property, random } = scene
      const text = linesOf(
        `Bonjour ${agency.agent.firstName},`, '', `${person.fullName} souhaite que vous l'appeliez ${random.pick(['ce soir entre 18h et 19h', 'demain matin', 'entre 12h et 14h', 'au plus tôt'])} au ${person.phonePrinted}.`,
        `Cela concerne ${property.typeName.toLowerCase()} ${property.place.town}, ${scene.price}, référence ${property.ref}.`, '', `E-mail laissé : ${person.email}`, '', 'Un rappel dans l’heure double vos chances de rendez-vous.', 'Rappelimmo – service client 04 65 71 88 00',
      )
      return request(scene, { from: { name: 'Rappelimmo', address: 'demande@rappelimmo.example' }, subject: `À rappeler : ${property.typeName} ${property.ref}`, text, says: 'name email phone ref town price', silentIntent: 'callback' })
    },
    addon: (scene) => {
      const { property } = scene
      const fields: readonly Field[] = [['Name', 'name'], ['Call', 'phone'], ['Preferred time', ({ random }) => `${random.int(9, 18)}:${random.pick(['00', '30'])}`], ['Time zone', () => 'Europe/Paris'], ['Page', ({ agency }) => `https://www.${agency.domain}/bien/${property.ref}`], ['Property reference', 'ref']]
      const content = html`<h3>Callback request</h3><table cellpadding="6">${rowsOf(scene, fields, (label, value) => html`<tr><td>${label}</td><td><strong>${value}</strong></td></tr>`)}</table><p>Sent by CallNest for ${scene.agency.name}. <a href="https://callnest.example/optout">Turn off these alerts</a></p>`
      return request(scene, { from: { name: 'CallNest', address: 'alerts@callnest.example' }, subject: 'New callback request', html: content, says: saysOf(fields), language: 'en', silentIntent: 'callback' })
    },
  },
})

export const FORMS_OF_THE_YEAR: readonly Family[] = [contactForm, entryRows, builder, valuationPage, callMe]
