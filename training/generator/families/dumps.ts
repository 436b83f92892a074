/** Programs that print what they know: keys and values, trees, glued labels, columns, tables, questions with answers. */
import type { Draft } from '../draft.ts'
import { type Family, positive } from '../family.ts'
import { escapeHtml, html, lines, type Safe, safe } from '../html.ts'
import { pageOf } from '../operators/noise.ts'
import type { Scene, Wants } from '../scene.ts'
import { type Language, leadFrom, type Row, type Sheet, sheetOf, shuffled } from './vocabulary.ts'

interface Layout {
  readonly id: string
  readonly side: Family['side']
  readonly about: string
  readonly languages?: readonly Language[]
  readonly wants?: Wants
  readonly set: (sheet: Sheet, scene: Scene) => Draft
}

const MANY: readonly Language[] = ['fr', 'fr', 'fr', 'en', 'de', 'es', 'it', 'nl', 'pt']

const layout = ({ id, side, about, languages = MANY, wants = {}, set }: Layout): Family => positive({
  id, side, about, wants,
  make(scene) {
    const sheet = sheetOf(scene, scene.random.pick(languages))
    return set(sheet, sheet.scene)
  },
})

/** All rows, person or property first, the message last, first or between. */
function rowsOf({ scene, person, property, message, labels }: Sheet): readonly Row[] {
  const text: readonly Row[] = message === null ? [] : [{ field: 'message', label: labels.message, value: message }]
  return scene.random.weighted([[4, [...person, ...text, ...property]], [4, [...person, ...property, ...text]], [3, [...property, ...person, ...text]], [2, [...text, ...person, ...property]], [2, [...property, ...text, ...person]], [2, [...shuffled(scene.random, [...person, ...property]), ...text]]])
}

const page = (sheet: Sheet, content: Safe): string => (sheet.scene.random.chance(0.5) ? pageOf(sheet.scene.random, content, { brand: sheet.brand, host: sheet.from.address.split('@')[1]! }) : html`${content}${sheet.closing.map((line): Safe => html`<p>${line}</p>`)}`.html)

const plain = ({ opening, closing }: Sheet, body: readonly string[]): string => [...(opening ? [opening, ''] : []), ...body, '', ...closing].join('\n').trim()

const flat = (text: string) => text.replace(/\s*\n\s*/g, ' ').replaceAll('"', '”')

const KEYS: Readonly<Record<Row['field'], readonly string[]>> = {
  first: ['prenom', 'firstname', 'first_name', 'contact_prenom', 'vorname', 'nome', 'given_name', 'PRENOM', 'ContactFirstName'], last: ['nom', 'lastname', 'last_name', 'contact_nom', 'nachname', 'cognome', 'family_name', 'NOM', 'ContactLastName'], full: ['nom_complet', 'name', 'contact', 'fullname', 'client', 'nom_prenom', 'lead_name', 'IDENTITE'],
  email: ['email', 'mail', 'e_mail', 'contact_email', 'adresse_mail', 'EMAIL', 'emailAddress', 'courriel'], phone: ['tel', 'tel_mobile', 'telephone', 'phone', 'mobile', 'contact_tel', 'TEL_PORTABLE', 'phoneNumber', 'tel1', 'gsm'], message: ['message', 'commentaire', 'comment', 'body', 'texte', 'demande', 'MSG', 'note'], ref: ['ref', 'ref_bien', 'reference', 'property_ref', 'mandat', 'num_mandat', 'REF_AGENCE', 'agencyReference', 'bien_ref'],
  id: ['id_annonce', 'listing_id', 'annonce_id', 'ad_id', 'numAnnonce'], title: ['titre', 'title', 'bien', 'annonce', 'libelle', 'LIBELLE_BIEN'], town: ['ville', 'city', 'commune', 'localite', 'VILLE_BIEN'], price: ['prix', 'price', 'montant', 'PRIX'], surface: ['surface', 'area', 'surf_hab', 'SURFACE'], rooms: ['pieces', 'nb_pieces', 'rooms', 'NB_PIECES'], type: ['type', 'type_bien', 'categorie'], trap: ['id_contact', 'lead_id', 'source', 'agence_id', 'num_ticket', 'campaign', 'utm_source'],
}

