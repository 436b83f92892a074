import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgentId, PropertyId } from '#kernel/ids.ts'
import { euros } from '#kernel/money.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { fullName } from '#agency/team/agent.ts'
import { type Photo, type PhotoRefusal, readPhoto } from '#agency/team/photo.ts'
import type { TeamService } from '#agency/team/service.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import { sha256 } from '#platform/crypto/tokens.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { type ColumnMapping, guessMapping } from './column-mapping.ts'
import type { AgentsInput, NewProperty, PlaceInput, PlaceView, PropertyChange } from './contract.ts'
import { decodeText, readCsv, separatorOf } from './csv.ts'
import { type ImportPlan, planImport } from './import-plan.ts'
import { maySet, type Property, type PropertyFacts, referenceKey, titleWords } from './property.ts'
import {
  findAllProperties, findOwnerOfListing, findPhoto, findProperties, findProperty, findPropertyByKey, findStatuses, lockProperties, replaceAgents,
  type PropertyToSave, saveProperties, searchProperties, updatePhoto,
} from './store.ts'

export type PropertiesRefusal =
  | 'unknown_property' | 'unknown_agent' | 'no_address' | 'reference_taken' | 'listing_taken' | 'not_responsible' | PhotoRefusal

export type ImportRefusal = 'no_rows' | 'too_many_rows' | 'no_reference_column' | 'changed_since_preview'

/** Who asks: an admin changes every property, an agent those he is responsible for. */
export interface Asker {
  readonly scope: AgencyScope
  readonly agentId: AgentId
  readonly isAdmin: boolean
}

/** What a file would change, with the columns it has; `digest` names exactly this outcome. */
export interface Preview {
  readonly columns: readonly string[]
  readonly mapping: ColumnMapping
  readonly plan: ImportPlan
  readonly digest: string
}

const PAGE = 50
const MAX_ROWS = 5_000

type PropertyAddress = Pick<PropertyFacts, 'postalAddress' | 'postcode' | 'town'>

/** Knows where addresses are. */
export interface Addresses {
  /** Has new addresses looked up before they are needed. */
  announce(tx: Tx, addresses: readonly PropertyAddress[]): Promise<void>
  find(tx: Tx, address: PropertyAddress): Promise<PlaceView['place']>
  /** False when the address is empty. */
  set(tx: Tx, address: PropertyAddress, place: PlaceInput['place']): Promise<boolean>
}

export interface PropertiesParts {
  readonly db: Database
  readonly clock: Clock
  readonly team: TeamService
  readonly addresses: Addresses
}

export type PropertiesService = ReturnType<typeof propertiesService>

