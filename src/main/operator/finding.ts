/** One line of the doctor's report. */
export interface Finding {
  readonly level: 'ok' | 'warn' | 'fail'
  readonly subject: string
  readonly text: string
  /** What to do about it. */
  readonly advice?: string
}

export const fine = (subject: string, text: string): Finding => ({ level: 'ok', subject, text })
export const warn = (subject: string, text: string, advice: string): Finding => ({ level: 'warn', subject, text, advice })
export const fail = (subject: string, text: string, advice: string): Finding => ({ level: 'fail', subject, text, advice })

/** The report as lines of text, aligned. */
export function inLines(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ subject }) => subject.length))
  return findings
    .map(({ level, subject, text, advice }) => `${level.padEnd(4)}  ${subject.padEnd(width)}  ${text}${advice ? ` → ${advice}` : ''}\n`)
    .join('')
}
