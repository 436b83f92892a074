/**
 * Telephone numbers nobody has: ARCEP's and Ofcom's blocks for fiction, and numbers of the right length elsewhere. Written as people and
 * portals write them.
 */
import type { Side } from '../mail-case.ts'
import type { Random } from '../random.ts'

export interface Phone {
  readonly e164: string
  /** National digits with the leading zero, or null abroad. */
  readonly national: string | null
}

const FICTION = ['019900', '026191', '035301', '046571', '053649']
const OVERSEAS: readonly (readonly [string, string])[] = [['0690', '+590'], ['0590', '+590'], ['0694', '+594'], ['0696', '+596'], ['0596', '+596'], ['0692', '+262'], ['0693', '+262'], ['0262', '+262']]
/** Country code and the digits before those that vary, with their number. */
const ABROAD: readonly (readonly [string, string, number])[] = [
  ['44', '7700900', 3], ['44', '2079460', 3], ['49', '1713920', 4], ['49', '3023125', 3], ['32', '470000', 3], ['41', '790000', 3], ['352', '621000', 3], ['34', '600000', 3], ['39', '3400000', 3],
  ['351', '910000', 3], ['31', '61000', 4], ['1', '2025550', 3], ['212', '600000', 3], ['213', '550000', 3], ['216', '20000', 3], ['221', '770000', 3],
]

const last = (random: Random, seven: string, side: Side) => {
  // The last digits tell the side, so that no number of training is met again; the two last sides share 9, and part at the digit before.
  const tens = { train: '0123456', dev: '78', held: '9', blind: '9' }[side]
  const three = random.digits(3)
  const spread = side === 'held' ? three.replace(/[89]$/, '0') : side === 'blind' ? three.replace(/[0-7]$/, (digit) => (Number(digit) < 4 ? '8' : '9')) : three
  return `${seven}${spread}${tens[random.int(0, tens.length - 1)]}`
}

export const mobile = (random: Random, side: Side): Phone => french(last(random, '063998', side))

export const landline = (random: Random, side: Side): Phone => french(last(random, random.pick(FICTION), side))

export function anyPhone(random: Random, side: Side): Phone {
  return random.weighted<() => Phone>([
    [78, () => mobile(random, side)],
    [8, () => landline(random, side)],
    [5, () => overseas(random, side)],
    [9, () => abroad(random)],
  ])()
}

const french = (national: string): Phone => ({ national, e164: `+33${national.slice(1)}` })

function overseas(random: Random, side: Side): Phone {
  const [prefix, code] = random.pick(OVERSEAS)
  const national = last(random, `${prefix}00`, side)
  return { national, e164: `${code}${national.slice(1)}` }
}

function abroad(random: Random): Phone {
  const [code, start, count] = random.pick(ABROAD)
  return { national: null, e164: `+${code}${start}${random.digits(count)}` }
}

const inPairs = (digits: string, between: string) => digits.match(/\d{2}/g)!.join(between)

/** As people write it; `dense` styles only where a machine prints. */
export function printed(random: Random, phone: Phone, style: 'human' | 'machine' | 'plus' = 'human'): string {
  const { national, e164 } = phone
  if (style === 'plus') return e164
  if (national === null) {
    const code = e164.startsWith('+1') ? 2 : /^\+(?:352|351|21[236]|221)/.test(e164) ? 4 : 3
    const rest = e164.slice(code)
    return random.pick([e164, `${e164.slice(0, code)} ${rest}`, `00${e164.slice(1)}`, `${e164.slice(0, code)} ${rest.slice(0, 3)} ${rest.slice(3, 6)} ${rest.slice(6)}`])
  }
  const code = e164.slice(0, e164.length - 9)
  const nine = national.slice(1)
  const four = inPairs(nine.slice(1), ' ')
  if (style === 'machine') return random.pick([national, e164, inPairs(national, ' ')])
  return random.weighted([
    [30, inPairs(national, ' ')], [24, national], [10, inPairs(national, '.')], [4, inPairs(national, '-')], [2, inPairs(national, '/')], [8, `${code} ${nine[0]} ${four}`],
    [8, e164], [3, `${code} (0)${nine[0]} ${four}`], [3, `00${code.slice(1)}${nine}`], [2, `(${code}) ${nine[0]} ${four}`], [2, inPairs(national, '\u00a0')], [2, inPairs(national, '\u202f')],
    [1, `${code}.${nine[0]}.${inPairs(nine.slice(1), '.')}`], [1, `${national.slice(0, 4)} ${national.slice(4, 7)} ${national.slice(7)}`],
  ])
}