/** Machine keys in place of labels; the value of a trap is a number then. */
const keyed = (sheet: Sheet): readonly Row[] => rowsOf(sheet).map((row) => ({ ...row, label: sheet.scene.random.pick(KEYS[row.field]), value: row.field === 'trap' ? sheet.scene.random.digits(6) : row.value }))

const equals = layout({
  id: 'crm-key-equals', side: 'train', about: 'a CRM’s dump: key=value, one a line, now and then in sections', languages: ['fr', 'fr', 'en'],
  set(sheet, { random }) {
    const sign = random.pick(['=', ' = ', '="', ':='])
    const end = sign === '="' ? '"' : ''
    const head = random.pick([[], ['[LEAD]'], ['### NEW CONTACT ###'], ['action=create', 'entity=contact']])
    return leadFrom(sheet, { text: plain(sheet, [...head, ...keyed(sheet).map(({ label, value }) => `${label}${sign}${value}${end}`)]) })
  },
})

const ampersands = layout({
  id: 'crm-semicolon-line', side: 'train', about: 'everything in one line, keys and values between semicolons or bars', languages: ['fr', 'en', 'de'],
  set(sheet, { random }) {
    const between = random.pick(['; ', ' ; ', ' || ', ' # ', ' ~ '])
    const rows = keyed(sheet).map((row) => ({ ...row, value: flat(row.value) }))
    const message = sheet.message === null ? null : flat(sheet.message)
    return leadFrom(sheet, { text: plain(sheet, [rows.map(({ label, value }) => `${label}${random.chance(0.5) ? '=' : ': '}${value}`).join(between)]) }, { but: { message } })
  },
})

const jsonText = layout({
  id: 'json-in-body', side: 'train', about: 'an object of a webhook in the body, flat or with a contact and a property in it', languages: ['fr', 'fr', 'en'],
  set(sheet, { random }) {
    const object = (rows: readonly Row[]) => Object.fromEntries(keyed({ ...sheet, person: rows, property: [], message: null }).map(({ label, value }) => [label, flat(value)]))
    const message = sheet.message === null ? null : flat(sheet.message)
    const text = message === null ? {} : { [random.pick(KEYS.message)]: message }
    const all = random.chance(0.5) ? { ...object(sheet.person), ...object(sheet.property), ...text } : { event: 'lead.created', [random.pick(['contact', 'lead', 'customer'])]: { ...object(sheet.person), ...text }, [random.pick(['property', 'bien', 'annonce'])]: object(sheet.property) }
    return leadFrom(sheet, { text: plain({ ...sheet, closing: [] }, [JSON.stringify(all, null, random.pick([2, 4, 2, 0]))]) }, { but: { message } })
  },
})

const yaml = layout({
  id: 'yaml-in-body', side: 'train', about: 'indented blocks of a contact and of a property', languages: ['fr', 'en', 'es'],
  set(sheet, { random }) {
    const block = (name: string, rows: readonly Row[]) => [`${name}:`, ...rows.map(({ label, value }) => `  ${label}: ${flat(value)}`)]
    const rows = { ...sheet, message: null }
    const message = sheet.message === null ? null : flat(sheet.message)
    return leadFrom(sheet, { text: plain(sheet, [...block(random.pick(['contact', 'prospect', 'lead']), keyed({ ...rows, property: [] })), ...(message === null ? [] : [`${random.pick(KEYS.message)}: ${random.pick(['|', '>'])}`, `  ${message}`]), ...block(random.pick(['bien', 'property', 'annonce']), keyed({ ...rows, person: [] }))]) }, { but: { message } })
  },
})

const glued = layout({
  id: 'labels-glued', side: 'train', about: 'label and value without anything between them, as tables lose it when they become text', wants: { phone: 'always' },
  set: (sheet, { random }) => {
    const sign = random.pick(['', ':', ''])
    return leadFrom(sheet, { text: plain(sheet, rowsOf(sheet).map(({ label, value, field }) => (field === 'message' ? `${label}\n${value}\n` : `${label}${sign}${value}`))) })
  },
})

const gluedSpans = layout({
  id: 'spans-glued', side: 'train', about: 'spans beside each other: only the markup parts label from value',
  set: (sheet) => leadFrom(sheet, { needsHtml: true, html: page(sheet, html`<p>${sheet.opening}</p>${rowsOf(sheet).map(({ label, value }): Safe => html`<div><span style="color:#777">${label}</span><span style="margin-left:12px;font-weight:bold">${lines(value)}</span></div>`)}`) }),
})

