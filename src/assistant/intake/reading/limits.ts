import type { ReadingReason } from './reading.ts'

// A parser's time grows faster than the bytes it is given: a megabyte of empty parts takes seconds. So the shape of a
// message is bounded before anything parses it.
const MAX_BYTES = 10 * 1024 * 1024
const MAX_PARTS = 50
const MAX_DEPTH = 10
const MAX_HEADERS = 200
const MAX_HEADER_BYTES = 64 * 1024
// A line costs the parser more than its bytes, and in base64 a tenth of what it costs elsewhere: ten megabytes of
// attachments are within the limit, twenty thousand lines of text are not.
const MAX_LINE_COST = 200_000
const LINE_COST = 10

export type LimitReason = Extract<
  ReadingReason,
  'too_large' | 'too_many_parts' | 'too_deep' | 'too_many_headers' | 'too_much_text'
>

/** One header block, from `at` to its empty line. */
interface HeaderBlock {
  readonly end: number
  readonly count: number
  readonly bytes: number
  readonly contentType: string
  readonly isBase64: boolean
}

/** The limit that `raw` exceeds, or null. One pass over the lines, no decoding. */
export function exceededLimit(raw: Uint8Array): LimitReason | null {
  if (raw.length > MAX_BYTES) return 'too_large'
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  // A boundary stays known after it was closed: a lenient parser opens a part at its next line all the same.
  const depthOf = new Map<string, number>()
  let depth = 0
  let parts = 0
  let at = 0
  let inHeaders = true
  let lineCost = LINE_COST
  let cost = 0
  while (at < bytes.length) {
    if (inHeaders) {
      const block = headerBlock(bytes, at)
      if (block.count > MAX_HEADERS || block.bytes > MAX_HEADER_BYTES) return 'too_many_headers'
      at = block.end
      lineCost = block.isBase64 ? 1 : LINE_COST
      inHeaders = /^\s*message\/(?:rfc822|global)/i.test(block.contentType)
      const boundary = boundaryOf(block.contentType)
      if (inHeaders || boundary !== undefined) depth++
      if (boundary !== undefined) depthOf.set(boundary, depth)
      if (depth > MAX_DEPTH) return 'too_deep'
      continue
    }
    cost += lineCost
    if (cost > MAX_LINE_COST) return 'too_much_text'
    const end = lineEnd(bytes, at)
    const part = bytes[at] === 0x2d && bytes[at + 1] === 0x2d ? boundaryLine(bytes, { at, end }, depthOf) : undefined
    if (part) {
      depth = part.depth
      inHeaders = part.opens
      if (inHeaders && ++parts > MAX_PARTS) return 'too_many_parts'
    }
    at = end + 1
  }
  return null
}

function boundaryLine(
  bytes: Buffer,
  { at, end }: { at: number; end: number },
  depthOf: ReadonlyMap<string, number>,
): { depth: number; opens: boolean } | undefined {
  const line = bytes.toString('latin1', at + 2, Math.min(end, at + 210)).trimEnd()
  const opened = depthOf.get(line)
  if (opened !== undefined) return { depth: opened, opens: true }
  const closed = line.endsWith('--') ? depthOf.get(line.slice(0, -2)) : undefined
  return closed === undefined ? undefined : { depth: closed - 1, opens: false }
}

const CONTENT_TYPE = 'content-type:'
const TRANSFER_ENCODING = 'content-transfer-encoding:'

function headerBlock(bytes: Buffer, from: number): HeaderBlock {
  let at = from
  let count = 0
  let name = ''
  const values = { [CONTENT_TYPE]: '', [TRANSFER_ENCODING]: '' }
  const block = (end: number): HeaderBlock => ({
    end,
    count,
    bytes: at - from,
    contentType: values[CONTENT_TYPE],
    isBase64: /^\s*base64/i.test(values[TRANSFER_ENCODING]),
  })
  while (at < bytes.length && count <= MAX_HEADERS && at - from <= MAX_HEADER_BYTES) {
    const end = lineEnd(bytes, at)
    const first = bytes[at]
    if (end === at || (first === 0x0d && end === at + 1)) return block(end + 1)
    const isFolded = first === 0x20 || first === 0x09
    if (!isFolded) {
      count++
      name =
        bytes
          .toString('latin1', at, Math.min(end, at + TRANSFER_ENCODING.length))
          .split(':', 1)[0]
          ?.toLowerCase()
          .concat(':') ?? ''
    }
    if (name === CONTENT_TYPE || name === TRANSFER_ENCODING) {
      values[name] += bytes.toString('latin1', isFolded ? at : at + name.length, end)
    }
    at = end + 1
  }
  return block(at)
}

function lineEnd(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(0x0a, at)
  return end === -1 ? bytes.length : end
}

// RFC 2046 §5.1.1: at most 70 characters; RFC 2231 §4 allows "boundary*=" and "boundary*0=".
function boundaryOf(contentType: string): string | undefined {
  if (!/^\s*multipart\//i.test(contentType)) return undefined
  const match = /boundary(?:\*0?\*?)?\s{0,9}=\s{0,9}(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType)
  return (match?.[1] ?? match?.[2])?.trimEnd()
}
