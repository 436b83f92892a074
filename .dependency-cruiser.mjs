import { rooms } from './rooms.mjs'

const TEST = '\\.test\\.ts$'
const ROOM = '(kernel|platform|main|(?:agency|assistant|company)/[^/]+)'
const ROLE = '/(service|store|routes|jobs|personal-data)\\.ts$'
// Sub-folders are a room's adapters to the world and private to it; these hold pure files and belong to its public face.
const PURE_FOLDERS = '^src/assistant/(intake/reading|outreach/templates|understanding/[a-z-]+)/'
const ADAPTER = '^src/(agency|assistant|company)/[^/]+/[^/]+/'
const PURE = {
  path: ['^src/kernel/', '^src/(agency|assistant|company)/[^/]+/[^/]+\\.ts$', PURE_FOLDERS],
  pathNot: [ROLE, TEST],
}
// Packages that compute and touch nothing.
const PURE_PACKAGES = 'node_modules/(temporal-polyfill|temporal-spec|temporal-utils|zod|hono|htmlparser2|domhandler|domutils|libphonenumber-js|ical\\.js|rrule-temporal|postal-mime)/'
const PURE_CORE = '^(node:)?(assert|crypto|buffer)$'

const edges = Object.entries(rooms)
  .filter(([, to]) => to[0] !== '*')
  .map(([room, to]) => ({
    name: `rooms: ${room}`,
    severity: 'error',
    comment: `${room} may import ${to.join(', ') || 'nothing'}; see rooms.mjs`,
    from: { path: `^src/${room}/`, pathNot: TEST },
    to: { path: '^src/', pathNot: [room, ...to].map((name) => `^src/${name}/`) },
  }))

const rule = (name, from, to, comment) => ({ name, severity: 'error', from, to, ...(comment ? { comment } : {}) })
const elsewhere = '^src/$1/'

export default {
  forbidden: [
    ...edges,
    rule('no cycles', {}, { circular: true }),
    rule('interior is private', { path: `^src/${ROOM}/`, pathNot: ['^src/main/', TEST] }, { path: ADAPTER, pathNot: [elsewhere, PURE_FOLDERS] }),
    rule('roles are private', { path: `^src/${ROOM}/`, pathNot: ['^src/main/', TEST] }, { path: '^src/(agency|assistant|company)/.*/(store|routes|jobs|personal-data)\\.ts$', pathNot: elsewhere }),
    rule('pure stays pure', PURE, { path: ['^src/(agency|assistant|company)/.*/(store|routes|jobs)\\.ts$', '^src/platform/(?!http/page-frame)'], dependencyTypesNot: ['type-only'] }),
    rule('pure knows few packages', PURE, { dependencyTypes: ['npm', 'npm-dev'], pathNot: PURE_PACKAGES }),
    rule('pure knows little of node', PURE, { dependencyTypes: ['core'], pathNot: PURE_CORE }),
    rule('SQL lives in stores', { path: '^src/(agency|assistant|company)/', pathNot: ['/store\\.ts$', TEST] }, { path: '^src/platform/db/sql\\.ts$' }),
    rule('only the gate mints a scope', { pathNot: ['^src/platform/gate/', TEST] }, { path: '^src/kernel/mint-scope\\.ts$' }),
    rule('web takes contracts', { path: '^web/' }, { path: '^src/', pathNot: ['^src/kernel/', '/contract\\.ts$'] }),
    rule('src ignores web and test', { path: '^src/', pathNot: TEST }, { path: '^(web|test|bench|scripts|training)/' }),
    // Mails and sentences that are made up must not know how they will be read, else the figures flatter.
    rule('what is generated knows nothing of the reader', { path: '^training/(generator|wordings|wishes|baselines)/' }, { path: '^src/' }),
    // A double that knows the adapter would agree with its mistakes.
    rule('emulators know nothing of what they test', { path: '^test/emulators/', pathNot: TEST }, { path: '^src/' }),
    rule('only declared packages', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] }),
    rule('no dev packages in src', { path: '^src/', pathNot: TEST }, { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] }),
    rule('everything resolves', {}, { couldNotResolve: true }),
    rule('no orphans', { orphan: true, path: '^src/', pathNot: [TEST, '/worker\\.ts$', '^src/main/'] }, {}),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['source', 'types', 'import', 'node', 'default'], exportsFields: ['exports'], mainFields: ['main', 'types'] },
  },
}
