/** Follow-ups in a portal's thread that say the whole request again. */
import type { Family } from '../../family.ts'
import { html, lines } from '../../html.ts'
import { dayOf, hourOf, linesOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { asked, homely, inLetters, nextFamily, ofThe, theOne, thisOne } from './agency-pieces.ts'

const again = (scene: Scene): Scene => {
  const { person, property, random } = scene
  const t = inLetters(property) ? ` ${inLetters(property)}` : ''
  const start = random.pick([`Bonjour, n’ayant pas eu de réponse je me permets de revenir vers vous pour ${theOne(property)}${t} à ${property.place.town}.`,
    `Bonjour, je vous relance au sujet ${ofThe(property)}${t} de ${property.place.town}.`, `Rebonjour, toujours très intéressé par ${theOne(property)}${t} à ${property.place.town} !`])
  const [intent, ask] = random.pick([['visit', `Je souhaite visiter ${thisOne(property)}, je suis libre vendredi et samedi.`], ['availability', 'L’annonce est-elle encore valable ?'], ['visit',
    'Peut-on convenir d’une visite cette semaine ?'], ['callback', 'Pouvez-vous me rappeler pour en parler ?']] as const)
  const end = linesOf(random.chance(0.6) && person.phonePrinted ? `Mon numéro : ${person.phonePrinted}` : null, `${person.firstName} ${person.lastName}`)
  return { ...scene, message: { text: `${start} ${ask}\n${end}`, intent, language: 'fr' } }
}

const first = ({ random }: Scene) => random.pick(['Bonjour, est-ce encore libre ?', 'Bonjour, je suis intéressé par votre annonce.', 'Bonjour, pouvez-vous me donner plus de détails ? Merci'])
const ours = ({ agency, random }: Scene) => random.pick([`Bonjour, merci pour votre message, vous pouvez nous joindre au ${agency.phonePrinted}. ${agency.name}`,
  'Bonjour, nous revenons vers vous dans les meilleurs délais.'])

const CATEGORIES = { sale: 'ventes_immobilieres', rent: 'locations' } as const

const threads: Family = nextFamily({
  id: 'request-again-in-thread',
        about: 'a second message in a portal’s thread that repeats who asks for what: under quotation marks with the earlier messages, a relay’s answer, or a portal’s inbox notice',
  wants: { who: 'plain', silence: 1, language: 'fr' },
  forms: {
    leboncoin: (bare) => {
      const scene = again(homely(bare))
      const { agency, person, property, message, price, listingId, date, random } = scene
      const relay = `${random.hex(24)}@messagerie.leboncoin.fr`
      const before = (author: string, text: string, days: number) => html`<p><b>${author}</b><br>${dayOf(date - days * 86_400_000)} ${hourOf(date)}<br>${text}</p>`
      const content = html`<p>Bonjour ${agency.name},</p><p>Vous avez un nouveau message.</p><p>${person.firstName} ${person.lastName}</p><p>«&nbsp;${lines(message!.text)}&nbsp;»</p><p>
<a href="https://www.leboncoin.fr/messages">Répondre</a></p><p><b>${property.title}</b><br>${price}<br>
<a href="https://www.leboncoin.fr/ad/${CATEGORIES[property.transaction]}/${listingId}">https://www.leboncoin.fr/ad/${CATEGORIES[property.transaction]}/${listingId}</a></p><p>Messages précédents</p>
${before(agency.name, ours(scene), 2)}${before(`${person.firstName} ${person.lastName}`, first(scene), 3)}<p>L’équipe leboncoin</p>`
      return asked(scene, { portal: 'leboncoin', from: { name: `${person.firstName} ${person.lastName} via leboncoin`, address: relay },
        subject: `Nouveau message pour "${property.title}" sur leboncoin`, html: content, says: 'id', travels: 'keeps-sender', but: { email: relay } })
    },
    relais: (bare) => {
      const scene = again(homely(bare, { deal: 'sale' }))
      const { agency, person, property, message, price, date, random } = scene
      const relay = `${person.firstName!.toLowerCase().normalize('NFD').replace(/[^a-z]/g, '')}-${random.hex(6)}@email.green-acres.com`
      const content = html`<p>${person.firstName} ${person.lastName} - ${new Date(date).toLocaleDateString('fr-FR', { timeZone: 'UTC' })} à ${hourOf(date)}</p><p>${lines(message!.text)}</p>
<p>Répondez à cet e-mail pour écrire à ${person.firstName}.</p><table cellpadding="8" style="border:1px solid #cfe3c8"><tr>
<td>${property.typeName}<br>${property.place.town}<br>${property.surface} m²<br>${price}<br>Référence : ${property.ref}</td></tr></table><p>Échanges précédents</p>
<blockquote>${agency.name} : ${ours(scene)}</blockquote><p>L’équipe Green-Acres</p>`
      return asked(scene, { portal: 'green-acres', from: { name: `${person.firstName} ${person.lastName} via Green-Acres`, address: relay },
        subject: `${person.firstName} ${person.lastName} a répondu`, html: content, travels: 'keeps-sender', but: { email: relay } })
    },
    boite: (bare) => {
      const scene = again(homely(bare))
      const { agency, person, property, message, date } = scene
      const text = linesOf(`Bonjour ${agency.agent.firstName},`, '', `${person.firstName} ${person.lastName} vous a de nouveau écrit dans votre messagerie Logis & Rivages.`, '', message!.text,
        '', `Joindre ce contact : ${person.email}`, '', `Annonce : ${property.title}`, `Votre référence : ${property.ref}`, '', `--- Message du ${dayOf(date - 259_200_000)} ---`, first(scene),
          '', 'Logis & Rivages – service annonceurs 02 61 91 80 80 – Ne répondez pas à ce message.')
      return asked(scene, { from: { name: 'Logis & Rivages', address: 'messagerie@logis-rivages.example' }, subject: `Nouveau message de ${person.firstName} ${person.lastName}`, text,
        needsText: true })
    },
  },
})

export const AGENCY_THREADS_OF_THE_THIRD_YEAR: readonly Family[] = [threads]
