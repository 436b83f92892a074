import type { PropertiesService } from '#agency/properties/service.ts'
import type { SlotsService } from '#assistant/slots/service.ts'
import type { PropertyId } from '#kernel/ids.ts'
import type { Locale } from '#kernel/words.ts'
import type { Tx } from '#platform/db/database.ts'
import { propertyLineOf } from './appointment.ts'

export interface HomeParts {
  readonly properties: Pick<PropertiesService, 'find'>
  readonly slots: { readonly visiting: Pick<SlotsService['visiting'], 'rulesOf'> }
}

/** What an agent's calendar says of a property: which it is, and in a line of its own where its keys are. */
export async function homeLines(tx: Tx, { properties, slots: { visiting } }: HomeParts, { propertyId, locale }: { propertyId: PropertyId; locale: Locale }): Promise<string | undefined> {
  const property = await properties.find(tx, propertyId)
  if (!property) return undefined
  const { keysAt } = await visiting.rulesOf(tx, propertyId)
  const keys = keysAt && (locale === 'fr' ? `Clés\u00a0: ${keysAt}` : `Keys: ${keysAt}`)
  return [propertyLineOf(property), keys].filter((line) => line !== '').join('\n')
}
