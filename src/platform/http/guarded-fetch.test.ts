import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import { describe, test } from 'node:test'
import { FetchRefused, type GuardSettings, guardedFetch, isPublicAddress } from './guarded-fetch.ts'

const refusedAs = (reason: string) => (error: unknown) => error instanceof FetchRefused && error.reason === reason
const nowhere = async () => assert.fail('no name is resolved')

describe('what leads into a private network is refused before a connection', () => {
  const hidden = [
    'https://127.0.0.1/',
    'https://127.1/',
    'https://0177.0.0.1/',
    'https://0x7f.0.0.1/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://017700000001/',
    'https://127.0.0.1./',
    'https://①②⑦.⓪.⓪.①/',
    'https://１２７。0。0。1/',
    'https://0/',
    'https://0.0.0.0/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[64:ff9b:1::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[2001:0:4136:e378:8000:63bf:80ff:fffe]/',
    'https://[fe80::1]/',
    'https://[fec0::1]/',
    'https://[fd00::1]/',
    'https://[ff02::1]/',
    'https://10.0.0.1/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
  ]
  for (const url of hidden) {
    test(`${url} is not public`, () => assert.rejects(guardedFetch({ resolve: nowhere })(url), refusedAs('address')))
  }

  test('a name is refused when any of its addresses is private, or it has none', async () => {
    const answers: [string, { address: string; family: number }[]][] = [
      ['loopback', [{ address: '127.0.0.1', family: 4 }]],
      [
        'mixed',
        [
          { address: '203.0.114.9', family: 4 },
          { address: '10.0.0.1', family: 4 },
        ],
      ],
      ['mapped', [{ address: '::ffff:10.0.0.1', family: 6 }]],
      ['empty', []],
    ]
    for (const [name, addresses] of answers) {
      const fetch = guardedFetch({ resolve: async () => addresses })
      await assert.rejects(fetch(`https://${name}.example/`), refusedAs('address'), name)
    }
    await assert.rejects(guardedFetch()('https://localhost/'), refusedAs('address'))
  })

  test('plain http, other schemes, user names in the address and low ports are refused', async () => {
    const fetch = guardedFetch({ resolve: nowhere })
    await assert.rejects(fetch('http://93.184.215.14/'), refusedAs('scheme'))
    await assert.rejects(fetch('file:///etc/passwd'), refusedAs('scheme'))
    await assert.rejects(fetch('ftp://93.184.215.14/'), refusedAs('scheme'))
    await assert.rejects(fetch('https://calendar.example@127.0.0.1/'), refusedAs('userinfo'))
    await assert.rejects(fetch('https://93.184.215.14:25/'), refusedAs('port'))
  })

  test('ordinary addresses are public', () => {
    for (const address of ['93.184.215.14', '8.8.8.8', '2606:4700::6810:1', '2a01:e0a::1']) {
      assert.equal(isPublicAddress(address), true, address)
    }
    assert.equal(isPublicAddress('calendar.example'), false)
  })
})

describe('a call to an allowed server', () => {
  async function withServer(
    listener: RequestListener,
    run: (origin: string, fetchWith: (settings?: GuardSettings) => ReturnType<typeof guardedFetch>) => Promise<void>,
  ) {
    const server = createServer(listener)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
    try {
      await run(`http://${host}`, (settings) => guardedFetch({ allow: [host], ...settings }))
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }

  test('method, headers, body, status and answer pass', () =>
    withServer(
      (request, response) => {
        const chunks: Buffer[] = []
        request.on('data', (chunk: Buffer) => chunks.push(chunk))
        request.on('end', () => {
          response.writeHead(207, { 'x-method': request.method, 'x-depth': String(request.headers.depth) })
          response.end(Buffer.concat(chunks))
        })
      },
      async (origin, fetchWith) => {
        const answer = await fetchWith()(`${origin}/a`, { method: 'REPORT', headers: { depth: '1' }, body: 'é' })
        assert.equal(answer.status, 207)
        assert.equal(answer.headers.get('x-method'), 'REPORT')
        assert.equal(answer.headers.get('x-depth'), '1')
        assert.equal(await answer.text(), 'é')
        assert.equal(answer.url, `${origin}/a`)
      },
    ))

  test('a name is resolved once and the connection goes to that address', () =>
    withServer(
      (request, response) => void response.end(request.headers.host),
      async (origin) => {
        const { port } = new URL(origin)
        let asked = 0
        const fetch = guardedFetch({
          allow: [`calendar.example:${port}`],
          resolve: async () => {
            asked += 1
            return [{ address: '127.0.0.1', family: 4 }]
          },
        })
        assert.equal(await (await fetch(`http://calendar.example:${port}/`)).text(), `calendar.example:${port}`)
        assert.equal(asked, 1)
      },
    ))

  test('a redirect on the same host is followed with method and body, three times at most', () =>
    withServer(
      (request, response) => {
        const left = Number(request.url?.slice(1))
        if (left > 0) return void response.writeHead(301, { location: `/${left - 1}` }).end()
        response.end(request.method)
      },
      async (origin, fetchWith) => {
        assert.equal(await (await fetchWith()(`${origin}/3`, { method: 'PROPFIND' })).text(), 'PROPFIND')
        assert.equal((await fetchWith()(`${origin}/4`)).status, 301)
        assert.equal((await fetchWith()(`${origin}/1`, { redirect: 'manual' })).status, 301)
      },
    ))

  test('a redirect elsewhere is refused, and a permitted one is checked like a first call', () =>
    withServer(
      (_, response) => void response.writeHead(302, { location: 'https://169.254.169.254/' }).end(),
      async (origin, fetchWith) => {
        await assert.rejects(fetchWith()(origin), refusedAs('redirect'))
        await assert.rejects(fetchWith({ mayRedirect: () => true })(origin), refusedAs('address'))
      },
    ))

  test('an answer that is too large or too slow ends the call', () =>
    withServer(
      (request, response) => {
        if (request.url === '/large') response.end('x'.repeat(2_000))
        else response.write('a beginning')
      },
      async (origin, fetchWith) => {
        await assert.rejects(fetchWith({ maxBytes: 1_000 })(`${origin}/large`), refusedAs('too_large'))
        await assert.rejects(fetchWith({ timeoutMs: 100 })(`${origin}/slow`), { name: /AbortError|TimeoutError/ })
      },
    ))

  test('a name server that does not answer ends the call in time', async () => {
    const fetch = guardedFetch({ timeoutMs: 50, resolve: () => new Promise(() => {}) })
    const started = performance.now()
    // The guard's own timer does not keep a process alive; a server would.
    const alive = setTimeout(() => {}, 2_000)
    await assert.rejects(fetch('https://calendar.example/'), { name: 'TimeoutError' })
    clearTimeout(alive)
    assert.ok(performance.now() - started < 1_500)
  })
})
