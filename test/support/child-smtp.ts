import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** An SMTP client that sends whatever bytes it is told to. */
export interface RawSmtp {
  readonly socket: Socket
  /** Sends and answers the next whole reply, "250 …". */
  say(text: string | Uint8Array): Promise<string>
  /** Everything that comes within `ms`. */
  hear(ms: number): Promise<string>
  end(): void
}

export async function rawSmtp(port: number): Promise<RawSmtp> {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.on('data', (bytes) => {
    heard += bytes.toString('latin1')
  })
  socket.on('error', () => {})
  await once(socket, 'connect')
  /** A reply ends with a line whose code is followed by a space (RFC 5321 §4.2.1). */
  async function reply(): Promise<string> {
    for (const until = Date.now() + 30_000; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 5))) {
      const whole = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/.exec(heard)
      if (!whole) continue
      heard = heard.slice(whole[0].length)
      return whole[0]
    }
    throw new Error(`no reply; heard ${JSON.stringify(heard)}`)
  }
  await reply()
  return {
    socket,
    say: (text) => {
      socket.write(text)
      return reply()
    },
    hear: async (ms) => {
      await new Promise((resolve) => setTimeout(resolve, ms))
      const all = heard
      heard = ''
      return all
    },
    end: () => socket.destroy(),
  }
}
