/** What agencies' tools and helpers send over a year: CRMs, chats, exports in rows and columns, packed lines, notes of those who answer the door and the telephone. */
import type { Family } from '../family.ts'
import { entriesOf, type Field, printedOf, saysOf } from '../forms.ts'
import { html, lines } from '../html.ts'
import { alsoShown, dayOf, hourOf, linesOf, request, when, wordsOf } from '../request.ts'
import type { Scene } from '../scene.ts'
import { linesFor, type Made, officer, onOneLine, ownSite, rowsOf, withoutSizes } from '../site-pieces.ts'
import { opened } from './opened-family.ts'
import { withoutTitleSizes } from './forms-of-the-year.ts'

const dashDay = (date: number) => new Date(date).toLocaleDateString('fr-FR', { timeZone: 'UTC' }).replaceAll('/', '-')
const contactOf = ({ person }: Scene, between: string) => [person.phonePrinted, person.email].filter((one) => one !== null).join(between)
const cellsOf = (scene: Scene, fields: readonly Field[]) => entriesOf(scene, fields.map(([label, value]) => [label, (one: Scene) => (typeof value === 'function' ? value(one) : printedOf(one, value)) ?? ''] as const))

const crm: Family = opened<Made>({
  id: 'request-put-in-a-crm', about: 'a CRM tells of a request it has filed: person and advert as bold runs with the searched-for criteria, a ticket with its history, or a sheet with buttons',
  make: withoutTitleSizes,
  forms: {
    confiee: (scene) => {
      const { agency, person, property, price, random } = scene
      const budget = Math.ceil(property.price * 1.1 / (property.transaction === 'sale' ? 10_000 : 50)) * (property.transaction === 'sale' ? 10_000 : 50)
      const content = html`<p>Bonjour ${officer(scene)},</p><p>Cette demande vous est confiée. Origine : site de l’agence.</p><p><b>${person.fullName}</b><br>${when(person.phonePrinted, (phone) => html`<b>${phone}</b><br>`)}<b>${person.email}</b></p>
${wordsOf(scene, '<div style="background:#f7f7f9;padding:12px;border-radius:6px">', '</div>')}<p>À propos de :<br><b>${property.title}</b><br>${property.place.postcode} ${property.place.town}<br>${price}<br>Réf. ${property.ref}</p>
<p style="color:#666">Sa recherche enregistrée : ${random.pick(['maison ou appartement', 'tous types'])}, ${random.int(2, 4)} chambres, jusqu’à ${budget} €, rayon de ${random.pick([5, 10, 20])} km autour de ${agency.town}</p>
<p style="font-size:11px">Immo-Boussole, logiciel de ${agency.name} · aide@immo-boussole.example · 01 99 00 33 33</p>`
      const says = 'name email phone message title ref town postcode price'
      return request(scene, { from: { name: 'Immo-Boussole', address: 'ne-pas-repondre@immo-boussole.example' }, subject: 'Une demande vous est confiée', html: content, says })
    },
    ticket: (scene) => {
      const { agency, person, property, message, date, random } = scene
      const number = random.digits(5)
      const text = linesOf(
        '##- Répondez au-dessus de cette ligne -##', '', `Demande n° ${number} ouverte`, `Attribuée à : ${officer(scene)} (${agency.agent.email})`, `Groupe : ${property.transaction === 'sale' ? 'Transaction' : 'Location'}`, '',
        `${person.fullName}, ${dayOf(date)} ${hourOf(date)} :`, '', message?.text ?? '(sans texte)', '', '----', `Nom : ${person.fullName}`, `Adresse : ${person.email}`, person.phonePrinted && `Téléphone : ${person.phonePrinted}`,
        `Bien : ${property.ref} | ${property.typeName} | ${property.place.town}`, '', `Ce courriel est un service de ${agency.name}. Livré par Guichetto [${random.hex(6).toUpperCase()}-${number}]`,
      )
      return request(scene, { from: { name: `${agency.name} (Guichetto)`, address: `support@${agency.domain.replace('.example', '')}.guichetto.example` }, subject: `[Demande ${number}] ${property.typeName} ${property.ref}`, text, needsText: true, says: 'name email phone message ref town' })
    },
    fiche: (scene) => {
      const { agency, person, property, price, random } = scene
      const content = html`<p style="background:#2d2a55;color:#fff;padding:14px;margin:0">MandatPlus · nouveau contact n° ${random.digits(5)} · assistance 01 99 00 51 51</p><table width="100%" cellpadding="12"><tr><td><span style="font-size:20px">${person.fullName}</span><br>
<a href="mailto:${person.email}">✉ ${person.email}</a>${when(person.phonePrinted, (phone) => html`<br><a href="tel:${person.phone!.e164}">✆ ${phone}</a>`)}</td><td align="right"><a href="https://app.mandatplus.example/c/${random.digits(7)}">Ouvrir la fiche</a></td></tr></table>
${wordsOf(scene, '<p style="padding:0 12px"><b>Message :</b><br>', '</p>')}<p style="padding:0 12px"><b>Le bien demandé</b><br>${property.typeName} ${property.surface} m²${when(property.rooms, (rooms) => html`, ${rooms} p.`)} à ${property.place.town} (${property.place.postcode}), ${price}<br>Mandat ${property.ref}</p>
<p style="padding:0 12px"><b>Biens proches dans votre fichier</b></p><ul>${alsoShown(scene, 2).map((home) => html`<li>${home.title}, ${home.shown} (mandat ${home.ref})</li>`)}</ul><p style="padding:0 12px;font-size:11px">${agency.name} ${agency.phonePrinted} – Licence MandatPlus n° 88 120</p>`
      return request(scene, {
        from: { name: 'MandatPlus', address: 'contacts@mandatplus.example' }, replyTo: { address: person.email }, subject: `${person.fullName} – ${property.typeName} ${property.place.town}`, html: content,
        says: 'name email phone message ref town postcode price surface rooms',
      })
    },
  },
})