const valueFirst = layout({
  id: 'value-before-label', side: 'train', about: 'the value stands first and what it is below or in brackets',
  set(sheet, { random }) {
    const way = random.pick<(row: Row) => string>([({ label, value }) => `${value} (${label.toLowerCase()})`, ({ label, value }) => `${value}\n  ${label}`, ({ label, value }) => `${value} — ${label}`, ({ label, value }) => `${value}   <- ${label}`])
    return leadFrom(sheet, { text: plain(sheet, rowsOf(sheet).map((row) => (row.field === 'message' ? `${row.label} :\n${row.value}\n` : way(row)))) })
  },
})

const valueAbove = layout({
  id: 'value-above-caption', side: 'train', about: 'large values with a small grey caption under each',
  set: (sheet) => leadFrom(sheet, { needsHtml: true, html: page(sheet, html`<h2>${sheet.opening}</h2>${rowsOf(sheet).map(({ label, value, field }): Safe => (field === 'message' ? html`<blockquote>${lines(value)}</blockquote>` : html`<div style="font-size:18px">${value}</div><div style="font-size:10px;color:#999">${label}</div>`))}`) }),
})

const ASKED: Readonly<Record<'fr' | 'en' | 'de' | 'es', Readonly<Record<Exclude<Row['field'], 'trap'>, readonly string[]>>>> = {
  fr: {
    first: ['Quel est votre prénom ?', 'Comment vous appelez-vous (prénom) ?', 'Prénom*'], last: ['Et votre nom de famille ?', 'Votre nom ?', 'Nom*'], full: ['Comment vous appelez-vous ?', 'Vos nom et prénom ?', 'Qui êtes-vous ?', 'À qui avons-nous l’honneur ?'], email: ['Quelle est votre adresse e-mail ?', 'À quelle adresse pouvons-nous vous écrire ?', 'Votre e-mail ?'], phone: ['À quel numéro pouvons-nous vous joindre ?', 'Votre téléphone ?', 'Un numéro où vous rappeler ?'],
    message: ['Que pouvons-nous faire pour vous ?', 'Souhaitez-vous ajouter quelque chose ?', 'Votre message', 'Dites-nous tout :'], ref: ['Quelle est la référence du bien ?', 'Référence de l’annonce', 'De quelle annonce s’agit-il (référence) ?'], id: ['Numéro de l’annonce'], title: ['Quel bien vous intéresse ?', 'Quelle annonce avez-vous vue ?'], town: ['Dans quelle ville se trouve le bien ?', 'Ville du bien ?'], price: ['Prix affiché ?', 'À quel prix est-il proposé ?'], surface: ['Surface du bien ?'], rooms: ['Combien de pièces ?'], type: ['Quel type de bien ?'],
  },
  en: {
    first: ['What’s your first name?', 'First name *'], last: ['And your last name?', 'Last name *'], full: ['What is your name?', 'Who are you?'], email: ['What’s your email address?', 'Where can we write to you?'], phone: ['What’s the best number to reach you?', 'Your phone number?'], message: ['How can we help?', 'Anything else you’d like to tell us?'], ref: ['Which property reference is it about?', 'Property reference?'], id: ['Listing number?'], title: ['Which property are you interested in?'], town: ['Where is the property?'], price: ['What is the asking price?'], surface: ['How large is it?'], rooms: ['How many rooms?'], type: ['What kind of property?'],
  },
  de: {
    first: ['Wie ist Ihr Vorname?'], last: ['Wie ist Ihr Nachname?'], full: ['Wie heißen Sie?', 'Ihr Name?'], email: ['Wie lautet Ihre E-Mail-Adresse?'], phone: ['Unter welcher Nummer erreichen wir Sie?'], message: ['Was möchten Sie uns mitteilen?', 'Ihre Nachricht an uns'], ref: ['Welche Objektnummer?', 'Um welches Objekt geht es (Nummer)?'], id: ['Anzeigennummer?'], title: ['Für welche Immobilie interessieren Sie sich?'], town: ['In welchem Ort liegt sie?'], price: ['Zu welchem Preis?'], surface: ['Wie groß ist die Wohnfläche?'], rooms: ['Wie viele Zimmer?'], type: ['Welche Objektart?'],
  },
  es: {
    first: ['¿Cuál es su nombre?'], last: ['¿Y sus apellidos?'], full: ['¿Cómo se llama?', '¿Quién es usted?'], email: ['¿Cuál es su correo?'], phone: ['¿A qué número le llamamos?'], message: ['¿En qué podemos ayudarle?', '¿Desea añadir algo?'], ref: ['¿Referencia del inmueble?'], id: ['¿Número del anuncio?'], title: ['¿Qué inmueble le interesa?'], town: ['¿En qué población?'], price: ['¿Precio?'], surface: ['¿Superficie?'], rooms: ['¿Cuántas habitaciones?'], type: ['¿Qué tipo de inmueble?'],
  },
}

