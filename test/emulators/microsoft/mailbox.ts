import { answerOf, GraphError, type GraphAnswer, type GraphRequest } from './request.ts'
import type { MailboxAnswer, RuleAnswer, RuleBody } from './wire.ts'

/** Rules and settings of one mailbox; no mail, for which nobody here may ask. */
export function mailboxOf(settings: MailboxAnswer) {
  const rules = new Map<string, RuleAnswer>()
  let count = 0
  return {
    rules,
    answer({ method, path, body }: GraphRequest): GraphAnswer {
      if (path[0] === 'mailboxSettings' && method === 'GET') return answerOf(200, 'MailboxAnswer', settings)
      const [, folder, kind, id] = path
      if (folder !== 'inbox' || kind !== 'messageRules') throw new GraphError(403, 'ErrorAccessDenied')
      if (method === 'GET' && id === undefined) return answerOf(200, 'RuleList', { value: [...rules.values()] })
      if (method === 'POST' && id === undefined) {
        const rule = body as RuleBody
        // api/mailfolder-post-messagerules: displayName, sequence and actions are "Required".
        if (!rule.displayName || rule.sequence === undefined || !rule.actions) throw new GraphError(400, 'ErrorInvalidRequest')
        count += 1
        const made: RuleAnswer = { isEnabled: true, ...rule, id: `AQAAA${count}=`, hasError: false, isReadOnly: false }
        rules.set(made.id, made)
        return answerOf(201, 'RuleAnswer', made)
      }
      const known = rules.get(decodeURIComponent(id ?? ''))
      if (!known) throw new GraphError(404, 'ErrorItemNotFound')
      if (method === 'DELETE') {
        rules.delete(known.id)
        return { status: 204 }
      }
      return answerOf(200, 'RuleAnswer', known)
    },
  }
}

export type LabMailbox = ReturnType<typeof mailboxOf>

/**
 * What Exchange Online sends back when the outbound policy forbids what a rule redirects (learn.microsoft.com/defender-office-365/
 * outbound-spam-policies-external-email-forwarding: "550 5.7.520 Access denied, Your organization does not allow external forwarding.
 * Please contact your administrator for further assistance. AS(7555)"), as RFC 3464 text.
 */
export const forwardingRefused = ({ from, to }: { from: string; to: string }): string => [
  `Final-Recipient: rfc822;${to}`,
  `Reporting-MTA: dns;${from.split('@')[1]}`,
  'Action: failed',
  'Status: 5.7.520',
  'Diagnostic-Code: smtp;550 5.7.520 Access denied, Your organization does not allow external forwarding. Please contact your administrator for further assistance. AS(7555)',
  '',
].join('\r\n')
