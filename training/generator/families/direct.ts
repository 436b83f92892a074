/** People who write to the agency themselves: the message is the whole mail. */
import type { Draft } from '../draft.ts'
import { draft, type Family, positive } from '../family.ts'
import { html, lines } from '../html.ts'
import { leadGold, type Scene } from '../scene.ts'

const spoken = ({ person }: Scene) => person.pseudonym ?? person.fullName

/** A mail of the person's own; what follows a signature is signature, not message. */
function written(scene: Scene, { subject, opening, closing, isHtml, says }: { subject: string; opening: string; closing: string; isHtml: boolean; says: string }): Draft {
  const { person, message } = scene
  const text = `${opening}${message!.text}${closing}`
  const gold = leadGold(scene, { portal: 'other', says, but: { message: `${opening}${message!.text}`.trim() } })
  return draft(scene, { from: { name: spoken(scene), address: person.email }, subject, text, ...(isHtml && { html: html`<div dir="ltr">${lines(text)}</div>`.html }), travels: 'keeps-sender', gold })
}

export const directLong: Family = positive({
  id: 'direct-with-signature', side: 'train', about: 'a letter with the property named and a signature with name and number',
  wants: { silence: 0, who: 'plain' },
  make(scene) {
    const { person, property, random } = scene
    const opening = random.pick([`Bonjour,\n\nJe vous écris au sujet de votre annonce ${property.ref} à ${property.place.town}.\n\n`, `Madame, Monsieur,\n\nVotre bien référencé ${property.ref}, situé à ${property.place.town}, a retenu mon attention.\n\n`])
    const closing = `\n\n-- \n${person.fullName}${person.phonePrinted ? `\n${person.phonePrinted}` : ''}${random.chance(0.3) ? `\n${person.email}` : ''}`
    return written(scene, { subject: random.pick([`Votre annonce ${property.ref}`, `Demande – ${property.title}`, property.title]), opening, closing, isHtml: random.chance(0.5), says: 'name email phone message ref town' })
  },
})

export const directShort: Family = positive({
  id: 'direct-short', side: 'train', about: 'a line or two, the property in the subject, the name in From only',
  wants: { silence: 0 },
  make(scene) {
    const { property, random, message, person } = scene
    const saysPhone = person.phonePrinted !== null && message!.text.includes(person.phonePrinted)
    return written(scene, { subject: random.pick([`ref ${property.ref}`, `annonce ${property.ref}`, `${property.title} ref ${property.ref}`]), opening: '', closing: random.pick(['', '\n\nEnvoyé de mon iPhone', '\n\nEnvoyé depuis mon mobile Orange']), isHtml: random.chance(0.4), says: `name email message ref ${saysPhone ? 'phone' : ''}` })
  },
})

export const directSearch: Family = positive({
  id: 'direct-search', side: 'dev', about: 'somebody looks for a home, no property of the agency',
  wants: { silence: 0, acts: ['search', 'valuation'], who: 'plain' },
  make(scene) {
    const { person, random } = scene
    return written(scene, { subject: random.pick(['Recherche', 'Bonjour', 'Projet immobilier', 'Renseignement']), opening: '', closing: `\n\n${person.fullName}${person.phonePrinted ? `\nTél. ${person.phonePrinted}` : ''}`, isHtml: random.chance(0.5), says: 'name email phone message' })
  },
})
