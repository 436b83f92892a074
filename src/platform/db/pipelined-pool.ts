import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** Texts kept prepared on one connection; what is asked in yet other words is parsed each time. */
const MOST_PREPARED = 500

/** The pool's connections as Kysely asks them: statements of one turn of the event loop leave in one packet, and each is parsed once. */
export function pipelinedPool(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      const pipelined = known.get(client) ?? pipelinedClient(client)
      known.set(client, pipelined)
      return pipelined
    },
  }
}

function pipelinedClient(client: pg.PoolClient): PostgresPoolClient {
  // The pool hears what befalls an idle connection only; one that breaks between two statements would end the process. The next statement fails.
  client.on('error', () => {})
  const names = new Map<string, string>()
  const { stream } = (client as unknown as { readonly connection: pg.Connection }).connection

  function nameOf(text: string): string | undefined {
    const name = names.get(text)
    if (name !== undefined || names.size >= MOST_PREPARED) return name
    names.set(text, `s${names.size}`)
    return names.get(text)
  }

  const query = (text: string, values: readonly unknown[]) => {
    stream.cork()
    process.nextTick(() => stream.uncork())
    const name = values.length > 0 ? nameOf(text) : undefined
    return client.query({ text, values: values as unknown[], ...(name === undefined ? {} : { name }) })
  }
  return { query: query as unknown as PostgresPoolClient['query'], release: (isBroken) => client.release(isBroken) }
}