const chat: Family = opened<Made>({
  id: 'talk-with-the-site-s-helper', about: 'a chat on the site: a summary in bullets with the talk below, or only the talk in which the visitor gives his name and numbers',
  wants: { silence: 0, who: 'plain' }, make: (drawn, form) => form(onOneLine(withoutSizes(drawn))),
  forms: {
    resume: (scene) => {
      const { agency, person, property, message, date, random } = scene
      const content = html`<p>Camille, l’assistante en ligne de ${agency.name}, a reçu un visiteur le ${dayOf(date)}.</p><ul><li>Visiteur : <b>${person.fullName}</b></li><li>Pour le joindre : ${contactOf(scene, ' / ')}</li><li>Annonce consultée : ${property.ref}, ${property.typeName.toLowerCase()} à ${property.place.town}</li><li>Durée : ${random.int(1, 6)} min</li></ul>
<p style="color:#777">Conversation</p><p>Camille – Bonjour, une question sur ce bien ?<br>Visiteur – ${message!.text}<br>Camille – Je transmets à ${agency.agent.firstName}. Comment vous recontacter ?<br>Visiteur – ${contactOf(scene, ' ')}<br>Camille – Merci, bonne journée !</p>`
      return request(scene, { from: { name: 'Camille, assistante en ligne', address: 'resume@causons-immo.example' }, subject: `Conversation avec ${person.fullName}`, html: content, inFrame: true, says: 'name email phone message ref town' })
    },
    fil: (scene) => {
      const { person, property, message, date, random, agency } = scene
      const time = hourOf(date)
      const text = linesOf(
        `Conversation du ${dayOf(date)} (page : ${property.typeName} ${property.place.town}, réf. ${property.ref})`, '', `[${time}] Robot : Bonjour ! Je suis le robot de ${agency.name}. Que puis-je pour vous ?`, `[${time}] Vous : ${message!.text}`.replace('Vous', 'Visiteur'),
        `[${time}] Robot : Très bien. Quel est votre nom ?`, `[${time}] Visiteur : ${person.firstName} ${person.lastName}`, `[${time}] Robot : Votre adresse e-mail ?`, `[${time}] Visiteur : ${person.email}`,
        ...(person.phonePrinted ? [`[${time}] Robot : Un numéro de téléphone ?`, `[${time}] Visiteur : ${person.phonePrinted}`] : []), `[${time}] Robot : C’est noté. En cas d’urgence, l’agence répond au ${agency.phonePrinted}.`, '', `Note du visiteur : ${random.int(3, 5)}/5`,
      )
      return request(scene, { from: ownSite(scene, 'robot', 'Robot du site'), subject: `Chat terminé – bien ${property.ref}`, text, needsText: true, says: 'name email phone message ref town' })
    },
  },
})

const ROW: readonly Field[] = [['Nom', 'last'], ['Prénom', 'first'], ['Tél.', 'phone'], ['E-mail', 'email'], ['Réf. bien', 'ref'], ['Commune', 'town']]

