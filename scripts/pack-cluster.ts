// Packs an empty database cluster, so that a first start skips initdb (seconds of CPU and 150 MB of memory that WASM never gives back).
// Run after an upgrade of @electric-sql/pglite: node scripts/pack-cluster.ts
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'

const target = fileURLToPath(new URL('../migrations/empty-cluster.tar.gz', import.meta.url))
const cluster = await PGlite.create()
await cluster.exec('checkpoint')
const packed = await cluster.dumpDataDir('gzip')
await writeFile(target, Buffer.from(await packed.arrayBuffer()))
await cluster.close()
process.stdout.write(`${target}: ${packed.size} bytes\n`)
