/** Held out: portals of other countries that do not exist, in their languages and habits. */
import { draft, type Family, positive } from '../family.ts'
import { escapeHtml, html, lines, type Safe, safe } from '../html.ts'
import { leadGold } from '../scene.ts'
import { groupedPrice } from '../values/properties.ts'

export const german: Family = positive({
  id: 'held-german-sentences', side: 'held', about: 'German: salutation and name in a sentence, contact ways joined by »oder«, exposé number of the portal beside the agency’s',
  wants: { language: 'de' },
  make(scene) {
    const { person, property, message, random } = scene
    const title = person.civility === 'Mme' ? 'Frau' : 'Herr'
    const content = html`<p>Guten Tag,</p><p>${title} ${person.fullName.replace(/^(?:M\.|Mme) /, '')} möchte mehr wissen über ${property.title} in ${property.place.town} (Ihre Ref. ${property.ref}, bei uns Exposé ${scene.listingId}).</p>${message ? html`<p style="font-style:italic">„${lines(message.text)}“</p>` : safe('')}<p>Sie erreichen die Person unter ${[person.phonePrinted, person.email].filter((way) => way !== null).join(' oder ')}.</p><p>Herzlich<br>Ihr Nestwerk-Team · Servicenummer 0800 ${random.digits(3)} ${random.digits(4)}</p>`
    return draft(scene, { from: { name: 'Nestwerk', address: 'post@nestwerk.example' }, subject: 'Jemand interessiert sich für Ihr Angebot', html: content.html, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref id title town', language: 'de' }) })
  },
})

export const spanish: Family = positive({
  id: 'held-spanish-card', side: 'held', about: 'Spanish: a visiting card without labels beside the flat’s card',
  wants: { language: 'es' },
  make(scene) {
    const { person, property, message } = scene
    const card = html`<td style="border:1px solid #ccc">${[person.fullName, person.phonePrinted, person.email].filter((part) => part !== null).map((part): Safe => html`<div>${part}</div>`)}</td>`
    const flat = html`<td style="border:1px solid #ccc"><div>${property.title}</div><div>${groupedPrice(property.price, '.')} €</div><div>${property.place.town}</div><div>Ref. ${property.ref}</div></td>`
    const content = html`<p>¡Tienes visita en tu escaparate!</p><table><tr>${flat}${card}</tr></table>${message ? html`<p>${lines(message.text)}</p>` : safe('')}<p>Casas del Sol S.L., CIF B-${scene.random.digits(8)}, atención al profesional 900 ${scene.random.digits(6)}</p>`
    return draft(scene, { from: { name: 'Casas del Sol', address: 'escaparate@casas-del-sol.example' }, subject: '¡Tienes visita!', html: content.html, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref title town price', language: 'es' }) })
  },
})

export const italian: Family = positive({
  id: 'held-italian-columns', side: 'held', about: 'Italian: a transposed table, each person a column – the agent first, then the client',
  wants: { language: 'it' },
  make(scene) {
    const { person, property, message, agency } = scene
    const row = (own: string, other: string | null) => (other === null ? '' : `<tr><td>${escapeHtml(own)}</td><td>${escapeHtml(other)}</td></tr>`)
    const content = html`<p>Buongiorno, c'è posta per voi.</p><table><tr><td><u>Chi segue</u></td><td><u>Chi scrive</u></td></tr>${safe(row(`${agency.agent.firstName} ${agency.agent.lastName}`, person.fullName))}${safe(row(agency.agent.email, person.email))}${safe(row(agency.agent.phonePrinted, person.phonePrinted))}</table>${message ? html`<p>Ci dice:</p><p>${lines(message.text)}</p>` : safe('')}<p>Rif. ${property.ref}, ${property.place.town}</p>`
    return draft(scene, { from: { name: 'PortaChiavi', address: 'posta@portachiavi.example' }, subject: 'C’è posta per voi', html: content.html, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref town', language: 'it' }) })
  },
})

export const dutch: Family = positive({
  id: 'held-dutch-bullets', side: 'held', about: 'Dutch: bullets whose labels are sentences',
  wants: { language: 'nl' },
  make(scene) {
    const { person, property, message } = scene
    const content = html`<p>Hallo makelaar,</p><p>Iemand wil graag meer horen over ${property.title} (ref. ${property.ref}).</p><ul><li>Deze persoon heet ${person.fullName}</li><li>Mailen kan naar ${person.email}</li>${person.phonePrinted ? html`<li>Bellen kan op ${person.phonePrinted}</li>` : safe('')}</ul>${message ? html`<p>Dit staat erbij:</p><p>${lines(message.text)}</p>` : safe('')}<p>Groet van Grachtenpand</p>`
    return draft(scene, { from: { name: 'Grachtenpand', address: 'groet@grachtenpand.example' }, subject: 'Iemand kijkt naar uw pand', html: content.html, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref title', language: 'nl' }) })
  },
})

export const english: Family = positive({
  id: 'held-english-story', side: 'held', about: 'English: a matchmaker’s paragraph with budget, timing and the agent’s own number between',
  wants: { language: 'en' },
  make(scene) {
    const { person, property, message, agency, random } = scene
    const text = [
      `Hi ${agency.agent.firstName},`, '', `Meet ${person.fullName} — they came across ref ${property.ref} in ${property.place.town} and would love to hear from you.`, `Their budget tops out at €${groupedPrice(property.price + 40_000, ',')}; the place is listed at €${groupedPrice(property.price, ',')}.`, '', ...(message ? ['In their own words:', '', ...message.text.split('\n').map((line) => `    ${line}`), ''] : []),
      `Drop them a line (${person.email})${person.phonePrinted ? ` or ring ${person.phonePrinted}` : ''}. We told them you might call from ${agency.agent.phonePrinted}.`, '', 'Cheers,', random.pick(['Poppy', 'Alfie']), 'Hearth & Key — matchmakers for homes abroad',
    ].join('\n')
    return draft(scene, { from: { name: 'Hearth & Key', address: 'matches@hearth-and-key.example' }, subject: 'A match made for you', text, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref town price', language: 'en' }) })
  },
})

export const twoLanguages: Family = positive({
  id: 'held-two-languages-below', side: 'held', about: 'each line twice: Luxembourgish French and English, split by a slash after the value',
  make(scene) {
    const { person, property, message } = scene
    const row = (value: string | null, label: string): Safe => (value === null ? safe('') : html`<p>${lines(value)}<br><small>(${label})</small></p>`)
    const content = html`<p>Moien! Nouvelle touche pour / New bite for ${property.ref}</p>${row(person.fullName, 'celui qui demande / who is asking')}${row(person.email, 'boîte / inbox')}${row(person.phonePrinted, 'ligne / line')}${row(message?.text ?? null, 'dit / says')}${row(property.place.town, 'endroit / place')}`
    return draft(scene, { from: { name: 'Lëtz Home', address: 'touche@letz-home.example' }, subject: 'Nouvelle touche / New bite', html: content.html, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref town' }) })
  },
})