export function propertiesService({ db, clock, team, addresses }: PropertiesParts) {
  async function save(tx: Tx, properties: readonly PropertyToSave[]): Promise<void> {
    const before = await findStatuses(tx, properties.map(({ id }) => id))
    await saveProperties(tx, properties, clock())
    for (const { id, facts: { status } } of properties) {
      if (status !== 'available' && before.has(id) && before.get(id) !== status) await tx.enqueue('property_closed', { propertyId: id })
    }
    await addresses.announce(tx, properties.map(({ facts }) => facts))
  }

  async function planOf(tx: Tx, bytes: Uint8Array, given: ColumnMapping | undefined): Promise<Result<Preview, ImportRefusal>> {
    const text = decodeText(bytes)
    const [head, ...rows] = readCsv(text, separatorOf(text))
    if (!head || rows.length === 0) return no('no_rows')
    if (rows.length > MAX_ROWS) return no('too_many_rows')
    const mapping = given ?? guessMapping(head.cells)
    if (mapping.reference === undefined) return no('no_reference_column')
    const agents = await team.agents(tx)
    const named = new Map(agents.flatMap((agent) => [agent.email, fullName(agent)].map((name) => [name.toLowerCase(), agent.id])))
    const properties = await findAllProperties(tx)
    const plan = planImport(rows, mapping, head.cells.length, { properties, agentOf: (name) => named.get(name) })
    return ok({ columns: head.cells, mapping, plan, digest: sha256(Buffer.from(JSON.stringify([mapping, plan]))).toString('hex') })
  }

  /** Why `facts` cannot stand for the property `id` (undefined: a new one) beside the others. */
  async function refusalOf(tx: Tx, id: PropertyId | undefined, facts: PropertyFacts): Promise<PropertiesRefusal | undefined> {
    const other = await findPropertyByKey(tx, referenceKey(facts.reference))
    if (other && other.id !== id) return 'reference_taken'
    const keys = new Set(facts.listings.map(({ portal, portalListingId }) => `${portal} ${portalListingId}`))
    if (keys.size < facts.listings.length) return 'listing_taken'
    for (const listing of facts.listings) {
      const owner = await findOwnerOfListing(tx, listing)
      if (owner !== undefined && owner !== id) return 'listing_taken'
    }
    return undefined
  }

  async function areOfTeam(tx: Tx, ids: readonly (AgentId | null)[]): Promise<boolean> {
    const known = new Set((await team.agents(tx)).map(({ id }) => id))
    return ids.every((id) => id === null || known.has(id))
  }

  /** Runs `change` on a property that the asker may change. */
  const changing = (asker: Asker, id: PropertyId, change: (tx: Tx, property: Property) => Promise<Result<void, PropertiesRefusal>>) =>
    db.within(asker.scope, async (tx): Promise<Result<void, PropertiesRefusal>> => {
      await lockProperties(tx)
      const property = await findProperty(tx, id)
      if (!property) return no('unknown_property')
      return maySet(property, asker) ? change(tx, property) : no('not_responsible')
    })

  return {
    find: findProperty,
    statusOf: async (tx: Tx, id: PropertyId): Promise<Property['status'] | undefined> => (await findStatuses(tx, [id])).get(id),
    byIds: findProperties,
    photo: findPhoto,

    /** 50 by reference from `offset` on, and how many there are. */
    list: (scope: AgencyScope, { search, offset }: { search: string; offset: number }) =>
      db.within(scope, (tx) => searchProperties(tx, { search, offset, limit: PAGE })),

    get: (scope: AgencyScope, id: PropertyId): Promise<Property | undefined> => db.within(scope, (tx) => findProperty(tx, id)),

    create: (scope: AgencyScope, given: NewProperty): Promise<Result<PropertyId, PropertiesRefusal>> =>
      db.within(scope, async (tx) => {
        await lockProperties(tx)
        const { priceMinor, ...rest } = given
        const facts = titled({ ...rest, price: priceMinor === null ? null : euros(priceMinor) })
        const refusal = await refusalOf(tx, undefined, facts)
        if (refusal) return no(refusal)
        if (!(await areOfTeam(tx, [facts.responsibleAgentId]))) return no('unknown_agent')
        const id = newId<PropertyId>(clock())
        await save(tx, [{ id, facts }])
        return ok(id)
      }),

    change: (asker: Asker, id: PropertyId, change: PropertyChange): Promise<Result<void, PropertiesRefusal>> =>
      changing(asker, id, async (tx, property) => {
        const facts = titled(changed(property, change))
        const refusal = await refusalOf(tx, id, facts)
        if (refusal) return no(refusal)
        await save(tx, [{ id, facts }])
        return ok(undefined)
      }),

    /** Where it is, as well as that is known; undefined when there is no such property. */
    placeOf: (scope: AgencyScope, id: PropertyId): Promise<PlaceView | undefined> =>
      db.within(scope, async (tx) => {
        const property = await findProperty(tx, id)
        return property && { place: await addresses.find(tx, property) }
      }),

    /** Says where its address is, which holds for others at the same address too; null has it looked up again. */
    changePlace: (asker: Asker, id: PropertyId, { place }: PlaceInput): Promise<Result<void, PropertiesRefusal>> =>
      changing(asker, id, async (tx, property) => ((await addresses.set(tx, property, place)) ? ok(undefined) : no('no_address'))),

    /** Who shows the property; for admins. */
    setAgents: (scope: AgencyScope, id: PropertyId, agents: AgentsInput): Promise<Result<void, PropertiesRefusal>> =>
      db.within(scope, async (tx) => {
        if (!(await findProperty(tx, id))) return no('unknown_property')
        if (!(await areOfTeam(tx, [agents.responsibleAgentId, ...agents.permittedAgentIds]))) return no('unknown_agent')
        await replaceAgents(tx, id, agents)
        return ok(undefined)
      }),

    /** Null takes the photo away. */
    changePhoto: (asker: Asker, id: PropertyId, bytes: Uint8Array | null): Promise<Result<void, PropertiesRefusal>> =>
      changing(asker, id, async (tx) => {
        const photo = bytes === null ? ok(null) : readPhoto(bytes)
        if (!photo.ok) return photo
        await updatePhoto(tx, id, photo.value)
        return ok(undefined)
      }),

    photoOf: (scope: AgencyScope, id: PropertyId): Promise<Photo | undefined> => db.within(scope, (tx) => findPhoto(tx, id)),

    /** What the file would change; changes nothing. */
    previewImport: (scope: AgencyScope, bytes: Uint8Array, mapping?: ColumnMapping): Promise<Result<Preview, ImportRefusal>> =>
      db.within(scope, (tx) => planOf(tx, bytes, mapping)),

    /** Writes the new and changed rows, if the outcome is still the one that was shown; wrong rows are left out. */
    applyImport: (scope: AgencyScope, bytes: Uint8Array, shown: { mapping?: ColumnMapping; digest: string }) =>
      db.within(scope, async (tx): Promise<Result<{ addedCount: number; changedCount: number }, ImportRefusal>> => {
        await lockProperties(tx)
        const preview = await planOf(tx, bytes, shown.mapping)
        if (!preview.ok) return preview
        if (preview.value.digest !== shown.digest) return no('changed_since_preview')
        const { added, changed } = preview.value.plan
        const created = added.map(({ facts }) => ({ id: newId<PropertyId>(clock()), facts }))
        await save(tx, [...created, ...changed])
        return ok({ addedCount: added.length, changedCount: changed.length })
      }),
  }
}

const titled = (facts: PropertyFacts): PropertyFacts => (facts.title === '' ? { ...facts, title: titleWords(facts) } : facts)

function changed(property: Property, { priceMinor, ...change }: PropertyChange): PropertyFacts {
  const { id: _id, hasPhoto: _hasPhoto, permittedAgentIds: _agents, ...facts } = property
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<PropertyFacts>
  const price = priceMinor === undefined ? {} : { price: priceMinor === null ? null : euros(priceMinor) }
  return { ...facts, ...given, ...price }
}
