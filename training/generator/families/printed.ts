/** Mails as a template prints them: braces name the facts, and the gold says of the lead exactly what was printed. */
import type { Act } from '../../wordings/wordings.ts'
import type { Draft } from '../draft.ts'
import { draft, type Family, positive } from '../family.ts'
import { escapeHtml } from '../html.ts'
import { ofSide } from '../random.ts'
import type { Scene, Wants } from '../scene.ts'
import { drawProperty, printedPrice } from '../values/properties.ts'
import { type Language, speaking, stated } from './vocabulary.ts'

export interface Form {
  readonly name: string
  /** Display name and address of who sends; of the person himself when left out. */
  readonly from?: readonly [string, string]
  readonly replyTo?: true
  /** An answer reaches the person through the address it comes from. */
  readonly isRelay?: true
  readonly subjects: readonly string[]
  /**
   * `{first} {last} {name} {email} {phone} {message} {ref} {id} {title} {town} {postcode} {price} {surface} {rooms}` are the lead's; `{agent}
   * {agentMail} {agency} {office} {line} {date} {hour} {n} {code} {type} {home} {budget} {other} {otherTown} {otherPrice} {otherRef}` are not. What
   * the scene lacks leaves its line out, or its place empty. HTML when it starts with "<".
   */
  readonly body: string
}

interface Printed {
  readonly id: string
  readonly side?: 'train' | 'dev'
  readonly about: string
  readonly language?: Language
  readonly wants?: Wants
  readonly forms: readonly Form[]
  readonly silentIntent?: Act
  /** All the person wrote is his message, up to a line `~~~`; what follows is his signature. */
  readonly isOwn?: true
}

const HOMES = ['Strasbourg', 'Genève', 'Nantes', 'Bruxelles', 'Toulon', 'Le Mans', 'Annecy', 'Lorient', 'Reims', 'Pau']
const OWN_FACTS = new Set('first last name email phone message ref id title town postcode price surface rooms'.split(' '))

function factsOf(scene: Scene): Readonly<Record<string, string | null>> {
  const { random, person, property, agency, side } = scene
  const [one, two] = [drawProperty(random, side), drawProperty(random, side)]
  const others = { other: one.title, otherTown: one.place.town, otherPrice: printedPrice(random, one), otherRef: one.ref, other2: two.title, other2Town: two.place.town, other2Price: printedPrice(random, two), other2Ref: two.ref }
  return {
    // A last name alone where the person has no first one, and the other way round: the form asks for both.
    first: person.printedFirst, last: person.printedLast, name: person.fullName, email: person.email, phone: person.phonePrinted, message: scene.message?.text ?? null, ref: property.ref, id: scene.listingId, title: property.title, town: property.place.town,
    postcode: property.place.postcode, price: scene.price, surface: String(property.surface), rooms: property.rooms === null ? null : String(property.rooms), type: property.typeName, agent: `${agency.agent.firstName} ${agency.agent.lastName}`, agentMail: agency.agent.email,
    agency: agency.name, office: agency.email, line: agency.phonePrinted, date: `${random.int(10, 28)}/0${random.int(1, 9)}/2026`, hour: `${random.int(8, 20)}:${random.int(10, 59)}`, n: String(random.int(2, 90)), code: random.digits(7), home: random.pick(ofSide(HOMES, side)),
    budget: `${Math.round(property.price / 1000) + random.int(5, 60)} 000 €`, ...others,
  }
}

const lacking = (text: string, facts: Readonly<Record<string, string | null>>) => [...text.matchAll(/\{(\w+)\}/g)].some(([, name]) => facts[name!] === null)

/** A text without the lines, a page without the words between two tags, whose fact is missing. */
function withoutMissing(template: string, facts: Readonly<Record<string, string | null>>): string {
  if (!template.startsWith('<')) return template.split('\n').filter((line) => !lacking(line, facts)).join('\n')
  return template.replace(/"[^"<>]*\{\w+\}[^"<>]*"/g, (value) => (lacking(value, facts) ? '""' : value)).replace(/>[^<>]+</g, (run) => (lacking(run, facts) ? '><' : run))
}

/** The template with its facts, and the names of what was printed. */
function fill(template: string, facts: Readonly<Record<string, string | null>>, write: (value: string) => string): readonly [string, readonly string[]] {
  const said = new Set<string>()
  const text = withoutMissing(template, facts).replace(/\{(\w+)\}/g, (_, name: string) => {
    if (OWN_FACTS.has(name)) said.add(name)
    return write(facts[name]!)
  })
  return [text, [...said]]
}

const written = (value: string) => escapeHtml(value).replaceAll('\n', '<br>\n')

export const printed = ({ id, side = 'train', about, language = 'fr', wants = {}, forms, silentIntent, isOwn }: Printed): Family => positive({
  id, side, about, wants: language === 'fr' ? wants : { ...wants, language }, variants: forms.map(({ name }) => name),
  make(drawn, variant): Draft {
    const scene = speaking(drawn, language)
    const { random, person } = scene
    const form = forms.find(({ name }) => name === variant)!
    const facts = factsOf(scene)
    const isHtml = form.body.startsWith('<')
    const [body, inBody] = fill(form.body, facts, isHtml ? written : (value) => value)
    const [subject, inSubject] = fill(random.pick(form.subjects), facts, (value) => value.replaceAll('\n', ' '))
    const [words, signature] = body.split(/\n*~~~\n*/)
    const own = { ...(isOwn && { message: words!.trim() }), ...(form.isRelay && { email: form.from![1] }) }
    const says = [...inBody, ...inSubject, ...(isOwn || form.replyTo || form.isRelay ? ['name', 'email'] : []), ...(isOwn ? ['message'] : [])].join(' ')
    const whole = signature === undefined ? body : `${words}\n\n${signature}`
    // A number that stands in a link alone goes with the page.
    const content = isHtml ? { html: whole, ...(/="[^"]*\{id\}/.test(form.body) && { needsHtml: true as const }) } : isOwn && random.chance(0.5) ? { text: whole, html: `<div>${written(whole)}</div>` } : { text: whole }
    const mailbox = { name: person.fullName, address: person.email }
    return draft(scene, {
      from: form.from ? { name: form.from[0].replace('{name}', person.fullName), address: form.from[1] } : mailbox, ...(form.replyTo && { replyTo: mailbox }), subject, ...content, ...(form.from ? {} : { travels: 'keeps-sender' as const }),
      gold: stated(scene, { portal: 'other', says, language, ...(silentIntent && { silentIntent }), but: own }),
    })
  },
})
