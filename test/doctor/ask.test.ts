/** The program's own question to an address, against servers that behave and servers that do not. */
import { createServer as createSecureServer } from 'node:https'
import { createServer as createPlainServer, type RequestListener } from 'node:http'
import { createServer as createSocketServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { expect, test } from '@playwright/test'
import { askDirectly } from '../../src/doctor/ask.ts'
import { makeFamily } from '../conversion/made/certificates.ts'

/** Its port, and its end. */
async function listening(server: Server) {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.dispose]: () => void server.close(),
  }
}

test('a portal is asked once, for a head and nothing else, and its time is read', async () => {
  const asked: unknown[] = []
  const listener: RequestListener = (request, response) => {
    asked.push([request.method, request.url, request.headers.cookie])
    response.writeHead(303, { location: '/login', date: new Date(Date.now() + 600_000).toUTCString() }).end()
  }
  using server = await listening(createPlainServer(listener))
  const answer = await askDirectly(`http://127.0.0.1:${server.port}/certificates`)
  expect(answer).toMatchObject({ answer: 'answered', status: 303, stranger: undefined })
  expect(answer.answer === 'answered' && answer.clock).toBeGreaterThan(590_000)
  expect(asked).toEqual([['HEAD', '/certificates', undefined]])
})

test('whoever signs a connection without being a public authority is named', async () => {
  const { leaf } = await makeFamily({})
  const pem = `-----BEGIN CERTIFICATE-----\n${leaf.der.toString('base64')}\n-----END CERTIFICATE-----\n`
  const key = leaf.keys.privateKey.export({ type: 'pkcs8', format: 'pem' })
  using server = await listening(
    createSecureServer({ cert: pem, key }, (_, response) => void response.writeHead(200).end()),
  )
  expect(await askDirectly(`https://127.0.0.1:${server.port}/`)).toMatchObject({
    answer: 'answered',
    status: 200,
    stranger: expect.stringContaining('Den Danske Stat OCES'),
  })
})

test('a closed port, a line that is cut, one that is no TLS and one that says nothing are told apart', async () => {
  const reasonAt = async (url: string, patience?: number) => {
    const answer = await askDirectly(url, patience)
    return answer.answer === 'silent' ? answer.reason : answer.answer
  }
  const closed = await listening(createPlainServer())
  closed[Symbol.dispose]()
  expect(await reasonAt(`http://127.0.0.1:${closed.port}/`)).toBe('refused')

  using cutting = await listening(
    createSocketServer((socket) => void socket.on('data', () => socket.resetAndDestroy())),
  )
  expect(await reasonAt(`http://127.0.0.1:${cutting.port}/`)).toBe('cut')

  using plain = await listening(createPlainServer())
  expect(await reasonAt(`https://127.0.0.1:${plain.port}/`)).toBe('tls')

  const open: Socket[] = []
  using mute = await listening(createSocketServer((socket) => void open.push(socket)))
  expect(await reasonAt(`http://127.0.0.1:${mute.port}/`, 300)).toBe('timeout')
  for (const socket of open) socket.destroy()

  expect(await reasonAt('https://portal.invalid/')).toBe('dns')
})
