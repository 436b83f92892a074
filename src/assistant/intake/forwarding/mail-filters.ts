import type { EmailAddress } from '#kernel/email-address.ts'
import type { EpochMs } from '#kernel/interval.ts'

export interface FilterSet {
  /** The agency's inbound address, which Gmail has to know as a confirmed forwarding address before the import. */
  readonly to: EmailAddress
  /** What our probes come from; they need not stay in the inbox. */
  readonly probe: EmailAddress
  /** Domains, from portal-senders.ts. */
  readonly senders: readonly string[]
  readonly at: EpochMs
}

// Gmail cuts criteria off at some 1,500 characters, and allows 20 filters that forward.
const MAX_CRITERION = 1_400

/**
 * The file that Gmail imports under Settings → Filters: the Atom feed of its own export, one filter for the portals (more
 * only when their names are too long for one) and one for our probes.
 */
export function mailFilters({ to, probe, senders, at }: FilterSet): string {
  const forward = { forwardTo: to, shouldNeverSpam: 'true' }
  const filters = [
    ...senderCriteria(senders).map((from) => ({ from, ...forward })),
    { from: probe, ...forward, shouldArchive: 'true', shouldMarkAsRead: 'true' },
  ]
  const updated = new Date(at).toISOString()
  const ids = filters.map((_, index) => at + index)
  return [
    `<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:apps='http://schemas.google.com/apps/2006'>`,
    '\t<title>Mail Filters</title>', `\t<id>tag:mail.google.com,2008:filters:${ids.join(',')}</id>`, `\t<updated>${updated}</updated>`,
    '\t<author>', '\t\t<name>Assistant.immo</name>', `\t\t<email>${escaped(probe)}</email>`, '\t</author>',
    ...filters.flatMap((filter, index) => [
      '\t<entry>', `\t\t<category term='filter'></category>`, '\t\t<title>Mail Filter</title>', `\t\t<id>tag:mail.google.com,2008:filter:${ids[index]}</id>`,
      `\t\t<updated>${updated}</updated>`, '\t\t<content></content>',
      ...Object.entries(filter).map(([name, value]) => `\t\t<apps:property name='${name}' value='${escaped(value)}'/>`), '\t</entry>',
    ]),
    '</feed>', '',
  ].join('\n')
}

/** What Gmail looks for in From: one criterion for all senders, more only when it would be too long. */
export const senderCriteria = (senders: readonly string[]): string[] => inChunks(senders).map((some) => (some.length === 1 ? some[0]! : `(${some.join(' OR ')})`))

function inChunks(senders: readonly string[]): string[][] {
  const chunks: string[][] = [[]]
  for (const sender of senders) {
    const last = chunks.at(-1)!
    if ([...last, sender].join(' OR ').length > MAX_CRITERION) chunks.push([sender])
    else last.push(sender)
  }
  return chunks.filter((chunk) => chunk.length > 0)
}

const escaped = (text: string): string => text.replace(/[&<>'"]/g, (character) => `&#${character.charCodeAt(0)};`)
