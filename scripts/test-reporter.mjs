// Failures in full, one line a file, and the counts at the end as node's own spec reporter closes.
import { relative } from 'node:path'

export default async function* report(source) {
  const files = new Map()
  const counts = []
  for await (const event of source) {
    const { type, data } = event
    if (type === 'test:fail' || (type === 'test:diagnostic' && data.nesting === 0)) {
      if (type === 'test:fail' && data.details?.error?.failureType !== 'subtestsFailed') yield `✖ ${relative('.', data.file ?? '')}: ${data.name}\n${data.details?.error?.cause?.stack ?? data.details?.error?.message ?? ''}\n`
      if (type === 'test:diagnostic' && /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /.test(data.message)) counts.push(data.message)
    }
    if ((type === 'test:pass' || type === 'test:fail') && data.nesting === 0 && data.file) {
      const file = files.get(data.file) ?? { count: 0, skipped: [] }
      file.count++
      if (data.skip) file.skipped.push(`${data.name}${typeof data.skip === 'string' ? ` (${data.skip})` : ''}`)
      files.set(data.file, file)
    }
  }
  for (const [file, { count, skipped }] of [...files].sort()) {
    yield `  ${relative('.', file)}: ${count}${skipped.length > 0 ? `, skipped: ${skipped.join('; ')}` : ''}\n`
  }
  for (const line of counts) yield `ℹ ${line}\n`
}
