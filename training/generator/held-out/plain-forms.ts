/** Held out: forms with labels as most have them, set as none of the trained families sets them. */
import { draft, type Family, positive } from '../family.ts'
import { escapeHtml, html, lines, type Safe, safe } from '../html.ts'
import { leadGold } from '../scene.ts'

const broken = (value: string) => escapeHtml(value).replaceAll('\n', '<br>')

export const plugin: Family = positive({
  id: 'held-english-plug-in', side: 'held', about: 'an English plug-in on a French site: plain lines, the property in the form’s name',
  make(scene) {
    const { person, property, message, agency, random } = scene
    const text = [
      `New submission from ${agency.domain}/contact`, '', `Form: Contact bien`, `Ref: ${property.ref}`, `Name: ${person.fullName}`, `Email: ${person.email}`, ...(person.phonePrinted ? [`Phone: ${person.phonePrinted}`] : []), ...(message ? [`Message: ${message.text}`] : []), '', 'Time: 09:41', `Remote IP: 192.0.2.${random.int(1, 200)}`, 'Powered by: a page builder',
    ].join('\n')
    return draft(scene, { from: { name: agency.name, address: `site@${agency.domain}` }, subject: `New message from "${agency.name}"`, text, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref' }) })
  },
})

export const fourColumns: Family = positive({
  id: 'held-four-columns', side: 'held', about: 'a back office: two pairs of label and value in each row, in a fieldset',
  make(scene) {
    const { person, property, message, price } = scene
    const pair = (label: string, value: string | null) => `<td bgcolor="#eeeeee">${label}</td><td>${broken(value ?? '–')}</td>`
    const content = `<fieldset><legend>Fiche n° ${scene.random.digits(5)}</legend><table><tr>${pair('Nom', person.printedLast)}${pair('Prénom', person.printedFirst)}</tr><tr>${pair('Portable', person.phonePrinted)}${pair('Fixe', null)}</tr><tr>${pair('Mail', person.email)}${pair('Référence', property.ref)}</tr><tr>${pair('Commune', property.place.town)}${pair('Prix', price)}</tr></table>${message ? `<p>Message</p><p>${broken(message.text)}</p>` : ''}</fieldset>`
    return draft(scene, { from: { name: 'Gestim', address: 'fiche@gestim-office.example' }, subject: `Fiche prospect réf. ${property.ref}`, html: content, needsHtml: true, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref town price' }) })
  },
})

export const portuguese: Family = positive({
  id: 'held-portuguese-form', side: 'held', about: 'Portuguese labels with a dash for a colon, reference in the opening sentence',
  wants: { language: 'pt' },
  make(scene) {
    const { person, property, message } = scene
    const row = (label: string, value: string | null): Safe => (value === null ? safe('') : html`<p>${label} – ${lines(value)}</p>`)
    const content = html`<p>Olá,</p><p>Recebeu um pedido para o imóvel com a ref. ${property.ref}, em ${property.place.town}.</p>${row('Nome', person.fullName)}${row('Telemóvel', person.phonePrinted)}${row('Correio', person.email)}${row('Mensagem', message?.text ?? null)}<p>Casa Lusa · linha de apoio 808 ${scene.random.digits(3)} ${scene.random.digits(3)}</p>`
    return draft(scene, { from: { name: 'Casa Lusa', address: 'pedidos@casa-lusa.example' }, subject: `Pedido ref. ${property.ref}`, html: content.html, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref town', language: 'pt' }) })
  },
})

export const germanForm: Family = positive({
  id: 'held-german-form', side: 'held', about: 'a German agency’s form: labels of every kind in plain text, the answers mostly »keine Angabe«',
  wants: { language: 'de' },
  make(scene) {
    const { person, property, message } = scene
    const none = 'keine Angabe'
    const text = [
      'Kontaktanfrage über die Homepage', '', `Anrede: ${none}`, `Vorname: ${person.printedFirst ?? none}`, `Nachname: ${person.printedLast ?? none}`, `Firma: ${none}`, `Straße: ${none}`, `E-Mail: ${person.email}`, `Telefon: ${person.phonePrinted ?? none}`, `Rückrufzeit: ${none}`, `Ref: ${property.ref}`, `Ort: ${property.place.town}`, '', ...(message ? ['Nachricht:', message.text] : []), '', 'Datenschutz akzeptiert: ja',
    ].join('\n')
    return draft(scene, { from: { name: 'Homepage', address: 'formular@makler-elsass.example' }, subject: `Kontaktanfrage ${property.ref}`, text, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref town', language: 'de' }) })
  },
})

export const newBuild: Family = positive({
  id: 'held-new-build', side: 'held', about: 'a developer’s programme: lot, grant, the seller’s hotline; labels in capitals, one paragraph',
  wants: { transaction: 'sale' },
  make(scene) {
    const { person, property, message, price, random } = scene
    const entries = [['PROGRAMME', 'Les Terrasses du Canal'], ['LOT', `${random.pick(['A', 'B', 'C'])}${random.int(1, 40)}`], ['RÉFÉRENCE', property.ref], ['VILLE', property.place.town], ['PRIX', price], ['CIVILITÉ', person.civility ?? 'NC'], ['NOM', person.printedLast], ['PRÉNOM', person.printedFirst], ['TÉLÉPHONE', person.phonePrinted], ['EMAIL', person.email], ['PROJET', random.pick(['Résidence principale', 'Investissement'])], ['MESSAGE', message?.text ?? null]] as const
    const content = html`<p>${safe(entries.filter(([, value]) => value !== null).map(([label, value]) => `${label} : ${broken(value!)}`).join('<br>'))}</p><p>Hotline partenaires ${scene.agency.phonePrinted}</p>`
    return draft(scene, { from: { name: 'Promoteur & Co', address: 'reseau@promoteur-et-co.example' }, subject: `Lead programme neuf – ${property.place.town}`, html: content.html, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref town price' }) })
  },
})

export const rentalFile: Family = positive({
  id: 'held-rental-file', side: 'held', about: 'a tenant’s file: incomes and guarantor with his own name and number around the candidate’s',
  wants: { transaction: 'rent' },
  make(scene) {
    const { person, property, message, random } = scene
    const income = random.int(14, 48) * 100
    const content = html`<h3>Candidature reçue – réf. ${property.ref}</h3><p><u>Logement</u><br>${property.title}<br>${property.place.postcode} ${property.place.town}</p><p><u>Candidat</u><br>Nom : ${person.fullName}<br>Revenus : ${income} € net<br>Situation : ${random.pick(['CDI', 'Étudiant', 'Fonctionnaire'])}<br>E-mail : ${person.email}${person.phonePrinted ? html`<br>Téléphone : ${person.phonePrinted}` : safe('')}</p><p><u>Garant</u><br>Nom : Bertille Ancelot<br>Revenus : ${income + 900} €<br>Téléphone : 01 99 00 77 ${random.digits(2)}</p>${message ? html`<p><u>Présentation</u><br>${lines(message.text)}</p>` : safe('')}`
    return draft(scene, { from: { name: 'Dossier Serein', address: 'candidatures@dossier-serein.example' }, subject: `Candidature complète pour ${property.ref}`, html: content.html, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref title town postcode', silentIntent: 'information' }) })
  },
})

export const referrer: Family = positive({
  id: 'held-referrer-first', side: 'held', about: 'a network: who recommends stands first under the same labels as who is recommended',
  wants: { silence: 0.3 },
  make(scene) {
    const { person, property, message, random, price } = scene
    const text = [
      'FICHE DE RECOMMANDATION', '', 'Apporteur d’affaires', 'Contact : Odilon Verhaeghe', 'Tél : 01 99 00 31 19', 'Mail : odilon@reseau-reco.example', '', 'Personne recommandée', `Contact : ${person.fullName}`, ...(person.phonePrinted ? [`Tél : ${person.phonePrinted}`] : []), `Mail : ${person.email}`, ...(message ? ['', 'Commentaire :', message.text] : []), '', 'Affaire', `Référence : ${property.ref}`, `Commune : ${property.place.town}`, `Valeur : ${price}`, `Commission : ${random.int(3, 8)} %`,
    ].join('\n')
    return draft(scene, { from: { name: 'Réseau Reco', address: 'fiches@reseau-reco.example' }, subject: 'Fiche de recommandation', text, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref town price' }) })
  },
})

export const bullets: Family = positive({
  id: 'held-bulleted-brief', side: 'held', about: 'a network’s office: what is wanted first, then bullets, the office’s own numbers under them',
  make(scene) {
    const { person, property, message, agency, price } = scene
    const bullet = (label: string, value: string | null) => (value === null ? [] : [`• ${label} : ${value}`])
    const text = [
      `${agency.name} – dossier du jour`, '', ...bullet('Référence', property.ref), ...bullet('Offre', `${property.title}, ${price}`), '', ...bullet('Nom', person.printedLast), ...bullet('Prénom', person.printedFirst), ...bullet('Téléphone', person.phonePrinted), ...bullet('Courriel', person.email), ...(message ? ['', '• Message :', message.text] : []), '', `Siège : ${agency.phonePrinted} – ${agency.email}`,
    ].join('\n')
    return draft(scene, { from: { name: 'Réseau Boussole', address: 'siege@reseau-boussole.example' }, subject: `Dossier du jour, référence ${property.ref}`, text, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref title price' }) })
  },
})

export const expats: Family = positive({
  id: 'held-expat-desk', side: 'held', about: 'a relocation office in English: one block of labels for the family, one for the company that pays',
  wants: { language: 'en', transaction: 'rent' },
  make(scene) {
    const { person, property, message, random } = scene
    const row = (label: string, value: string | null): Safe => (value === null ? safe('') : html`<div>${label}: ${lines(value)}</div>`)
    const content = html`<h4>Assignee</h4>${row('First name', person.printedFirst)}${row('Last name', person.printedLast)}${row('Mobile', person.phonePrinted)}${row('Email', person.email)}${row('Family', `${random.int(1, 4)} children`)}<h4>Employer</h4>${row('Company', 'Northwind Foundry Ltd')}${row('HR contact', 'Isolde Pemberton, 01 99 00 45 12')}<h4>Home</h4>${row('Ref', property.ref)}${row('Town', property.place.town)}${message ? html`<h4>Message</h4><div>${lines(message.text)}</div>` : safe('')}`
    return draft(scene, { from: { name: 'Softlanding Desk', address: 'desk@softlanding.example' }, subject: `Relocation request, ref ${property.ref}`, html: content.html, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref town', language: 'en' }) })
  },
})