const asked = (sheet: Sheet): readonly Row[] => rowsOf(sheet).flatMap((row) => (row.field === 'trap' ? [] : [{ ...row, label: sheet.scene.random.pick(ASKED[sheet.language as keyof typeof ASKED][row.field]) }]))
const ASKING: readonly Language[] = ['fr', 'fr', 'en', 'de', 'es']

const questions = layout({
  id: 'form-questions', side: 'train', about: 'a form maker’s notice: each question with its answer below', languages: ASKING,
  set(sheet, { random }) {
    const numbered = random.pick<(at: number) => string>([(at) => `${at + 1}. `, (at) => `Q${at + 1} – `, () => '', () => '> ', () => '• '])
    const answered = random.pick(['', '→ ', 'R : ', '   ', '— '])
    const text = plain(sheet, [...asked(sheet).map(({ label, value }, at) => `${numbered(at)}${label}\n${answered}${value}\n`), random.pick(['Soumis le 04/05/2026', 'Submitted via your form', 'Voir toutes les réponses', ''])])
    return leadFrom(sheet, { text })
  },
})

const questionPage = layout({
  id: 'form-questions-html', side: 'train', about: 'the same as a page: question in bold, answer in its own paragraph', languages: ASKING,
  set: (sheet, { random }) => leadFrom(sheet, { subject: random.pick(['Nouvelle réponse à votre formulaire', 'New response: contact form', 'Typeform: New response', 'Vous avez reçu une réponse']), html: page(sheet, html`<p>${sheet.opening}</p>${asked(sheet).map(({ label, value }, at): Safe => html`<p><b>${random.chance(0.5) ? `${at + 1}. ` : ''}${label}</b></p><p>${lines(value)}</p>`)}<p><a href="https://formulaire.example/r/${random.hex(10)}">${random.pick(['Voir la réponse', 'View response'])}</a></p>`) }, { says: sheet.says.replace(/ (?:town|title|name|ref)$/, '') + saidAgain(sheet) }),
})

/** What the rows themselves say, where a subject of its own is printed. */
const saidAgain = ({ property }: Sheet): string => property.map(({ field }) => ` ${field}`).filter((name) => / (?:ref|title|town)/.test(name)).join('')

const spaceColumns = layout({
  id: 'text-columns-two', side: 'train', about: 'two blocks side by side, kept apart by blanks: person left, property right or the other way',
  set(sheet, { random }) {
    const cells = (rows: readonly Row[]) => rows.map(({ label, value }) => `${label} : ${value}`)
    const [left, right] = random.chance(0.5) ? [cells(sheet.person), cells(sheet.property)] : [cells(sheet.property), cells(sheet.person)]
    const width = Math.max(...left.map((cell) => cell.length)) + random.int(3, 8)
    const body = Array.from({ length: Math.max(left.length, right.length) }, (_, at) => `${(left[at] ?? '').padEnd(width)}${right[at] ?? ''}`.trimEnd())
    return leadFrom(sheet, { needsText: true, text: plain(sheet, [...body, '', ...(sheet.message === null ? [] : [`${sheet.labels.message} :`, sheet.message])]) })
  },
})

const cells = (rows: readonly Row[], at: number, of: number): readonly Row[] => rows.slice(at * of, at * of + of)

