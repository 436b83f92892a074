/** Layout ideas that belong to no portal: icons, header rows, leaders, two languages at once, prose. */
import { draft, type Family, positive } from '../family.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import { legalLines, pageOf } from '../operators/noise.ts'
import { leadGold } from '../scene.ts'
import { formRows, present } from './forms.ts'

export const emoji: Family = positive({
  id: 'emoji-labels', side: 'train', about: 'signs for labels (Zefir-like)',
  make(scene) {
    const { person, property, message, price } = scene
    const content = html`<p>Coordonnées de l’acheteur :</p><p>👤 ${person.fullName}</p><p>📧 ${person.email}</p>${person.phonePrinted ? html`<p>📞 ${person.phonePrinted}</p>` : safe('')}<p>🏠 ${property.title}</p><p>🗺️ ${property.place.town} (${property.place.postcode})</p><p>💶 ${price}</p><p>🔖 ${property.ref}</p>${message ? html`<p>💬 ${lines(message.text)}</p>` : safe('')}`
    return draft(scene, { from: { name: 'Zefir', address: 'bonjour@zefir.fr' }, subject: `Nouvel acheteur pour ${property.title}`, html: pageOf(scene.random, content, { brand: 'Zefir', host: 'zefir.fr' }), gold: leadGold(scene, { portal: 'zefir', says: 'name email phone message ref title town postcode price' }) })
  },
})

export const headerRow: Family = positive({
  id: 'header-row-next-row', side: 'dev', about: 'one row of headings, one row of values',
  wants: { silence: 0 },
  make(scene) {
    const rows = formRows(scene, { last: 'Nom', first: 'Prénom', email: 'E-mail', phone: 'Tél', ref: 'Réf.', title: 'Annonce', town: 'Commune', price: 'Prix', message: 'Message' })
    const content = html`<p>1 nouveau contact</p><table border="1"><tr>${rows.map(([label]): Safe => html`<td><b>${label}</b></td>`)}</tr><tr>${rows.map(([, value]): Safe => html`<td>${lines(value)}</td>`)}</tr></table>`
    return draft(scene, { from: { name: 'Export contacts', address: 'export@multidiffusion.example' }, subject: 'Contact reçu', html: content.html, needsHtml: true, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref title town postcode price' }) })
  },
})

export const leaders: Family = positive({
  id: 'dot-leaders', side: 'dev', about: 'labels filled up with dots, values in a column',
  make(scene) {
    const rows = formRows(scene, { last: 'Nom', first: 'Prenom', email: 'Courriel', phone: 'Telephone', ref: 'Reference', title: 'Designation', town: 'Secteur', price: 'Prix', message: 'Observations' })
    const text = [`DEMANDE DE RENSEIGNEMENTS`, '', ...rows.map(([label, value]) => `${label.padEnd(18, '.')} ${value}`), '', ...legalLines(scene.random, 'Réseau Immo Services')].join('\n')
    return draft(scene, { from: { address: 'serveur@reseau-immo-services.example' }, subject: `DEMANDE ${scene.property.ref}`, text, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref title town postcode price' }) })
  },
})

export const tabs: Family = positive({
  id: 'tab-columns', side: 'train', about: 'label, tab, value',
  make(scene) {
    const rows = formRows(scene, { last: 'Nom', first: 'Prénom', email: 'Adresse mail', phone: 'Téléphone mobile', ref: 'Réf. annonce', title: 'Bien', town: 'Ville', price: 'Prix', message: 'Commentaires' })
    const text = ['Un visiteur vous a écrit', '', ...rows.map(([label, value]) => `${label}\t${value}`)].join('\n')
    return draft(scene, { from: { name: 'Vitrine', address: 'noreply@vitrine-agences.example' }, subject: 'Un visiteur vous a écrit', text, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref title town postcode price' }) })
  },
})

const TWO: Readonly<Record<string, Parameters<typeof formRows>[1]>> = {
  nl: { last: 'Nom / Naam', first: 'Prénom / Voornaam', email: 'E-mail / E-mailadres', phone: 'Téléphone / Telefoon', ref: 'Référence / Referentie', title: 'Bien / Pand', town: 'Commune / Gemeente', price: 'Prix / Prijs', message: 'Message / Bericht' },
  de: { last: 'Nom / Name', first: 'Prénom / Vorname', email: 'E-mail / E-Mail', phone: 'Téléphone / Telefon', ref: 'Référence / Referenz', title: 'Bien / Objekt', town: 'Lieu / Ort', price: 'Prix / Preis', message: 'Message / Nachricht' },
}

export const bilingual: Family = positive({
  id: 'bilingual-labels', side: 'dev', about: 'French with Dutch or German in each label (Immoweb-like)',
  make(scene) {
    const rows = formRows(scene, TWO[scene.random.pick(['nl', 'de'])]!)
    const content = html`<p>Un visiteur souhaite plus d'informations</p>${rows.map(([label, value]): Safe => html`<p><b>${label}</b> : ${lines(value)}</p>`)}`
    return draft(scene, { from: { name: 'Immoweb', address: 'agences@immoweb.be' }, subject: "Un visiteur souhaite plus d'informations", html: pageOf(scene.random, content, { brand: 'Immoweb', host: 'immoweb.be' }), gold: leadGold(scene, { portal: 'immoweb', says: 'name email phone message ref title town postcode price' }) })
  },
})

export const valuationProse: Family = positive({
  id: 'valuation-in-prose', side: 'train', about: 'Jestimo: a sentence says who wants a price and how to reach him',
  wants: { acts: ['valuation'], silence: 1 },
  make(scene) {
    const { person, property } = scene
    const { town, postcode } = property.place
    const content = html`<p>Bonjour,</p><p>Une estimation vient d'être réalisée sur votre site. Vous pouvez contacter ${person.fullName} sur l'adresse email ${person.email}${person.phonePrinted ? ` ou au ${person.phonePrinted}` : ''}.</p><p>Bien : ${property.typeName} de ${property.surface} m² à ${town} (${postcode})</p><p>Pré-estimation du bien : ${property.price} €</p>`
    return draft(scene, { from: { name: 'Jestimo', address: 'contact@jestimo.com' }, subject: 'Nouvelle estimation', html: content.html, gold: leadGold(scene, { portal: 'jestimo', says: 'name email phone town postcode surface', silentIntent: 'valuation' }) })
  },
})

export const chat: Family = positive({
  id: 'hash-headings', side: 'train', about: 'eKonsilio: headings with a hash, the value below',
  make(scene) {
    const { person, property, message } = scene
    const rows = present([['Nom', person.fullName], ['Téléphone', person.phonePrinted], ['Email', person.email], ['Commentaire', message?.text], ['Bien', `${property.title} (${property.ref})`]])
    const text = rows.map(([label, value]) => `# ${label}\n${value}`).join('\n\n')
    return draft(scene, { from: { name: 'eKonsilio', address: 'notification@ekonsilio.com' }, subject: 'Nouveau contact chat', text, gold: leadGold(scene, { portal: 'ekonsilio', says: 'name email phone message ref title' }) })
  },
})