const oneRow: Family = opened<Made>({
  id: 'a-row-for-each-request', about: 'a header row with one row below it: an HTML table with the words under it, a table of bars, or lines of an export with semicolons',
  wants: { silence: 0.06 }, make: withoutTitleSizes,
  forms: {
    tableau: (scene) => {
      const fields: readonly Field[] = [['Reçu le', (one) => dashDay(one.date)], ['Contact', 'name'], ['Téléphone', 'phone'], ['Mail', 'email'], ['Bien', 'ref'], ['Ville', 'town'], ['Prix', 'price'], ['Suivi', officer]]
      const cells = cellsOf(scene, fields)
      const content = html`<p>Bonjour,<br>1 nouveau contact depuis le dernier relevé :</p><table border="1" cellspacing="0" cellpadding="6" style="border-collapse:collapse;font-size:12px"><thead><tr style="background:#dbe7d3">${cells.map(([label]) => html`<th>${label}</th>`)}</tr></thead><tbody><tr>${cells.map(([, value]) => html`<td>${value}</td>`)}</tr></tbody></table>
${wordsOf(scene, '<p><u>Texte du contact :</u></p><p>', '</p>')}<p>Le relevé est envoyé toutes les 15 minutes. Hors relevé : ${scene.agency.email}</p>`
      return request(scene, { from: { name: 'Relevé des contacts', address: 'releve@vitrine-immo.example' }, subject: `Relevé des contacts – ${scene.agency.name}`, html: content, says: saysOf(fields, 'message') })
    },
    barres: (drawn) => {
      const scene = onOneLine(drawn)
      const cells = cellsOf(scene, [...ROW, ['Message', 'message']])
      const text = linesOf('Nouvelle ligne dans « Demandes site »', `(fichier partagé de ${scene.agency.name}, ${scene.agency.phonePrinted})`, '', `| ${cells.map(([label]) => label).join(' | ')} |`, `|${cells.map(() => '---').join('|')}|`, `| ${cells.map(([, value]) => value).join(' | ')} |`, '', 'Automatisation « Site vers mail » – Tablissimo')
      return request(scene, { from: { name: 'Tablissimo', address: 'bot@tablissimo.example' }, subject: 'Demandes site : 1 nouvelle ligne', text, needsText: true, says: saysOf(ROW, 'message') })
    },
    export: (drawn) => {
      const scene = onOneLine(drawn)
      const fields: readonly Field[] = [['date', (one) => dashDay(one.date)], ['origine', () => 'site'], ['ref_bien', 'ref'], ['cp', 'postcode'], ['ville', 'town'], ['nom', 'last'], ['prenom', 'first'], ['email', 'email'], ['tel', 'phone'], ['texte', ({ message }) => `"${message?.text.replaceAll('"', '') ?? ''}"`]]
      const cells = cellsOf(scene, fields)
      const text = linesOf(cells.map(([label]) => label).join(';'), cells.map(([, value]) => value).join(';'))
      const said = scene.message && { ...scene.message, text: scene.message.text.replaceAll('"', '') }
      return request({ ...scene, message: said }, { from: ownSite(scene, 'export'), subject: `Export contact ${scene.property.ref}`, text, needsText: true, says: saysOf(fields, 'message') })
    },
  },
})

