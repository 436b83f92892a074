import { domainOf, type EmailAddress } from '#kernel/email-address.ts'
import { fold } from '../line.ts'
import { ac3 } from './ac3.ts'
import { adaptImmo } from './adapt-immo.ts'
import { apimo } from './apimo.ts'
import { arkadia } from './arkadia.ts'
import { avendrealouer } from './avendrealouer.ts'
import { bellesDemeures } from './belles-demeures.ts'
import { bellesPierres } from './belles-pierres.ts'
import { bienici } from './bienici.ts'
import { cessionpme } from './cessionpme.ts'
import { chateauxPourTous } from './chateaux-pour-tous.ts'
import { ekonsilio } from './ekonsilio.ts'
import { figaro } from './figaro.ts'
import { frenchProperty } from './french-property.ts'
import { giraffe360 } from './giraffe360.ts'
import { greenAcres } from './green-acres.ts'
import { homegate } from './homegate.ts'
import { huisenaanbod } from './huisenaanbod.ts'
import { idealista } from './idealista.ts'
import { immobilierCh } from './immobilier-ch.ts'
import { immoscout24Ch } from './immoscout24-ch.ts'
import { immoscout24De } from './immoscout24-de.ts'
import { immoweb } from './immoweb.ts'
import { indomio } from './indomio.ts'
import { jamesedition } from './jamesedition.ts'
import { jestimo } from './jestimo.ts'
import { kyero } from './kyero.ts'
import { leboncoin } from './leboncoin.ts'
import { logicImmo } from './logic-immo.ts'
import { luxResidence } from './lux-residence.ts'
import { maPropriete } from './ma-propriete.ts'
import { meilleursagents } from './meilleursagents.ts'
import { moulinNl } from './moulin-nl.ts'
import { ouestFranceImmo } from './ouest-france-immo.ts'
import { pap } from './pap.ts'
import { paruvendu } from './paruvendu.ts'
import type { Portal } from './portal.ts'
import { properstar } from './properstar.ts'
import { proprietesFigaro } from './proprietes-figaro.ts'
import { realtor } from './realtor.ts'
import { rightmove } from './rightmove.ts'
import { seloger } from './seloger.ts'
import { streeteasy } from './streeteasy.ts'
import { superimmo } from './superimmo.ts'
import { zefir } from './zefir.ts'
import { zillow } from './zillow.ts'
import { zoopla } from './zoopla.ts'

/** Every portal that is described; of two whose words occur in one text, the earlier one counts. */
export const portals: readonly Portal[] = [
  seloger,
  leboncoin,
  bienici,
  figaro,
  proprietesFigaro,
  paruvendu,
  greenAcres,
  properstar,
  frenchProperty,
  rightmove,
  kyero,
  arkadia,
  bellesPierres,
  maPropriete,
  jamesedition,
  chateauxPourTous,
  cessionpme,
  zefir,
  giraffe360,
  ekonsilio,
  jestimo,
  ac3,
  apimo,
  adaptImmo,
  superimmo,
  logicImmo,
  bellesDemeures,
  luxResidence,
  meilleursagents,
  avendrealouer,
  ouestFranceImmo,
  pap,
  homegate,
  immoscout24Ch,
  immobilierCh,
  immoweb,
  immoscout24De,
  idealista,
  zoopla,
  zillow,
  realtor,
  streeteasy,
  indomio,
  moulinNl,
  huisenaanbod,
]

export const portalById = (id: string | null): Portal | undefined => portals.find((portal) => portal.id === id)

/** The portal whose domain, or a sub-domain of it, the address belongs to. A From header proves nothing: see authentication.ts. */
export const portalOfSender = (address: EmailAddress | null): Portal | undefined =>
  address === null ? undefined : portals.find((portal) => isUnder(domainOf(address), portal.domains))

/** The portal sends only news and notices from this address. */
export const isNoiseSender = ({ noiseSenders }: Portal, address: EmailAddress): boolean =>
  noiseSenders.some((noise) => (noise.includes('@') ? noise === address.toLowerCase() : isUnder(domainOf(address), [noise])))

const isUnder = (domain: string, domains: readonly string[]): boolean => domains.some((own) => domain === own || domain.endsWith(`.${own}`))

/** The portal of that name or slug, as a machine-readable part says it. */
export function portalOfName(name: string): Portal | undefined {
  const plainName = letters(name)
  return plainName === '' ? undefined : portals.find((portal) => letters(portal.name) === plainName || portal.id.replaceAll('-', '') === plainName)
}

const letters = (name: string): string => fold(name).replace(/[^a-z0-9]/g, '')

/** The portal that speaks so, for a forward that lost its sender. `folded` are the lines of the body. */
export const portalOfText = (folded: readonly string[]): Portal | undefined =>
  portals.find((portal) => folded.some((line) => portal.signatures.some((phrase) => line.includes(phrase))))
