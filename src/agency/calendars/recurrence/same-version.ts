import { readComponents } from './components.ts'

/** Whether two texts hold the same event at the same state: UID, SEQUENCE, start and end (servers rewrite the rest). */
export const isSameVersion = (a: string, b: string): boolean => versionOf(a) === versionOf(b)

function versionOf(ics: string): string {
  const [event] = readComponents(ics).components.filter(({ kind }) => kind === 'vevent')
  const value = (name: string) => {
    const property = event?.properties.find((one) => one.name === name)
    return property ? `${property.parameters.tzid ?? ''} ${property.raw.trim()}` : ''
  }
  return ['uid', 'sequence', 'dtstart', 'dtend'].map(value).join('\n')
}
