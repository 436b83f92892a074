/** Texts with places in braces, filled from a scene. */
import type { Scene } from '../scene.ts'

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'demain', 'hier']

/** `{ref} {title} {town} {postcode} {street} {agent} {agency} {office} {line} {person} {email} {phone} {surface} {price} {day} {date} {hour} {min} {n} {number}`; `{name}` is who sends. */
export function filled(scene: Scene, template: string, sender: string): string {
  const { property, agency, person, random, price } = scene
  const values: Readonly<Record<string, string>> = {
    ref: property.ref, title: property.title, town: property.place.town, postcode: property.place.postcode, street: property.street, agent: agency.agent.firstName, agency: agency.name, office: agency.email, line: agency.phonePrinted,
    person: person.fullName, email: person.email, phone: person.phonePrinted ?? '06 39 98 00 11', name: sender, surface: String(property.surface), price, day: random.pick(DAYS), date: `${random.int(1, 28)}/0${random.int(1, 9)}/2026`,
    hour: String(random.int(8, 19)), min: String(random.int(2, 9) * 5), n: String(random.int(2, 60)), number: random.digits(6),
  }
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!)
}
