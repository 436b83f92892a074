/** Letters, files and projects: what people and programs send who want more than a look at one advert. */
import type { Draft } from '../draft.ts'
import { draft, type Family, positive } from '../family.ts'
import { html, lines, type Safe } from '../html.ts'
import { agencyCard, legalLines } from '../operators/noise.ts'
import { leadGold, type Scene } from '../scene.ts'
import { drawProperty, printedPrice } from '../values/properties.ts'
import { brandOf, shuffled, stated } from './vocabulary.ts'

const TALKS = { who: 'plain', silence: 0, language: 'fr' } as const

const mine = ({ person }: Scene): Pick<Draft, 'from' | 'travels'> => ({ from: { name: person.fullName, address: person.email }, travels: 'keeps-sender' })

const letter = (id: string, side: Family['side']): Family => positive({
  id, side, about: 'a letter: the writer’s address block, the agency’s, place and date, a subject, a signature', wants: TALKS,
  make(scene) {
    const { random, person, property, agency, message } = scene
    const name = `${person.firstName} ${person.lastName}`
    const block = [name, `${random.int(1, 90)} ${random.pick(['rue des Acacias', 'chemin du Lavoir', 'avenue Foch'])}`, random.pick(['69003 Lyon', '44000 Nantes', '67000 Strasbourg', '31000 Toulouse']), ...shuffled(random, [...(person.phonePrinted ? [random.pick([person.phonePrinted, `Tél. : ${person.phonePrinted}`])] : []), person.email])]
    const theirs = random.chance(0.7) ? agencyCard(agency) : [`À l’attention de ${agency.agent.firstName} ${agency.agent.lastName}`]
    const opening = random.pick(['Madame, Monsieur,', 'Maître,', `Cher Monsieur ${agency.agent.lastName},`, 'Messieurs,'])
    const closing = random.pick(['\n\nVeuillez agréer, Madame, Monsieur, l’expression de mes salutations distinguées.', '\n\nDans l’attente de votre réponse, recevez mes salutations.', ''])
    const words = `${opening}\n\n${message!.text}${closing}`
    const text = [...block, '', ...theirs, '', random.pick([`Fait à ${agency.town}, le 4 mars 2026`, `${agency.town}, le ${random.int(1, 28)} mai 2026`]), '', `Objet : ${random.pick(['votre annonce', 'bien', 'demande concernant'])} ${property.ref} – ${property.title}`, '', words, '', name].join('\n')
    const { firstName, lastName } = person
    return draft(scene, { ...mine(scene), subject: random.pick([`Courrier – ${property.ref}`, 'Lettre', 'Demande']), text, gold: stated(scene, { portal: 'other', says: 'email phone message ref title', but: { firstName, lastName, message: words } }) })
  },
})

const rentalFile = positive({
  id: 'rental-file', side: 'train', about: 'an application for a rental: work, income, guarantor with a number of his own, papers', wants: { ...TALKS, transaction: 'rent', acts: ['visit', 'information', 'availability'] },
  make(scene) {
    const { random, person, property, message } = scene
    const brand = brandOf(scene)
    const file = shuffled(random, [`Situation : ${random.pick(['CDI', 'CDD', 'étudiant', 'retraitée', 'fonctionnaire'])}`, `Revenus nets : ${random.int(12, 52) * 100} € / mois`, `Garant : ${random.pick(['parents', 'Visale', 'employeur'])}`, ...(random.chance(0.5) ? [`Tél. du garant : 01 99 00 ${random.digits(2)} ${random.digits(2)}`] : []), `Occupants : ${random.int(1, 5)}`, `Emménagement souhaité : 1er ${random.pick(['juin', 'septembre', 'octobre'])}`, `Pièces jointes : ${random.int(2, 7)}`, `Employeur : ${random.pick(['Hôpital', 'Mairie', 'Atelier Vernier'])}`])
    const who = shuffled(random, [`${random.pick(['Candidat', 'Locataire', 'Demandeur', 'Dossier de'])} : ${person.fullName}`, `${random.pick(['Courriel', 'E-mail', 'Contact'])} : ${person.email}`, ...(person.phonePrinted ? [`${random.pick(['Portable', 'Téléphone', 'Tél. candidat'])} : ${person.phonePrinted}`] : [])])
    const thing = [`${random.pick(['Logement', 'Annonce', 'Pour'])} : ${property.title}`, `${random.pick(['Réf.', 'Référence'])} : ${property.ref}`, `Loyer : ${scene.price}`]
    const rows = [...random.pick([[...who, ...file, ...thing], [...thing, ...who, ...file]]), `${random.pick(['Présentation', 'Message', 'Mot du candidat'])} :`, message!.text]
    return draft(scene, { from: { name: brand.name, address: `dossiers@${brand.host}` }, subject: random.pick([`Dossier locataire – ${property.ref}`, 'Nouvelle candidature', 'Candidature complète']), ...(random.chance(0.5) ? { text: rows.join('\n') } : { html: html`${rows.map((row): Safe => html`<p>${lines(row)}</p>`)}`.html }), gold: stated(scene, { portal: 'other', says: 'name email phone message ref title price', but: { transaction: null } }) })
  },
})