const fourCells = layout({
  id: 'table-label-value-twice', side: 'train', about: 'a table with two pairs in each row',
  set(sheet) {
    const rows = rowsOf(sheet).filter(({ field }) => field !== 'message')
    const table = Array.from({ length: Math.ceil(rows.length / 2) }, (_, at): Safe => html`<tr>${cells(rows, at, 2).map(({ label, value }): Safe => html`<td><b>${label}</b></td><td>${value}</td>`)}</tr>`)
    return leadFrom(sheet, { needsHtml: true, html: page(sheet, html`<p>${sheet.opening}</p><table cellpadding="4">${table}${sheet.message === null ? safe('') : html`<tr><td><b>${sheet.labels.message}</b></td><td colspan="3">${lines(sheet.message)}</td></tr>`}</table>`) })
  },
})

const grid = layout({
  id: 'table-header-and-values', side: 'train', about: 'rows of headings with the row of values under each, three or four across',
  set(sheet, { random }) {
    const rows = rowsOf(sheet).filter(({ field }) => field !== 'message')
    const across = random.pick([3, 4, rows.length])
    const table = Array.from({ length: Math.ceil(rows.length / across) }, (_, at): Safe => html`<tr>${cells(rows, at, across).map(({ label }): Safe => html`<th>${label}</th>`)}</tr><tr>${cells(rows, at, across).map(({ value }): Safe => html`<td>${value}</td>`)}</tr>`)
    return leadFrom(sheet, { needsHtml: true, html: page(sheet, html`<p>${sheet.opening}</p><table border="1">${table}</table>${sheet.message === null ? safe('') : html`<p><i>${sheet.labels.message}</i></p><p>${lines(sheet.message)}</p>`}`) })
  },
})

const csv = layout({
  id: 'csv-header-and-line', side: 'dev', about: 'a line of headings and a line of values, between semicolons', languages: ['fr', 'fr', 'en'],
  set(sheet, { random }) {
    const rows = rowsOf(sheet).map((row) => ({ ...row, value: flat(row.value) }))
    const between = random.pick([';', ' ; ', '\t', ' | '])
    return leadFrom(sheet, { needsText: true, text: plain(sheet, [rows.map(({ label }) => label).join(between), rows.map(({ value }) => value).join(between)]) }, { but: { message: sheet.message === null ? null : flat(sheet.message) } })
  },
})

const markdown = layout({
  id: 'markdown-table', side: 'train', about: 'a table of bars and dashes in the text',
  set(sheet, { random }) {
    const rows = rowsOf(sheet).map((row) => ({ ...row, value: flat(row.value) }))
    const head = random.chance(0.5) ? ['| Champ | Valeur |', '|---|---|'] : ['|  |  |', '| --- | --- |']
    return leadFrom(sheet, { needsText: true, text: plain(sheet, [...head, ...rows.map(({ label, value }) => `| ${random.chance(0.5) ? `**${label}**` : label} | ${value} |`)]) }, { but: { message: sheet.message === null ? null : flat(sheet.message) } })
  },
})

const markdownBullets = layout({
  id: 'markdown-bullets', side: 'train', about: 'headings with hashes, bullets with bold labels',
  set(sheet, { random }) {
    const sign = random.pick(['- ', '* ', '+ ', '– '])
    const bullets = (rows: readonly Row[]) => rows.map(({ label, value }) => `${sign}**${label}** : ${value}`)
    const parts = shuffled(random, [['## Contact', ...bullets(sheet.person), ''], ['## Bien', ...bullets(sheet.property), '']])
    return leadFrom(sheet, { needsText: true, text: plain(sheet, [...parts.flat(), ...(sheet.message === null ? [] : [`## ${sheet.labels.message}`, sheet.message])]) })
  },
})

const SIGNS: Readonly<Partial<Record<Row['field'], readonly string[]>>> = { first: ['👤', '🧑', '🙋'], last: ['👤', '🧑'], full: ['👤', '🙋', '🧑‍💼', '☺'], email: ['✉️', '📧', '📩', '@', '✉'], phone: ['📱', '☎️', '📞', '✆', '☎'], message: ['💬', '📝', '✍️'], ref: ['🔖', '🏷️', '#', '🔑'], title: ['🏠', '🏡', '🏢'], town: ['📍', '🗺️', '📌'], price: ['💰', '💶', '€'], surface: ['📐', '↔'], rooms: ['🚪', '🛏️'] }

