import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const COMPILED = process.env.NODE_COMPILE_CACHE ?? fileURLToPath(new URL('../../node_modules/.cache/compile', import.meta.url))
const SERVER = fileURLToPath(new URL('../../src/main/server.ts', import.meta.url))

export interface ChildOptions {
  readonly env: Readonly<Record<string, string>>
  /** A user to run as; root only. */
  readonly uid?: number
}

/** The program as its operator runs it: a process of its own, that can be killed. */
export interface Child {
  readonly pid: number
  /** True once it said that it runs, false when it ended before. */
  readonly isReady: Promise<boolean>
  /** Its exit code; null after a signal. */
  readonly ended: Promise<number | null>
  /** What it said to its operator. */
  said(): string
  /** SIGKILL: nothing in the process hears of it. */
  kill(): Promise<void>
  /** SIGTERM, as an operator stops it. */
  stop(): Promise<void>
}

export function startChild({ env, uid }: ChildOptions): Child {
  const child: ChildProcess = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SERVER], {
    // As it is started by its launcher: what was compiled once is not compiled again.
    env: { PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  let said = ''
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const isReady = new Promise<boolean>((resolve) => {
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('Stop:')) resolve(true)
    })
    void ended.then(() => resolve(false))
  })
  const endWith = () => void child.kill('SIGKILL')
  process.once('exit', endWith)
  void ended.then(() => process.off('exit', endWith))
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal)
    await ended
  }
  return { pid: child.pid!, isReady, ended, said: () => said, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}
