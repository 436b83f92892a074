import { jsonLog, type Log } from './log.ts'

export const stdoutLog = (now: () => number): Log => jsonLog({ now, write: (line) => void process.stdout.write(line) })