const signs = layout({
  id: 'signs-as-labels', side: 'train', about: 'a sign for each label, text only', languages: ['fr', 'en', 'es', 'it'],
  set: (sheet, { random }) => leadFrom(sheet, { needsText: true, text: plain(sheet, rowsOf(sheet).map(({ field, label, value }) => (SIGNS[field] ? `${random.pick(SIGNS[field])} ${value}` : `${label} ${value}`))) }),
})

const pictures = layout({
  id: 'pictures-as-labels', side: 'train', about: 'small pictures before each value; their alternative text is the only label',
  set: (sheet, { random }) => leadFrom(sheet, { needsHtml: true, html: page(sheet, html`<p>${sheet.opening}</p><table>${rowsOf(sheet).map(({ field, label, value }): Safe => html`<tr><td><img src="https://img.${sheet.from.address.split('@')[1]}/${field}-${random.hex(4)}.png" width="18" alt="${random.chance(0.7) ? label : ''}"></td><td>${lines(value)}</td></tr>`)}</table>`) }),
})

const bareCard = layout({
  id: 'card-without-labels', side: 'train', about: 'no label at all: a name, its lines, an advert’s lines',
  set(sheet, { random }) {
    const bare = (rows: readonly Row[]) => rows.filter(({ field }) => field !== 'trap' && field !== 'rooms' && field !== 'id')
    const contact = html`<p><b>${sheet.scene.person.fullName}</b></p>${bare(sheet.person).filter(({ field }) => field === 'email' || field === 'phone').map(({ field, value }): Safe => (field === 'email' && random.chance(0.7) ? html`<p><a href="mailto:${value}">${value}</a></p>` : html`<p>${value}</p>`))}`
    const thing = html`<div style="border:1px solid #ddd">${bare(sheet.property).map(({ field, value }): Safe => html`<div>${field === 'ref' ? random.pick([`Réf. ${value}`, `#${value}`, `(${value})`, `Ref ${value}`]) : value}</div>`)}</div>`
    const text = sheet.message === null ? safe('') : html`<p>${random.pick(['« ', '“', ''])}${lines(sheet.message)}${random.pick([' »', '”', ''])}</p>`
    const says = sheet.says.replace(/\b(?:rooms|id)\b/g, '')
    return leadFrom(sheet, { needsHtml: true, html: page(sheet, random.pick([html`<p>${sheet.opening}</p>${contact}${text}${thing}`, html`<p>${sheet.opening}</p>${thing}${contact}${text}`, html`<p>${sheet.opening}</p>${text}${contact}${thing}`])) }, { says })
  },
})

const bilingual = layout({
  id: 'labels-in-two-languages', side: 'train', about: 'each label twice, in two languages, one mail for all countries', languages: ['fr', 'en', 'nl', 'de'],
  set(sheet, { random }) {
    const other = random.pick((['fr', 'en', 'nl', 'de', 'es'] as const).filter((one) => one !== sheet.language))
    const twin = sheetOf({ ...sheet.scene, message: null }, other).labels
    const between = random.pick([' / ', ' | ', ' - ', '/'])
    const rows = rowsOf(sheet).map((row) => ({ ...row, label: row.field === 'trap' ? row.label : `${row.label}${between}${twin[row.field]}` }))
    return random.chance(0.5) ? leadFrom(sheet, { text: plain(sheet, rows.map(({ label, value }) => `${label}: ${value}`)) }) : leadFrom(sheet, { html: page(sheet, html`<p>${sheet.opening}</p><table>${rows.map(({ label, value }): Safe => html`<tr><td>${label}</td><td>${lines(value)}</td></tr>`)}</table>`) })
  },
})

const leaders = layout({
  id: 'leaders-and-rules', side: 'train', about: 'labels in capitals filled up with dots, dashes or blanks, sections between rules',
  set(sheet, { random }) {
    const fill = random.pick(['.', '-', ' ', '_'])
    const rule = random.pick(['=', '-', '*', '~']).repeat(random.int(20, 50))
    const set = (rows: readonly Row[]) => rows.map(({ label, value }) => `${`${label.toUpperCase()} `.padEnd(24, fill)}: ${value}`)
    return leadFrom(sheet, { needsText: true, text: plain(sheet, [rule, ...set(sheet.person), rule, ...set(sheet.property), rule, ...(sheet.message === null ? [] : [sheet.message, rule])]) })
  },
})

