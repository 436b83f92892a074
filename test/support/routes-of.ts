import type { Http } from '#platform/http/server.ts'

/** "GET /api/team" for each route of the server, from its own listing; HEAD follows GET. */
export function routesOf(app: Http): string[] {
  const routes: string[] = []
  const path: string[] = []
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const found = /^((?:│ {3}| {4})*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line)
    if (!found) continue
    const depth = found[1]!.length / 4
    path.length = depth
    path[depth] = found[2]!
    for (const method of found[3]?.split(', ') ?? []) if (method !== 'HEAD') routes.push(`${method} ${path.join('')}`)
  }
  return routes.sort()
}
