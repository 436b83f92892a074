/** Requests that are more than a question: owners who sell, tenants with their papers, new buildings, buyers without a property. */
import { draft, type Family } from '../family.ts'
import { entriesOf, type Field, saysOf } from '../forms.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import { leadGold, type Scene } from '../scene.ts'
import { opened } from './opened-family.ts'

const ownersTable: Family = opened<{ brand: string; from: string; subject: string; fields: readonly Field[] }>({
  id: 'valuation-table', about: 'an online estimate: the owner’s home with its rooms and surface, the computed range, then the owner',
  wants: { acts: ['valuation'], silence: 0.6, transaction: 'sale' },
  forms: {
    prisme: { brand: 'Prisme Estimation', from: 'vendeurs@prisme-estimation.example', subject: 'Un vendeur veut connaître le prix de son bien', fields: [['Type', ({ property }) => property.typeName], ['Commune', 'town'], ['Code postal', 'postcode'], ['Superficie', 'surface'], ['Nombre de pièces', 'rooms'], ['Délai de vente', ({ random }) => random.pick(['3 mois', '6 mois', 'Pas décidé'])], ['Propriétaire', 'name'], ['Tél.', 'phone'], ['E-mail', 'email'], ['Remarque', 'message']] },
    jauge: { brand: 'La Jauge', from: 'leads@lajauge.example', subject: 'Lead vendeur à rappeler', fields: [['Prénom', 'first'], ['Nom', 'last'], ['Numéro', 'phone'], ['Courriel', 'email'], ['Ville du bien', 'town'], ['m² déclarés', 'surface'], ['Commentaire du vendeur', 'message']] },
  },
  make(scene, { brand, from, subject, fields }) {
    const content = html`<p>${brand} vous transmet une demande d’avis de valeur sur votre secteur.</p><table>${entriesOf(scene, fields).map(([label, value]): Safe => html`<tr><td>${label}</td><td>${lines(value)}</td></tr>`)}</table><p>Demande d’estimation n° ${scene.random.digits(6)}, facturée 25 € HT.</p>`
    return draft(scene, { from: { name: brand, address: from }, subject, html: content.html, gold: leadGold(scene, { portal: 'other', says: saysOf(fields), silentIntent: 'valuation' }) })
  },
})

const ownersProse: Family = opened<{ from: string; brand: string; tell: (scene: Scene, reach: string) => string }>({
  id: 'valuation-told', about: 'a partner tells of an owner who wants a price, in sentences',
  wants: { acts: ['valuation'], silence: 1, transaction: 'sale', who: 'plain' },
  forms: {
    banque: { brand: 'Banque du Littoral', from: 'partenaires@banque-littoral.example', tell: ({ person, property }, reach) => `Bonjour,\n\nNotre client ${person.firstName} ${person.lastName} possède un bien de ${property.surface} m² à ${property.place.town} et désire le faire évaluer avant de le vendre.\n${reach}\n\nLe pôle habitat de la Banque du Littoral` },
    notaire: { brand: 'Étude Castagnède', from: 'accueil@etude-castagnede.example', tell: ({ person, property }, reach) => `Chers confrères de l’immobilier,\n\nDans une succession, ${person.civility ?? 'Mme'} ${person.firstName} ${person.lastName} a besoin d’une estimation de la maison familiale (${property.place.postcode} ${property.place.town}, ${property.surface} m²).\n${reach}\n\nLe clerc` },
  },
  make(scene, { from, brand, tell }) {
    const { person } = scene
    const reach = `Vous pouvez prendre rendez-vous à l’adresse ${person.email}${person.phonePrinted ? ` ou au ${person.phonePrinted}` : ''}.`
    const text = tell(scene, reach)
    return draft(scene, { from: { name: brand, address: from }, subject: `Estimation – ${person.lastName}`, text, gold: leadGold(scene, { portal: 'other', says: `name email phone town surface ${text.includes(scene.property.place.postcode) ? 'postcode' : ''}`, silentIntent: 'valuation' }) })
  },
})

