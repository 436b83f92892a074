/** Every family there is, by side and kind. */
import { luxury, selogerCard, selogerText, sellerCard } from './families/portals-aviv.ts'
import { definitionList, frenchProperty, ownSite, properstar, twoColumns, unclosedTable, webForm } from './families/forms.ts'
import { bienici, bieniciCall, figaro, paruvendu, proprietes } from './families/portals-french.ts'
import { leboncoinOld, leboncoinRich, leboncoinThread } from './families/portals-leboncoin.ts'
import { consumerAlert, favourites, newsletter, oneTimeCode, published, statistics } from './negatives/portal-notices.ts'
import type { Family } from './family.ts'

export const FAMILIES: readonly Family[] = [
  selogerCard, selogerText, luxury, sellerCard, leboncoinRich, leboncoinOld, leboncoinThread, bienici, bieniciCall, figaro, proprietes, paruvendu,
  unclosedTable, ownSite, webForm, properstar, frenchProperty, twoColumns, definitionList,
  favourites, consumerAlert, statistics, published, oneTimeCode, newsletter,
]
