// Makes the data folder of a first start in a process of its own: unpacking the cluster and running the migrations takes
// memory that WebAssembly never gives back, and the server should not carry it for the rest of its life.
import { systemClock } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config/config.ts'
import { jsonLog } from '#platform/log/log.ts'
import { startApp } from './app.ts'

const read = readConfig(process.env)
if ('problems' in read) throw new Error(read.problems.join('\n'))
const log = jsonLog({ now: systemClock, write: (line) => void process.stdout.write(line) })
const app = await startApp({ config: { ...read.config, roles: [] }, log })
await app.stop()
process.exit(0)