const linked = layout({
  id: 'contact-in-links', side: 'train', about: 'buttons to write and to call: address and number stand in the links alone',
  set(sheet, { random, person }) {
    const buttons = shuffled(random, [html`<a href="mailto:${person.email}?subject=${encodeURIComponent(`Réf ${sheet.scene.property.ref}`)}" style="background:#06c;color:#fff">${random.pick(['Répondre', 'Écrire', 'Reply', 'Lui écrire'])}</a>`, ...(person.phone ? [html`<a href="tel:${person.phone.e164}">${random.pick(['Appeler', 'Call', 'Rappeler', '📞'])}</a>`] : []), html`<a href="https://pro.${sheet.from.address.split('@')[1]}/c/${random.digits(7)}">${random.pick(['Voir la fiche', 'Open in CRM'])}</a>`])
    return leadFrom(sheet, { needsHtml: true, html: page(sheet, html`<p>${sheet.opening}</p><p>${person.fullName}</p>${sheet.message === null ? safe('') : html`<p>${lines(sheet.message)}</p>`}${sheet.property.map(({ label, value }): Safe => html`<p>${label} : ${value}</p>`)}<p>${buttons}</p>`) })
  },
})

const capitals = layout({
  id: 'capitals-only', side: 'train', about: 'an old server that knows capitals only', languages: ['fr', 'fr', 'en'],
  set(sheet) {
    const up = (value: string) => value.toUpperCase()
    const text = plain(sheet, rowsOf(sheet).map(({ label, value, field }) => (field === 'email' ? `${up(label)} : ${value}` : `${up(label)} : ${up(value)}`)))
    return leadFrom(sheet, { text: text.replace(/^[^:\n@]*$/gm, up), subject: up(sheet.subject) }, { but: { ...(sheet.message !== null && { message: up(sheet.message) }) } })
  },
})

const indented = layout({
  id: 'outline-nested', side: 'dev', about: 'nested lists: contact with its points, property with its points',
  set: (sheet) => leadFrom(sheet, { html: page(sheet, html`<p>${sheet.opening}</p><ol><li>Contact<ul>${sheet.person.map(({ label, value }): Safe => html`<li>${label} → ${value}</li>`)}</ul></li><li>Annonce<ul>${sheet.property.map(({ label, value }): Safe => html`<li>${label} → ${value}</li>`)}</ul></li>${sheet.message === null ? safe('') : html`<li>${sheet.labels.message}<br>${lines(sheet.message)}</li>`}</ol>`) }),
})

const quotedPairs = layout({
  id: 'brackets-as-labels', side: 'dev', about: 'labels in brackets before each value, or tags of a home-made kind',
  set(sheet, { random }) {
    const way = random.pick<(row: Row) => string>([({ label, value }) => `[${label}] ${value}`, ({ label, value }) => `{${label}} ${value}`, ({ label, value }) => `(${label}) ${value}`, ({ label, value }) => `» ${label} « ${value}`])
    return leadFrom(sheet, { text: plain(sheet, rowsOf(sheet).map(way)) })
  },
})

const preformatted = layout({
  id: 'pre-with-box', side: 'train', about: 'a box of signs round labels and values, preformatted',
  set(sheet, { random }) {
    const bar = random.pick(['|', '!', ':', '║'])
    const rows = rowsOf(sheet).filter(({ field }) => field !== 'message')
    const body = rows.map(({ label, value }) => `${bar} ${label.padEnd(22)} ${bar} ${value}`)
    return leadFrom(sheet, { needsHtml: true, html: html`<p>${sheet.opening}</p><pre>${safe(escapeHtml(body.join('\n')))}</pre>${sheet.message === null ? safe('') : html`<p>${sheet.labels.message}:</p><p>${lines(sheet.message)}</p>`}`.html })
  },
})

export const DUMPS: readonly Family[] = [equals, ampersands, jsonText, yaml, glued, gluedSpans, valueFirst, valueAbove, questions, questionPage, spaceColumns, fourCells, grid, csv, markdown, markdownBullets, signs, pictures, bareCard, bilingual, leaders, linked, capitals, indented, quotedPairs, preformatted]