const owner = (id: string, { side, lets }: { side: Family['side']; lets: boolean }): Family => positive({
  id, side, about: lets ? 'an owner wants somebody to let and manage his property' : 'an owner wants to know what his property is worth', wants: { who: 'plain', silence: 1, transaction: lets ? 'rent' : 'sale' },
  make(scene) {
    const { random, person, property } = scene
    const brand = brandOf(scene)
    const { town, postcode } = property.place
    const opening = lets ? random.pick(['Un propriétaire bailleur cherche un gestionnaire.', 'Nouvelle demande de gestion locative', 'Contact bailleur']) : random.pick(['Un propriétaire demande une estimation.', 'Nouveau lead vendeur', 'Demande d’évaluation en ligne', 'Contact vendeur dans votre secteur'])
    const rows = shuffled(random, [[`${random.pick(['Propriétaire', 'Contact', 'Nom'])} : ${person.fullName}`, `${random.pick(['E-mail', 'Mail', 'Courriel'])} : ${person.email}`, ...(person.phonePrinted ? [`${random.pick(['Tél', 'Téléphone', 'Mobile'])} : ${person.phonePrinted}`] : [])], [`${random.pick(['Bien', 'Type'])} : ${property.typeName}`, `Surface : ${property.surface} m²`, `Adresse : ${property.street}, ${postcode} ${town}`, `${random.pick(['Projet', 'Délai'])} : ${random.pick(['dans les 3 mois', 'dès que possible', 'simple curiosité'])}`]]).flat()
    return draft(scene, { from: { name: brand.name, address: `vendeurs@${brand.host}` }, subject: random.pick([opening, `${lets ? 'Bailleur' : 'Vendeur'} à ${town}`, 'Nouvelle opportunité']), text: [opening, '', ...rows, '', ...legalLines(random, brand.name)].join('\n'), gold: stated(scene, { portal: 'other', says: 'name email phone town postcode surface', silentIntent: lets ? 'information' : 'valuation' }) })
  },
})

const programme = positive({
  id: 'new-build-programme', side: 'train', about: 'a new-build programme: its name and number, then the lot that is asked for', wants: { who: 'plain', transaction: 'sale', silence: 0.2 },
  make(scene) {
    const { random, person, property, message } = scene
    const brand = brandOf(scene)
    const rows = [`Programme : ${random.pick(['Les Jardins d’Ondine', 'Villa Séréna', 'Carré Garance', 'Le Clos des Mésanges'])}`, `${random.pick(['ID programme', 'N° programme', 'Code programme'])} : ${random.digits(5)}`, `${random.pick(['Référence du lot', 'Lot', 'Réf. lot'])} : ${property.ref}`, `Ville : ${property.place.town} (${property.place.postcode})`, `Livraison : ${random.int(1, 4)}e trimestre 2027`, `À partir de : ${scene.price}`]
    const who = [`${random.pick(['Acquéreur', 'Contact', 'Prospect'])} : ${person.fullName}`, `E-mail : ${person.email}`, ...(person.phonePrinted ? [`Téléphone : ${person.phonePrinted}`] : []), `Projet : ${random.pick(['résidence principale', 'investissement'])}`]
    const all = [...(random.chance(0.5) ? [...rows, ...who] : [...who, ...rows]), ...(message ? [`${random.pick(['Message', 'Remarque'])} :`, message.text] : [])]
    return draft(scene, { from: { name: brand.name, address: `neuf@${brand.host}` }, subject: random.pick(['Contact programme neuf', 'Lead neuf', 'Demande de brochure']), html: html`${all.map((row): Safe => html`<div>${lines(row)}</div>`)}`.html, gold: stated(scene, { portal: 'other', says: 'name email phone message ref town postcode price' }) })
  },
})

const digest = (id: string, side: Family['side']): Family => positive({
  id, side, about: 'a day’s summary: figures, adverts that were seen, and one request among them', wants: { who: 'plain', silence: 0 },
  make(scene) {
    const { random, person, property, message } = scene
    const brand = brandOf(scene)
    const seen = Array.from({ length: random.int(1, 3) }, () => drawProperty(random, scene.side)).map((other): Safe => html`<tr><td>${other.ref}</td><td>${other.title}</td><td>${printedPrice(random, other)}</td><td>${random.int(3, 90)} vues</td></tr>`)
    const request = html`<h3>1 demande</h3><p><b>${person.fullName}</b> – <a href="mailto:${person.email}">${person.email}</a>${person.phonePrinted ? ` – ${person.phonePrinted}` : ''}</p><p>Bien : ${property.title} (réf. ${property.ref})</p><p>${lines(message!.text)}</p>`
    const figures = html`<h3>Vos annonces vues</h3><table>${seen}</table><p>Appels : 0 – Favoris : ${random.int(0, 12)}</p>`
    return draft(scene, { from: { name: brand.name, address: `resume@${brand.host}` }, subject: random.pick(['Votre résumé du jour', '1 demande aujourd’hui', 'Activité de vos annonces']), needsHtml: true, html: random.chance(0.5) ? html`${request}${figures}`.html : html`${figures}${request}`.html, gold: stated(scene, { portal: 'other', says: 'name email phone message ref title' }) })
  },
})

