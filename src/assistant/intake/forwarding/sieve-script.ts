import type { EmailAddress } from '#kernel/email-address.ts'

const START = '# --- Assistant.immo : début (peut être retiré) / start (may be removed) ---'
const END = '# --- Assistant.immo : fin / end ---'

export interface SieveRule {
  readonly to: EmailAddress
  readonly probe: EmailAddress
  /** Domains, from portal-senders.ts. */
  readonly senders: readonly string[]
}

/**
 * The person's script with our rule in it, or anew in the place of an older one of ours; an empty script gives ours alone.
 * Everything else stays byte for byte. The rule stands first, and a copy changes nothing for what follows (RFC 3894 §3).
 */
export function withOurRule(script: string, rule: SieveRule): string {
  const rest = withoutOurRule(script)
  const at = endOfRequires(rest)
  const lineEnd = rest.includes('\r\n') || rest === '' ? '\r\n' : '\n'
  // A "require" may stand more than once, but before every other command (RFC 5228 §3.2).
  const block = [START, 'require ["copy"];', ...ruleLines(rule), END, ''].join(lineEnd)
  return `${rest.slice(0, at)}${at > 0 && !rest.slice(0, at).endsWith('\n') ? lineEnd : ''}${block}${rest.slice(at)}`
}

export function withoutOurRule(script: string): string {
  const start = script.indexOf(START)
  const end = script.indexOf(END, start)
  if (start < 0 || end < 0) return script
  return script.slice(0, start) + script.slice(end + END.length).replace(/^\r?\n/, '')
}

const ruleLines = ({ to, probe, senders }: SieveRule): string[] => [
  `if address :domain :matches "from" [${senders.flatMap((domain) => [quoted(domain), quoted(`*.${domain}`)]).join(', ')}] {`,
  `  redirect :copy ${quoted(to)};`,
  '}',
  // The probe has done its work once it is on its way: it does not stay.
  `elsif address :all :is "from" ${quoted(probe)} {`,
  `  redirect ${quoted(to)};`,
  '}',
]

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`

/** Where the last of the leading "require" commands ends with its line; 0 when there is none. */
function endOfRequires(script: string): number {
  let end = 0
  for (let at = skipBlank(script, 0); /^require\b/i.test(script.slice(at, at + 8)); at = skipBlank(script, end)) {
    const semicolon = endOfCommand(script, at)
    if (semicolon < 0) return end
    end = /^[ \t]*\r?\n/.test(script.slice(semicolon + 1)) ? script.indexOf('\n', semicolon) + 1 : semicolon + 1
  }
  return end
}

/** White space and both kinds of comments (RFC 5228 §2.3). */
function skipBlank(script: string, from: number): number {
  const blank = /(?:\s|#[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/y
  blank.lastIndex = from
  blank.exec(script)
  return blank.lastIndex
}

/** The semicolon that ends a command of strings and lists; -1 when none does. */
function endOfCommand(script: string, from: number): number {
  const part = /"(?:[^"\\]|\\[\s\S])*"|#[^\n]*|\/\*[\s\S]*?\*\/|[^";#/]+|\/|;/y
  part.lastIndex = from
  for (let match = part.exec(script); match !== null; match = part.exec(script)) if (match[0] === ';') return match.index
  return -1
}
