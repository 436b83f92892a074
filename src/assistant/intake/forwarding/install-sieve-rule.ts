import { openSieve, type SieveGuard, SieveRefused, type SieveRefusal, type SieveServer } from './manage-sieve.ts'
import { type SieveRule, withOurRule } from './sieve-script.ts'
import { no, ok, type Result } from '#kernel/result.ts'

/** Of a script of our own, where the person has none that is active. */
const OUR_NAME = 'assistant-immo'

/**
 * Adds our rule to the script that is active, or makes one. The server has checked the whole text before anything is
 * written, so a script that it would refuse changes nothing.
 */
export async function installSieveRule(server: SieveServer, rule: SieveRule, guard: SieveGuard): Promise<Result<void, SieveRefusal>> {
  try {
    const session = await openSieve(server, guard)
    try {
      if (!session.extensions.includes('copy')) return no('cannot_redirect')
      const active = (await session.scripts()).find(({ isActive }) => isActive)
      const script = withOurRule(active ? await session.read(active.name) : '', rule)
      await session.check(script)
      await session.write(active?.name ?? OUR_NAME, script)
      if (!active) await session.activate(OUR_NAME)
      return ok(undefined)
    } finally {
      session.close()
    }
  } catch (error) {
    if (error instanceof SieveRefused) return no(error.reason)
    throw error
  }
}
