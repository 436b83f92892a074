import { domainOf, type EmailAddress } from '#kernel/email-address.ts'
import { agreement, localOf } from './address-name.ts'
import { firstNames } from './first-names.ts'
import { fold } from './line.ts'
import { isSharedDomain } from './shared-domains.ts'

export type Writer = 'person' | 'firm' | 'unknown'

/** What is known of who sends. */
export interface Sender {
  readonly address: EmailAddress
  readonly name: string
}

/**
 * Whether a person writes himself or a firm sends. A person is named like his address, bears a first name, or has his box where everybody has
 * one; a name that is its own domain is a firm's, "Agenda Pro <visites@agenda-pro.example>", unless somebody stands before it.
 */
export function senderKind({ address, name }: Sender): Writer {
  const domain = domainOf(address)
  if (isSharedDomain(domain)) return 'person'
  const words = fold(name.replace(/\s\(?(?:via|par|chez)\s.*$/i, '')).split(/[^a-z]+/).filter((word) => word.length > 1)
  const host = fold(domain.split('.').slice(0, -1).join('')).replace(/[^a-z]/g, '')
  const local = localOf(address)
  // « Avis de valeur <avis-de-valeur@…> » is named like its address, too.
  const isService = SERVICE.test(local) || words.some((word) => SERVICE.test(word))
  const isNamedSo = words.length > 0 && !isService && agreement(words.join(' '), [local]) !== 'none'
  // "Immo" is a first name in Germany, and half of every second agency's name.
  const hasFirstName = words.some((word) => word !== 'immo' && firstNames.has(word))
  if (words.some((word) => word.length > 3 && (word === 'immo' || !firstNames.has(word)) && host.includes(word)) && !(hasFirstName && isNamedSo)) return 'firm'
  return isNamedSo || hasFirstName || (words.length === 0 && local.split(' ').some((word) => firstNames.has(word))) ? 'person' : 'unknown'
}

/** What a box is called that several read, or a machine writes from. */
const SERVICE =
  /\b(?:wordpress|joomla|drupal|wix|web|website|site|siteweb|internet|forms?|formulaires?|formular|contacts?|kontakt|contacto|contatto|infos?|accueil|agence|agences|office|bureau|services?|clients?|support|admin|notifications?|noreply|reply|alertes?|alerts?|annonces?|messages?|messagerie|mailer|mail|robot|bot|chatbot|chat|tchat|leads?|prospects?|demandes?|avis|valeur|estimations?|estimer|vendre|ventes?|acheter|achats?|locations?|louer|rappels?|visites?|rdv|appels?|vocal|vocaux|repondeur|fiches?|permanence|standard|taches?|agenda|systeme?|team|equipe|sales|lettings|enquir(?:y|ies)|anfragen?|newsletter|ecrire|vitrine|portail|crm|digital|siege|reseau|pole|marketing|communication|conseillers?|recus?)\b/
