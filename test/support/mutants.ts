/** One way to damage a mail. */
export interface Mutant {
  readonly name: string
  readonly raw: Uint8Array
}

type Damage = (raw: Buffer, at: number) => Uint8Array

const replaced = (pattern: RegExp, by: string): Damage => (raw) => Buffer.from(raw.toString('latin1').replace(pattern, by), 'latin1')
const inserted = (what: Uint8Array): Damage => (raw, at) => Buffer.concat([raw.subarray(0, at), what, raw.subarray(at)])

// What lines, servers, filters and attackers do to a mail on its way.
const damages: Readonly<Record<string, Damage>> = {
  'as it is': (raw) => raw,
  'cut in two': (raw, at) => raw.subarray(0, at),
  'without its beginning': (raw, at) => raw.subarray(at),
  'a byte turned': (raw, at) => raw.map((byte, i) => (i === at ? byte ^ 0xff : byte)),
  'zeroes in between': inserted(Buffer.alloc(64)),
  'noise in between': inserted(Uint8Array.from({ length: 256 }, (_, i) => i)),
  'line feeds alone': replaced(/\r\n/g, '\n'),
  'carriage returns alone': replaced(/\r?\n/g, '\r'),
  'no empty line after the headers': replaced(/\r?\n\r?\n/, '\n'),
  'no boundary closed': replaced(/--(\r?\n|$)/g, '$1'),
  'boundaries of one kind': replaced(/boundary="?[^"\r\n;]{1,70}"?/gi, 'boundary="x"'),
  'another charset': replaced(/charset="?[\w-]{1,30}"?/gi, 'charset=utf-16'),
  'an unknown charset': replaced(/charset="?[\w-]{1,30}"?/gi, 'charset=x-no-such'),
  'base64 that is none': replaced(/(content-transfer-encoding:)[^\r\n]{0,40}/gi, '$1 base64'),
  'quoted-printable that is none': replaced(/(content-transfer-encoding:)[^\r\n]{0,40}/gi, '$1 quoted-printable'),
  'multipart that is none': replaced(/(content-type:)[^\r\n;]{0,60}/i, '$1 multipart/mixed'),
  'HTML that is none': replaced(/text\/plain/gi, 'text/html'),
  'angle brackets everywhere': replaced(/ /g, '<'),
  'the whole twice': (raw) => Buffer.concat([raw, raw]),
  'one endless line': replaced(/\r?\n(?=[^\r\n]{40})/g, ' '),
  'a thousand headers': (raw) => Buffer.concat([Buffer.from('X-Filler: y\r\n'.repeat(1_000)), raw]),
}

/** The mail and twenty damaged copies; the same each time, for where a damage strikes follows from the length. */
export const mutants = (raw: Buffer): Mutant[] =>
  Object.entries(damages).map(([name, damage], i) => ({ name, raw: damage(raw, Math.floor((raw.length * ((i * 7 + 3) % 20)) / 20)) }))