const columns: Family = opened<Made>({
  id: 'sheet-in-columns', about: 'captions and values in columns: a definition list, dots that lead to the value, or tabs; the advert before the person',
  wants: { silence: 0.08 }, make: withoutTitleSizes,
  forms: {
    definitions: (scene) => {
      const advert: readonly Field[] = [['Annonce', 'title'], ['Référence', 'ref'], ['Localité', 'town'], ['Montant', 'price']]
      const asker: readonly Field[] = [['Nom', 'last'], ['Prénom', 'first'], ['Courriel', 'email'], ['Ligne directe', 'phone'], ['Message', 'message']]
      const entry = (label: string, value: string) => html`<dt style="font-weight:bold;margin-top:8px">${label}</dt><dd style="margin:0 0 0 16px">${lines(value)}</dd>`
      const content = html`<p>Demande reçue le ${dayOf(scene.date)} à ${hourOf(scene.date)}</p><dl>${rowsOf(scene, advert, entry)}</dl><hr><dl>${rowsOf(scene, asker, entry)}</dl><p><small>${scene.agency.name}, SARL au capital de 8 000 €, SIRET ${scene.agency.siret}, ${scene.agency.phonePrinted}</small></p>`
      return request(scene, { from: ownSite(scene, 'annonces'), subject: `Demande ${scene.property.ref}`, html: content, says: `${saysOf(advert)} ${saysOf(asker)}` })
    },
    pointilles: (scene) => {
      const fields: readonly Field[] = [
        ['Bien', ({ property }) => `${property.typeName} ${property.surface} m²`], ['Commune', ({ property }) => `${property.place.postcode} ${property.place.town}`], ['Prix affiché', 'price'], ['Notre référence', 'ref'], ['Négociateur', officer],
        ['Demandeur', 'name'], ['Téléphone', 'phone'], ['Adresse mail', 'email'],
      ]
      const text = linesOf('CONTACT SITE', '', linesFor(scene, fields, (label, value) => `${`${label} `.padEnd(22, '.')} ${value}`), '', scene.message && 'Message :', scene.message?.text, '', `${scene.agency.name} – ne pas répondre à cette adresse`)
      return request(scene, { from: ownSite(scene, 'contact-site'), subject: `Contact site : ${scene.property.typeName.toLowerCase()} à ${scene.property.place.town}`, text, needsText: true, says: `${saysOf(fields)} message town postcode surface` })
    },
    tabulations: (scene) => {
      const fields: readonly Field[] = [['Réf', 'ref'], ['Nature', ({ property }) => (property.transaction === 'sale' ? 'Vente' : 'Location')], ['Localisation', 'town'], ['Loyer/prix', 'price'], ['Nom', 'last'], ['Prénom', 'first'], ['Mobile/fixe', 'phone'], ['Email', 'email'], ['Origine', () => 'Vitrine interactive'], ['Message', 'message']]
      const text = linesOf(`Borne de vitrine – ${scene.agency.town}`, '', linesFor(scene, fields, (label, value) => `${label}\t${label.length < 8 ? '\t' : ''}${value.replaceAll('\n', '\n\t\t')}`), '', 'Borne n° 2 – assistance 02 61 91 60 60')
      return request(scene, { from: { name: 'Vitrine interactive', address: 'borne@vitrine-tactile.example' }, subject: `Un passant intéressé – ${scene.property.ref}`, text, needsText: true, says: saysOf(fields, 'transaction') })
    },
  },
})

const packed: Family = opened<Made>({
  id: 'labels-one-after-another', about: 'many facts on few lines: captions that follow each other, slashes without captions, or nested keys with a colon',
  wants: { silence: 0.06 }, make: withoutTitleSizes,
  forms: {
    suite: (scene) => {
      const { person, property, message, price, agency } = scene
      const content = html`<p>Conseiller : ${agency.agent.firstName} – Réf. : ${property.ref} – ${property.typeName} – ${property.place.town} – ${price}<br>Prospect : ${person.fullName} – Tél : ${person.phonePrinted ?? 'non communiqué'} – Mail : <a href="mailto:${person.email}">${person.email}</a>${when(message, ({ text }) => html`<br>Message : ${lines(text)}`)}</p><p>Origine du contact : site ${agency.domain}</p>`
      return request(scene, { from: { name: 'Passerelle Contacts', address: 'no-reply@passerelle-contacts.example' }, subject: `Contact internet ${agency.name}`, html: content, says: 'name email phone message ref town price' })
    },
    obliques: (drawn) => {
      const scene = onOneLine(drawn)
      const { person, property, message, price } = scene
      const { town, postcode } = property.place
      const text = linesOf([property.ref, `${property.typeName} ${property.surface} m²`, `${town} ${postcode}`, price].join(' / '), [person.fullName, person.phonePrinted, person.email].filter((one) => one !== null).join(' / '), message && `« ${message.text} »`, '', 'Envoyé par l’appli Clic-Agence')
      return request(scene, { from: { name: 'Clic-Agence', address: 'alerte@clic-agence.example' }, subject: `Contact ${property.ref}`, text, needsText: true, says: 'name email phone message ref town postcode price surface' })
    },
    imbriquees: (scene) => {
      const contact: readonly Field[] = [['prenom', 'first'], ['nom', 'last'], ['mail', 'email'], ['telephone', 'phone']]
      const home: readonly Field[] = [['reference', 'ref'], ['transaction', ({ property }) => (property.transaction === 'sale' ? 'vente' : 'location')], ['ville', 'town'], ['prix', ({ property }) => String(property.price)], ['pieces', 'rooms']]
      const pair = (key: string, value: string) => `  ${key}: ${value}`
      const text = linesOf('---', 'formulaire: contact-annonce', `recu: ${new Date(scene.date).toISOString()}`, 'visiteur:', linesFor(scene, contact, pair), 'annonce:', linesFor(scene, home, pair), ...(scene.message ? ['texte: |', scene.message.text.replace(/^/gm, '  ')] : []), `agence: ${scene.agency.email}`, '...')
      return request(scene, { from: ownSite(scene, 'cms'), subject: 'formulaire contact-annonce', text, needsText: true, says: `${saysOf(contact)} ${saysOf(home)} message price transaction` })
    },
  },
})

