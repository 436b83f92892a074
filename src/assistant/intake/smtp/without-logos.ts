import { createRequire, Module } from 'node:module'

// Imported before mailauth, whose BIMI part would bring an HTTP client, an XML parser and a certificate library for logos that
// we never ask it for: ten megabytes for good, and a fifth of a second at each start.
const require = createRequire(import.meta.url)
for (const part of ['mailauth/lib/bimi/index.js', 'mailauth/lib/bimi/validate-svg.js']) {
  const file = require.resolve(part)
  require.cache[file] = Object.assign(new Module(file), { filename: file, loaded: true })
}
