import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { MailExchanger } from '#assistant/intake/forwarding/mail-provider.ts'

export interface NameServer {
  /** "127.0.0.1:port", for a resolver. */
  readonly address: string
  close(): void
}

const MX = 15

/** A name server on loopback that knows the mail exchangers of some domains and nothing else (RFC 1035 §4). */
export async function startNameServer(exchangers: Readonly<Record<string, readonly MailExchanger[]>>): Promise<NameServer> {
  const socket = createSocket('udp4')
  socket.on('message', (query, { port, address }) => {
    const labels: string[] = []
    let at = 12
    for (let length = query[at]!; length > 0; length = query[at]!) {
      labels.push(query.toString('latin1', at + 1, at + 1 + length))
      at += 1 + length
    }
    const question = query.subarray(12, at + 5)
    const known = query.readUInt16BE(at + 1) === MX ? exchangers[labels.join('.').toLowerCase()] : undefined
    const header = Buffer.alloc(12)
    query.copy(header, 0, 0, 2)
    // An answer with authority; 3 is "no such name".
    header.writeUInt16BE(0x8580 | (known ? 0 : 3), 2)
    header.writeUInt16BE(1, 4)
    header.writeUInt16BE(known?.length ?? 0, 6)
    socket.send(Buffer.concat([header, question, ...(known ?? []).map(recordOf)]), port, address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return { address: `127.0.0.1:${(socket.address() as AddressInfo).port}`, close: () => socket.close() }
}

function recordOf({ exchange, priority }: MailExchanger): Buffer {
  const name = Buffer.concat([...exchange.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)])), Buffer.from([0])])
  const record = Buffer.alloc(14)
  // The name is the one asked about (a pointer to it), class IN, to be kept for a minute.
  record.writeUInt16BE(0xc00c, 0)
  record.writeUInt16BE(MX, 2)
  record.writeUInt16BE(1, 4)
  record.writeUInt32BE(60, 6)
  record.writeUInt16BE(name.length + 2, 10)
  record.writeUInt16BE(priority, 12)
  return Buffer.concat([record, name])
}