const NOTES = [
  ['visit', 'souhaite visiter, plutôt en fin de journée'], ['visit', 'voudrait le voir avant la fin de la semaine'], ['information', 'demande le montant des charges et l’année de construction'],
  ['callback', 'merci de rappeler, n’a rien voulu me dire de plus'], ['availability', 'veut savoir si c’est encore disponible'],
] as const

const frontDesk: Family = opened<Made>({
  id: 'note-from-the-front-desk', about: 'a telephone secretariat, the assistant at the counter or a colleague at a fair notes who asked for what: the person’s name and numbers in a block, no words of his own',
  wants: { silence: 1, who: 'plain', phone: 'always' }, make: withoutTitleSizes,
  forms: {
    standard: (scene) => {
      const { agency, person, property, date, random } = scene
      const [intent, wish] = random.pick(NOTES)
      const content = html`<p>Bonjour,</p><p>Appel pris pour ${agency.name} le ${dayOf(date)} à ${random.int(8, 18)} h ${random.int(10, 59)} par Sandrine.</p><p>Nom : <b>${person.civility ?? random.pick(['M.', 'Mme'])} ${person.firstName} ${person.lastName}</b><br>Tél. : ${person.phonePrinted}${random.chance(0.6) ? html`<br>Mail : ${person.email}` : html``}</p>
<p>Bien réf. ${property.ref} à ${property.place.town} : ${wish}.</p><p>Degré d’urgence : ${random.pick(['normal', 'normal', 'à traiter ce jour'])}</p><p style="font-size:11px">Secrétariat Alinéa, permanence téléphonique 8 h – 19 h – 05 36 49 20 20 – Fiche ${random.digits(5)}</p>`
      const says = `name phone ref town${content.html.includes(person.email) ? ' email' : ''}`
      return request(scene, { from: { name: 'Secrétariat Alinéa', address: 'messages@secretariat-alinea.example' }, subject: `Message de ${person.civility ?? 'la part de'} ${person.lastName}`, html: content, says, silentIntent: intent })
    },
    accueil: (scene) => {
      const { agency, person, property, random } = scene
      const [intent, wish] = random.pick(NOTES)
      const text = linesOf(
        `${agency.agent.firstName},`, '', `une personne est passée au bureau pendant ta visite, au sujet de ton bien ${property.ref} (${property.typeName.toLowerCase()}, ${property.place.town}). ${wish.replace(/^./, (letter) => letter.toUpperCase())}.`, '',
        `${person.firstName} ${person.lastName}`, person.phonePrinted, person.email, '', random.pick(['Je lui ai donné ta carte.', 'Je lui ai remis la fiche papier.', 'Elle a aussi regardé les photos en vitrine.']), '', `Accueil – ${agency.name}`, agency.phonePrinted,
      )
      return request(scene, { from: { name: `Accueil ${agency.name}`, address: agency.email }, subject: random.pick(['passage à l’agence', `pour ${agency.agent.firstName}`, `visiteur ${property.ref}`]), text, says: 'name email phone ref town', silentIntent: intent })
    },
    salon: (scene) => {
      const { agency, person, property, random } = scene
      const [intent, wish] = random.pick(NOTES)
      const text = linesOf('Salut,', `vu au salon de l'immobilier ce matin, contact sérieux :`, '', `* ${person.firstName} ${person.lastName}`, `* ${person.phonePrinted}`, `* ${person.email}`, `* bien : ${property.ref}, ${scene.price}`, `* ${wish}`, '', `${agency.agent.firstName} (${agency.agent.phonePrinted})`)
      return request(scene, { from: { name: officer(scene), address: agency.agent.email }, subject: 'contact du salon', text, says: 'name email phone ref price', silentIntent: intent })
    },
  },
})

export const TOOLS_OF_THE_YEAR: readonly Family[] = [crm, chat, oneRow, columns, packed, frontDesk]