const tenants: Family = opened<{ brand: string; from: string; guarantor: 'first' | 'last' }>({
  id: 'tenants-papers', about: 'a candidate with incomes and a guarantor who has a name and a number of his own',
  wants: { transaction: 'rent', acts: ['visit', 'availability', 'information'], who: 'plain' },
  forms: { locato: { brand: 'Locato', from: 'candidats@locato.example', guarantor: 'last' }, bailleo: { brand: 'Bailléo', from: 'dossiers@bailleo.example', guarantor: 'first' } },
  make(scene, { brand, from, guarantor }) {
    const { person, property, message, random, price } = scene
    const income = random.int(14, 38) * 100
    const surety = html`<h4>Garant</h4><p>Philibert Moncorgé<br>Salaire : ${String(income + 1200)} €<br>01 99 00 64 0${random.digits(1)}</p>`
    const candidate = html`<h4>Candidat</h4><p>${person.fullName}<br>Salaire : ${String(income)} €<br>${person.email}${person.phonePrinted ? html`<br>${person.phonePrinted}` : safe('')}</p>`
    const content = html`<p>Candidature reçue pour ${property.title}, ${property.place.town} — réf. ${property.ref} — ${price}</p>${guarantor === 'first' ? html`${surety}${candidate}` : html`${candidate}${surety}`}${message ? html`<h4>Mot du candidat</h4><p>${lines(message.text)}</p>` : safe('')}<p>Dossier vérifié par ${brand}. Pièces : 7/7.</p>`
    return draft(scene, { from: { name: brand, address: from }, subject: `Dossier locataire pour ${property.ref}`, html: content.html, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref title town price' }) })
  },
})

const newBuilding: Family = opened<{ brand: string; from: string; fields: readonly Field[] }>({
  id: 'new-building', about: 'a programme of new flats: name of the programme, kind of flat wanted, budget; the person at the end',
  wants: { transaction: 'sale', acts: ['information', 'visit', 'callback'] },
  forms: {
    neuf: { brand: 'Cap sur le Neuf', from: 'contacts@capsurleneuf.example', fields: [['Programme', ({ random }) => random.pick(['Les Terrasses du Parc', 'Résidence Opaline', 'Le Clos des Cèdres'])], ['Réf. programme', 'ref'], ['Ville', 'town'], ['Étage souhaité', ({ random }) => random.pick(['indifférent', 'élevé', 'rez-de-jardin'])], ['Budget', ({ random }) => `${random.int(180, 420)} 000 € max`], ['Objectif', ({ random }) => random.pick(['Habiter', 'Investir'])], ['Nom', 'name'], ['Email', 'email'], ['Téléphone', 'phone'], ['Question', 'message']] },
    promo: { brand: 'Promoteurs Réunis', from: 'crm@promoteurs-reunis.example', fields: [['Identifiant lot', 'ref'], ['Adresse du programme', ({ property }) => property.street], ['Code postal', 'postcode'], ['Prospect', 'name'], ['Coordonnées mail', 'email'], ['Coordonnées tél', 'phone'], ['Fiscalité souhaitée', ({ random }) => random.pick(['LMNP', 'aucune', 'PTZ'])], ['Verbatim', 'message']] },
  },
  make(scene, { brand, from, fields }) {
    const text = [`${brand} : un contact pour votre programme`, '', ...entriesOf(scene, fields).map(([label, value]) => `${label.padEnd(24, '.')} ${value}`), '', 'Contact exclusif pendant 48 heures.'].join('\n')
    return draft(scene, { from: { name: brand, address: from }, subject: `${brand} – contact`, text, needsText: true, gold: leadGold(scene, { portal: 'other', says: saysOf(fields) }) })
  },
})

const buyerSeeks: Family = opened<{ brand: string; from: string }>({
  id: 'buyer-seeks', about: 'a buyer’s search is handed to the agencies of the sector: no advert, his budget is no price',
  wants: { acts: ['search'], silence: 0, who: 'plain' },
  forms: { inverse: { brand: 'Annonce Inversée', from: 'acheteurs@annonce-inversee.example' }, courtage: { brand: 'Courtage Plus', from: 'apporteurs@courtage-plus.example' } },
  make(scene, { brand, from }) {
    const { person, message, random } = scene
    const text = [`${brand} – profil acheteur n° ${random.digits(4)}`, '', `${person.firstName} ${person.lastName}, ${random.int(26, 67)} ans, ${random.pick(['primo-accédant', 'secundo-accédant', 'investisseur'])}`, `Enveloppe : ${random.int(120, 690)} 000 €, apport ${random.int(10, 40)} %`, '', message!.text, '', `Mise en relation : ${person.email}${person.phonePrinted ? ` / ${person.phonePrinted}` : ''}`].join('\n')
    return draft(scene, { from: { name: brand, address: from }, subject: 'Un acheteur sur votre secteur', text, gold: leadGold(scene, { portal: 'other', says: 'name email phone message', silentIntent: 'search' }) })
  },
})

export const PROJECTS: readonly Family[] = [ownersTable, ownersProse, tenants, newBuilding, buyerSeeks]
