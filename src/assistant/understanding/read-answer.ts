import { foldInPlace } from './acts/scan-words.ts'
import type { Answer, AnswerContext } from './answer.ts'
import type { Act } from './intent.ts'
import { intentOf } from './read-intent.ts'
import { type Mention, mentionsIn, type OfferedSlot, offeredSlots } from './replies/slot-mentions.ts'

const MAX_TEXT = 2_000

// « Pas de souci » refuses nothing; it goes before negations are looked for.
const HARMLESS =
  /\b(?:pas|aucun|sans|no|kein|keine|nessun|geen|sin|sem) (?:de |d'|the )?(?:soucis?|problemes?|inquietude|changement|problem|worries|worry|issue|problema|probleem)\b|\bn'hesitez pas\b|\bdon'?t hesitate\b|\bne (?:vous )?(?:derangez|inquietez) pas\b|\bpas la peine de (?:me )?rappeler\b|\bmerci de (?:bien vouloir )?(?:me |nous )?(?:le )?confirmer\b|\bplease confirm\b|\bsi vous (?:le )?(?:voulez|souhaitez) bien\b|\bs'il (?:vous|te) plait\b|\bif that'?s (?:ok|okay|fine|alright)\b/g
const NOISE = /\b(?:https?:\/\/|www\.)\S+|[^\s@]{1,80}@[^\s@]{1,80}|(?:\+|\b0)\d(?:[ .-]?\d{2}){4,5}\b|\+\d[\d .-]{8,18}\d/g

const POSITIVE =
  /\b(?:oui|ok|okay|okey|oki|parfait|parfaite|parfaitement|convient|conviendrait|conviendra|convienne|d'accord|dac|entendu|note|noté|volontiers|plaisir|nickel|impeccable|impec|super|top|banco|genial|excellent|tres bien|c'est bon|c bon|ca marche|sa marche|ca roule|ca me va|ca nous va|me va|nous va|m'irait|ira|je prends?|on prend|nous prenons|je choisis|nous choisissons|on choisit|je retiens|nous retenons|je valide|valide|je confirme|nous confirmons|je reserve|reservez|bloquez|je serai|on sera|nous serons|je viendrai|nous viendrons|pour moi|pour nous|va pour|partons sur|part sur|a (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|demain)|yes|yep|sure|fine|perfect|great|good|works?|suits?|book|i'?ll take|we'?ll take|take|confirm|confirmed|agreed|see you|sounds good|lovely|ja|gerne|passt|perfekt|einverstanden|si|vale|perfecto|de acuerdo|va bene|perfetto|d'accordo|prima|akkoord|goed|past|sim|perfeito|combinado|pode ser)\b/
const NEGATIVE =
  /\b(?:ne|n'|pas|non|ni|jamais|aucun|aucune|plus|impossible|indispo|indisponible|occupee?|pris|prise|travaille|absente?|empeche|empechement|malheureusement|dommage|helas|desolee?|trop tot|trop tard|annul\w*|decal\w*|deplac\w*|report\w*|retard|not|no|never|can'?t|cannot|won'?t|don'?t|doesn'?t|isn'?t|unfortunately|afraid|busy|unavailable|sorry|cancel|postpone|reschedule|late|nicht|kein|keine|leider|niet|geen|helaas|nunca|desafortunadamente|purtroppo|nao|infelizmente)\b/
const CONDITION =
  /\b(?:si|sauf|mais|plutot|sinon|ou|ou bien|voire|peut[- ]etre|eventuellement|sous reserve|a condition|tant que|des que|normalement|a priori|a confirmer|je (?:vous )?(?:confirmerai|redis|reviens)|vers|environ|aux alentours|autour de|apres|avant|a partir|jusqu|entre|au lieu|a la place|autre|autres|decaler|avancer|idealement|prefererais?|preference|pourrait|pourriez|pouvez|peut[- ]on|possible|serait|aimerais|souhaiterais?|voudrais|tous|toutes|les deux|les trois|n'importe|peu importe|quelconque|semaine prochaine|pourquoi pas|hesite|je pense|je crois|offre|proposons|euros?|€|rappel\w*|appel(?:ez|er|le)|telephone[rz]|joindre|call|ring|anrufen|zuruckrufen|if|unless|but|or|otherwise|rather|instead|maybe|perhaps|possibly|probably|either|any|both|whichever|about|around|after|before|until|between|from|other|another|could|would|might|next week|oder|aber|wenn|falls|vielleicht|lieber|statt|o|pero|quizas|forse|oppure|ma|se|maar|misschien|liever|of|mas|talvez)\b/
const DECLINES =
  /\b(?:(?:plus|pas) (?:du tout )?interesse[a-z]{0,2}|plus a la recherche|(?:ai|avons|a) (?:deja )?(?:trouve|signe|achete|loue)|ne (?:donne|donnons|donnerai|donnerons)[a-z ]{0,12} pas (?:de )?suite|abandonn\w+ (?:notre|mon|le) projet|non merci|no thanks?|no longer (?:interested|looking)|not interested|found (?:another|something|a)|kein interesse|nicht mehr interessiert|no (?:me|nos) interesa|non (?:sono|siamo) (?:piu )?interessat|geen interesse|nao (?:tenho|temos) interesse)\b/
// What more a message can want without taking anything from an acceptance: it is about the visit itself.
const BESIDE: ReadonlySet<Act> = new Set(['visit', 'other', 'availability', 'callback', 'offer', 'search'])
const BESIDE_CONFIDENCE = 0.7
const ASKING: ReadonlySet<Act> = new Set(['information', 'availability', 'callback'])

/**
 * What an answer to an offer of times means; see `Answer`. Only `accepts` may book, so it is given rarely: everything the
 * text says of days and times must point at one and the same offered slot, and no word may doubt, refuse, ask or add to it.
 */
export function readAnswer(own: string, context: AnswerContext): Answer {
  const text = own.slice(0, MAX_TEXT)
  const folded = masked(foldInPlace(text))
  if (folded.trim() === '') return { kind: 'unclear' }
  const mentions = mentionsIn(folded)
  const slots = offeredSlots(context.offered, context)
  const wanted = intentOf(text).acts
  const accepted = own.length <= MAX_TEXT ? acceptedSlot(folded, { mentions, slots }) : undefined
  if (accepted) return { kind: 'accepts', slot: accepted.slot, place: placeOf(mentions, text) }
  return { kind: otherwise(folded, { mentions, wanted, context }) }
}

// Masked characters become blanks, so that offsets hold.
const masked = (folded: string): string =>
  folded.replace(NOISE, (found) => ' '.repeat(found.length)).replace(HARMLESS, (found) => ' '.repeat(found.length))

interface Read {
  readonly mentions: readonly Mention[]
  readonly wanted: ReturnType<typeof intentOf>['acts']
}

function acceptedSlot(folded: string, { mentions, slots }: { mentions: readonly Mention[]; slots: readonly OfferedSlot[] }): OfferedSlot | undefined {
  if (/[?\uff1f]/.test(folded) || NEGATIVE.test(folded)) return undefined
  const aside = withoutMentions(folded, mentions)
  if (CONDITION.test(aside) || /\d/.test(aside)) return undefined
  const beside = intentOf(aside).acts
  if (beside.some(({ act, confidence }) => !BESIDE.has(act) && confidence >= BESIDE_CONFIDENCE)) return undefined
  const isTerse = aside.split(/[^a-z]+/).filter((word) => word.length > 1 && !COURTESY.has(word)).length <= 3
  if (!POSITIVE.test(folded) && !(isTerse && mentions.length > 0)) return undefined
  // « oui » to a single time names it; to three it names none. A part of the day alone is a wish, not a choice.
  if (mentions.length === 0) return slots.length === 1 ? slots[0] : undefined
  if (mentions.every(({ kind }) => kind === 'part')) return undefined
  const meant = slots.filter((slot) => mentions.every(({ fits }) => fits(slot)))
  return meant.length === 1 && !isAmbiguousFirst(mentions, slots) ? meant[0] : undefined
}

const COURTESY = new Set('bonjour bonsoir hello hi hallo merci thanks thank you beaucoup cordialement madame monsieur bien vous pour le la a de du rdv visite rendez heures heure'.split(' '))

// « le premier » is the first slot or the first of the month; where both are offered, nobody can tell.
function isAmbiguousFirst(mentions: readonly Mention[], slots: readonly OfferedSlot[]): boolean {
  const [only] = mentions
  if (mentions.length !== 1 || only?.kind !== 'ordinal') return false
  return slots.some((slot) => slot.index === 0 && slot.day !== 1 && only.fits(slot)) && slots.some((slot) => slot.day === 1)
}

function withoutMentions(folded: string, mentions: readonly Mention[]): string {
  let rest = ''
  let at = 0
  for (const { start, end } of mentions) {
    rest += `${folded.slice(at, start)} `
    at = end
  }
  return rest + folded.slice(at)
}

type OtherKind = Exclude<Answer['kind'], 'accepts'>

function otherwise(folded: string, { mentions, wanted, context }: Read & { context: AnswerContext }): OtherKind {
  const says = (act: Act) => wanted.some((said) => said.act === act && said.confidence >= 0.5)
  if (DECLINES.test(folded)) return 'declines'
  if (says('cancel') && !says('move')) return 'cancels'
  if (/\b(?:decal\w+|deplac\w+|report(?:er|ons|ez|e)|repouss\w+|resched\w+|postpone|verschieb\w+|aplaz\w+|spostare|verzetten|adiar)\b/.test(folded)) return 'moves'
  const hasWishes = !context.wishes.none && context.wishes.confidence >= 0.5
  if (hasWishes || mentions.some(({ kind }) => kind !== 'ordinal')) return 'wishes'
  const asks = wanted.some(({ act, confidence }) => ASKING.has(act) && confidence >= BESIDE_CONFIDENCE)
  return /[?\uff1f]/.test(folded) || (asks && !POSITIVE.test(folded)) ? 'asks' : 'unclear'
}

function placeOf(mentions: readonly Mention[], text: string): { start: number; end: number } {
  const [first, last] = [mentions[0], mentions.at(-1)]
  return first && last ? { start: first.start, end: last.end } : { start: 0, end: text.length }
}
