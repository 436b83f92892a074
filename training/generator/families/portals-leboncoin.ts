import { draft, type Family, positive } from '../family.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import { greetingOf, pageOf } from '../operators/noise.ts'
import { leadGold, type Scene } from '../scene.ts'

const relayOf = ({ random }: Scene) => `${random.hex(32)}@messagerie.leboncoin.fr`
const nick = ({ person }: Scene) => person.pseudonym ?? person.firstName ?? person.lastName ?? 'Client'
const subjectOf = ({ random, property }: Scene) => random.pick([`Nouveau message pour "${property.title}" sur leboncoin`, `Nouveau message pour « ${property.title} » sur leboncoin`, `Nouveau message pour “${property.title}” sur leboncoin`])

export const leboncoinRich: Family = positive({
  id: 'leboncoin-rich', side: 'train', about: 'labelled list, message in guillemets, the prospect’s own town, link with the advert number',
  make(scene) {
    const { random, person, property, message, price, agency, side } = scene
    const row = (label: string, value: string | null): Safe => (value === null ? safe('') : html`<p>${label} : <b>${value}</b></p>`)
    const url = `https://www.leboncoin.fr/ad/${property.transaction === 'rent' ? 'locations' : 'ventes_immobilieres'}/${scene.listingId}`
    const home = side === 'train' ? 'Ville' : 'Commune'
    const content = html`<p>${greetingOf(random, agency)}</p><p>${nick(scene)} vous a contacté sur leboncoin.</p>
${row('Prénom', person.printedFirst)}${row('Nom', person.printedLast)}${row('E-mail', person.email)}${row('Téléphone', person.phonePrinted)}${row(home, random.chance(0.5) ? agency.town : null)}
${message ? html`<p>« ${lines(message.text)} »</p>` : safe('')}
<p><a href="mailto:${person.email}">Répondre par e-mail</a></p>${property.transaction === 'rent' && random.chance(0.3) ? html`<p>Voir le profil locataire joint</p>` : safe('')}
<p>${property.title}</p><p>${price}</p><p>Référence : ${property.ref}</p><p>Lien : <a href="${url}">${url}</a></p>
<p>Merci de votre confiance et à très bientôt,</p><p>L'équipe leboncoin</p>`
    return draft(scene, {
      from: { name: `${nick(scene)} via leboncoin`, address: relayOf(scene) }, subject: subjectOf(scene), html: pageOf(random, content, { brand: 'leboncoin', host: 'leboncoin.fr' }),
      gold: leadGold(scene, { portal: 'leboncoin', says: 'name email phone message ref id title price' }),
    })
  },
})

export const leboncoinOld: Family = positive({
  id: 'leboncoin-old', side: 'train', about: 'text only: e-mail, a name line, the message in guillemets, nothing of the property but the subject',
  wants: { silence: 0 },
  make(scene) {
    const { person, message } = scene
    const name = person.pseudonym ?? person.fullName
    const text = `Bonjour,\n\nVous avez un nouveau message.\n\nE-mail : ${person.email}\n${name}\n\n« ${message!.text} »\n\nRépondre\n\nL'équipe leboncoin`
    return draft(scene, {
      from: { name: 'leboncoin', address: relayOf(scene) }, subject: subjectOf(scene), text,
      gold: leadGold(scene, { portal: 'leboncoin', says: 'name email message title', but: { phone: message!.text.includes(person.phonePrinted ?? '\u0000') ? (person.phone?.e164 ?? null) : null } }),
    })
  },
})

export const leboncoinThread: Family = positive({
  id: 'leboncoin-relay-only', side: 'dev', about: 'first message without any address but the relay; the name stands before the guillemets',
  wants: { silence: 0 },
  make(scene) {
    const { random, person, message, property, price } = scene
    const name = person.pseudonym ?? person.fullName
    const relay = relayOf(scene)
    const content = html`<p>Bonjour,</p><p>Vous avez un nouveau message.</p><div>${name}</div><div>« ${lines(message!.text)} »</div><p>Répondre</p><div>${property.title}</div><div>${price}</div>`
    return draft(scene, {
      from: { name: `${name} via leboncoin`, address: relay }, replyTo: { address: relay }, subject: subjectOf(scene), travels: 'keeps-sender', html: pageOf(random, content, { brand: 'leboncoin', host: 'leboncoin.fr' }),
      gold: leadGold(scene, { portal: 'leboncoin', says: 'name message title price', but: { email: relay, phone: message!.text.includes(person.phonePrinted ?? '\u0000') ? (person.phone?.e164 ?? null) : null } }),
    })
  },
})
