import { wishOf } from '#assistant/intake/reading/not-requests.ts'
import type { ReadLead } from '#assistant/intake/reading/reading.ts'
import { intentOf } from '#assistant/understanding/read-intent.ts'

const SURE_ENOUGH = 0.8

/**
 * Whether the words under a portal's contact block ask to stop, to cancel or to be erased. The block makes it a request all
 * the same, but proposing times to somebody who asks to be left alone is the one answer that must not go by itself.
 */
export function isWithdrawal({ message }: Pick<ReadLead, 'message'>): boolean {
  if (message === undefined) return false
  const rule = wishOf('', message.value)
  if (rule !== undefined && rule !== 'asks_to_move') return true
  const { primary, acts } = intentOf(message.value)
  return primary === 'cancel' && acts.some(({ act, confidence }) => act === primary && confidence >= SURE_ENOUGH)
}
