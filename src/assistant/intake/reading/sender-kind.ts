import { domainOf, type EmailAddress } from '#kernel/email-address.ts'
import { agreement, localOf } from './features.ts'
import { firstNames } from './first-names.ts'
import { fold } from './line.ts'
import { isSharedDomain } from './scene.ts'

/** What is known of who sends. */
export interface Sender {
  readonly address: EmailAddress
  readonly name: string
}

/**
 * The sender is a person who writes himself: he is named like his address, or bears a first name, or has his box where everybody has one. A
 * name that is its own domain is a firm's, "Agenda Pro <visites@agenda-pro.example>", unless somebody stands before it.
 */
export function isPersonal({ address, name }: Sender): boolean {
  const domain = domainOf(address)
  if (isSharedDomain(domain)) return true
  const words = fold(name.replace(/\s(?:via|par|chez)\s.*$/i, '')).split(/[^a-z]+/).filter((word) => word.length > 1)
  const host = fold(domain.split('.').slice(0, -1).join('')).replace(/[^a-z]/g, '')
  const isFirm = words.some((word) => word.length > 3 && !firstNames.has(word) && host.includes(word))
  const local = localOf(address)
  const isNamedSo = words.length > 0 && agreement(words.join(' '), [local]) !== 'none'
  const hasFirstName = words.some((word) => firstNames.has(word))
  if (isFirm) return hasFirstName && isNamedSo
  return isNamedSo || hasFirstName || (words.length === 0 && local.split(' ').some((word) => firstNames.has(word)))
}