const special = positive({
  id: 'auction-life-annuity-holiday', side: 'train', about: 'auctions, life annuities and holiday lets: prices that are none beside the one that is', wants: { who: 'plain', transaction: 'sale', silence: 0.1 },
  make(scene) {
    const { random, person, property, message } = scene
    const brand = brandOf(scene)
    const facts = random.pick([[`Première offre possible : ${scene.price}`, `Pas des offres : ${random.int(1, 5)} 000 €`, 'Fin des offres : 12/06/2026 à 14h'], [`Prix : ${scene.price}`, `Rente mensuelle : ${random.int(4, 19) * 100} €`, `Tête : femme de ${random.int(70, 92)} ans`], [`Prix demandé : ${scene.price}`, `Rendement saisonnier : ${random.int(3, 9)} %`, 'Classement : 3 étoiles']])
    const rows = [`${random.pick(['Vente', 'Bien', 'Annonce'])} : ${property.title}`, `Réf. : ${property.ref}`, ...facts, '', `${random.pick(['Candidat', 'Intéressé', 'Demandeur'])} : ${person.fullName}`, ...shuffled(random, [`Mail : ${person.email}`, ...(person.phonePrinted ? [`Tél : ${person.phonePrinted}`] : [])]), ...(message ? ['', message.text] : [])]
    return draft(scene, { from: { name: brand.name, address: `ventes@${brand.host}` }, subject: random.pick(['Inscription à une vente', 'Demande d’accès au dossier', `Intérêt pour ${property.ref}`]), text: rows.join('\n'), gold: stated(scene, { portal: 'other', says: 'name email phone message ref title price' }) })
  },
})

const afresh = positive({
  id: 'fresh-request-above-old-quote', side: 'train', about: 'a person answers an old mail of somebody else’s and asks about another advert above the quote', wants: TALKS,
  make(scene) {
    const { random, property, agency, person, message } = scene
    const other = drawProperty(random, scene.side)
    const hello = /^(?:bonjour|bonsoir|madame|hello)/i.test(message!.text) ? '' : random.pick(['Bonjour,\n\n', 'Re-bonjour,\n\n', 'Bonsoir,\n\n'])
    const words = `${hello}${message!.text}\n\n${random.pick(['Il s’agit cette fois de', 'C’est pour', 'Je parle de'])} la référence ${property.ref} à ${property.place.town}.`
    const text = `${words}\n\n${person.fullName}${person.phonePrinted ? `\n${person.phonePrinted}` : ''}\n\n${random.pick(['Le 12 nov. 2025 à 11:20, ', 'Le mer. 3 déc. 2025 à 08:01, '])}${agency.agent.firstName} ${agency.agent.lastName} <${agency.agent.email}> a écrit :\n> Bonjour,\n> Le bien ${other.ref} à ${other.place.town} (${printedPrice(random, other)}) est vendu.\n> ${agency.agent.firstName} – ${agency.phonePrinted}`
    return draft(scene, { ...mine(scene), travels: 'as-is', subject: random.pick(['Autre bien', `Annonce ${property.ref}`, 'Nouvelle demande']), text, gold: stated(scene, { portal: 'other', says: 'name email phone ref message town', but: { message: words, propertyRef: property.ref, town: property.place.town } }) })
  },
})

const inSubject = (id: string, side: Family['side']): Family => positive({
  id, side, about: 'the subject says it all, the body a word or nothing of use', wants: { who: 'plain', silence: 1, phone: 'always' },
  make(scene) {
    const { random, person, property } = scene
    const facts = shuffled(random, [random.pick([`réf ${property.ref}`, `annonce ${property.ref}`]), person.fullName, person.phonePrinted!, property.place.town])
    const [ask, intent] = random.pick([['visite', 'visit'], ['à rappeler', 'callback'], ['demande d’infos', 'information'], ['toujours dispo ?', 'availability']] as const)
    const brand = brandOf(scene)
    return draft(scene, { from: { name: brand.name, address: `alerte@${brand.host}` }, subject: [ask, ...facts].join(random.pick([' - ', ' / ', ', ', ' | '])), text: random.pick(['Voir objet.', 'Tout est dans l’objet', 'Envoyé automatiquement', '.']), gold: { ...leadGold(scene, { portal: 'other', says: 'name phone ref town', silentIntent: intent }) } })
  },
})

export const PAPERS: readonly Family[] = [letter('letter-with-blocks', 'train'), letter('letter-with-blocks-dev', 'dev'), rentalFile, owner('owner-values', { side: 'train', lets: false }), owner('owner-lets', { side: 'train', lets: true }), programme, digest('digest-one-request', 'train'), digest('digest-one-request-dev', 'dev'), special, afresh, inSubject('subject-says-all', 'train'), inSubject('subject-says-all-dev', 'dev')]
