import { execFile } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSecureContext } from 'node:tls'
import { promisify } from 'node:util'
import forge from 'node-forge'
import { expect, test } from '@playwright/test'
import { sharedAuthority, type Issued } from '../../fixtures/portal/ca/authority.ts'
import { containerFileName, makeCode, packContainer } from '../../fixtures/portal/ca/container.ts'
import { containerOutline } from './container-outline.ts'
import { outline } from './outline.ts'

const run = promisify(execFile)
const NAME = 'Ærø Kommune AltID Modtager'

const issue = (type: 'system' | 'organisation' = 'system', email?: string): Promise<Issued> =>
  sharedAuthority().issue({ name: NAME, organisation: 'Ærø Kommune', cvr: '91234567', type, email })

const outlineOf = (der: Buffer) => outline(forge.asn1.fromDer(der.toString('latin1')))

test('the leaf has the fields of a real one, in their order', async () => {
  const { leaf } = await issue()
  const lines = outlineOf(leaf)
  // Recorded from real leaves: subject, then extensions with OID, criticality and, where it is fixed, their value.
  expect(lines.filter((line) => line.startsWith('subject'))).toEqual([
    'subject 2.5.4.3 UTF8String',
    'subject 2.5.4.5 PrintableString',
    'subject 2.5.4.10 UTF8String',
    'subject 2.5.4.97 UTF8String',
    'subject 2.5.4.6 PrintableString',
  ])
  expect(lines.filter((line) => line.startsWith('extension'))).toEqual([
    'extension 2.5.29.19 critical 3000',
    'extension 2.5.29.35',
    'extension 1.3.6.1.5.5.7.1.1',
    'extension 2.5.29.32',
    'extension 1.3.6.1.5.5.7.1.3',
    'extension 2.5.29.31',
    'extension 2.5.29.14',
    'extension 2.5.29.15 critical 030205a0',
  ])
  expect(lines).toContain('signature 1.2.840.113549.1.1.10 sha256 mgf1-sha256 salt 32')
  expect(lines).toContain('key 1.2.840.113549.1.1.1 3072 65537')
  expect(lines).toContain('version 3')
  expect(lines).toContain('serial 20 bytes')
})

test('policies and statements are those of a real leaf, byte for byte', async () => {
  const { leaf } = await issue()
  const hex = leaf.toString('hex')
  expect(hex).toContain('30193008060604008f7a0101300d060b2a81508129010101030701')
  expect(hex).toContain(
    '302d302b06082b06010505070b02301f060704008bec4901023014861268747470733a2f2f7569642e676f762e646b',
  )
})

test('an organisation certificate differs by nonRepudiation alone, and an e-mail is a subjectAltName', async () => {
  const { leaf } = await issue('organisation', 'drift@aeroe.example')
  const extensions = outlineOf(leaf).filter((line) => line.startsWith('extension'))
  expect(extensions).toContain('extension 2.5.29.15 critical 030205e0')
  expect(extensions.indexOf('extension 2.5.29.17')).toBe(3)
  expect(new X509Certificate(leaf).subjectAltName).toBe('email:drift@aeroe.example')
})

test('the CA certificates have the fields of the real ones', async () => {
  const { issuing, root } = await issue()
  expect(outlineOf(issuing)).toEqual(
    expect.arrayContaining([
      'extension 2.5.29.19 critical 30060101ff020100',
      'extension 2.5.29.15 critical 03020106',
      'signature 1.2.840.113549.1.1.10 sha512 mgf1-sha512 salt 64',
      'key 1.2.840.113549.1.1.1 3072 65537',
    ]),
  )
  expect(outlineOf(root)).toEqual(
    expect.arrayContaining([
      'extension 2.5.29.19 critical 30030101ff',
      'key 1.2.840.113549.1.1.1 4096 65537',
      'signature 1.2.840.113549.1.1.10 sha512 mgf1-sha512 salt 64',
    ]),
  )
})

test('nobody can take a rehearsal certificate for a real one', async () => {
  const { leaf, root } = await issue()
  expect(new X509Certificate(leaf).issuer).toContain('OU=ØVELSE - altid-order')
  expect(new X509Certificate(root).subject).toContain('OU=ØVELSE - altid-order')
  expect(leaf.toString('latin1')).not.toMatch(/gov\.dk(?<!uid\.gov\.dk)/)
  expect(leaf.toString('latin1')).toContain('.invalid/')
})

test('the leaf lasts 1095 days less a second', async () => {
  const { leaf } = await issue()
  const { validFrom, validTo } = new X509Certificate(leaf)
  expect(Date.parse(validTo) - Date.parse(validFrom)).toBe(1095 * 86_400_000 - 1000)
})

test('node:crypto and OpenSSL verify the chain', async () => {
  const issued = await issue()
  const [leaf, issuing, root] = [issued.leaf, issued.issuing, issued.root].map(
    (der) => new X509Certificate(der),
  )
  if (!leaf || !issuing || !root) throw new Error('a chain of three')
  expect(leaf.checkIssued(issuing) && leaf.verify(issuing.publicKey)).toBe(true)
  expect(issuing.checkIssued(root) && issuing.verify(root.publicKey)).toBe(true)
  expect(root.verify(root.publicKey)).toBe(true)
  expect(leaf.checkPrivateKey(issued.privateKey)).toBe(true)
  const folder = await mkdtemp(join(tmpdir(), 'chain-'))
  try {
    for (const [name, certificate] of Object.entries({ leaf, issuing, root })) {
      await writeFile(join(folder, name), certificate.toString())
    }
    const { stdout } = await run('openssl', ['verify', '-CAfile', 'root', '-untrusted', 'issuing', 'leaf'], {
      cwd: folder,
    })
    expect(stdout).toContain('leaf: OK')
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('the container has the layout of a real one, field by field', async () => {
  const issued = await issue()
  const container = packContainer(issued, NAME, makeCode())
  const thumbprint = createHash('sha1').update(issued.leaf).digest('hex')
  const leafAttributes = [`localKeyId ${thumbprint}`, `friendlyName BMPString ${NAME}`]
  // Recorded from fourteen containers that came from the portal between 2022 and 2025: all of them are like this.
  expect(containerOutline(container)).toEqual({
    version: 3,
    contents: [
      {
        type: 'data',
        bags: [
          { kind: 'certificate', sha1: thumbprint, attributes: leafAttributes },
          { kind: 'certificate', sha1: sha1(issued.issuing), attributes: [] },
          { kind: 'certificate', sha1: sha1(issued.root), attributes: [] },
        ],
      },
      {
        type: 'data',
        bags: [
          {
            kind: 'shrouded key',
            attributes: leafAttributes,
            encryption: 'PBES2 PBKDF2 salt 32 iterations 2000 length 32 hmacWithSHA256 AES-256-CBC',
          },
        ],
      },
    ],
    mac: { digest: 'sha1', salt: 32, iterations: 2000 },
    trailing: 0,
  })
  expect(container.length).toBeGreaterThan(7000)
  expect(container.length).toBeLessThan(8000)
})

test('OpenSSL, keytool and node:crypto read the container', async () => {
  const issued = await issue()
  const code = makeCode()
  const container = packContainer(issued, NAME, code)
  createSecureContext({ pfx: container, passphrase: code })
  expect(() => createSecureContext({ pfx: container, passphrase: `${code}x` })).toThrow(/mac verify failure/)
  const folder = await mkdtemp(join(tmpdir(), 'container-'))
  try {
    const path = join(folder, 'a.p12')
    await writeFile(path, container)
    const { stderr } = await run('openssl', [
      'pkcs12',
      '-in',
      path,
      '-passin',
      `pass:${code}`,
      '-info',
      '-noout',
    ])
    expect(stderr).toContain('MAC: sha1, Iteration 2000')
    expect(stderr).toContain(
      'Shrouded Keybag: PBES2, PBKDF2, AES-256-CBC, Iteration 2000, PRF hmacWithSHA256',
    )
    const { stdout } = await run('openssl', [
      'pkcs12',
      '-in',
      path,
      '-nokeys',
      '-clcerts',
      '-nomacver',
      '-passin',
      'pass:',
    ])
    expect(new X509Certificate(stdout).raw).toEqual(issued.leaf)
    test.skip(!(await has('keytool')), 'no keytool on this machine')
    const listed = await run('keytool', ['-list', '-v', '-keystore', path, '-storepass', code])
    expect(listed.stdout).toContain('Your keystore contains 1 entry')
    expect(listed.stdout).toContain(`Alias name: ${NAME.toLowerCase()}`)
    expect(listed.stdout).toContain('Certificate chain length: 3')
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('codes are like the published ones', () => {
  for (let count = 0; count < 200; count += 1) {
    const code = makeCode()
    expect(code).toMatch(/^[A-Za-z0-9+,\-.:;?]{12}$/)
    for (const kind of [/[A-Z]/, /[a-z]/, /[0-9]/, /[+,\-.:;?]/]) expect(code).toMatch(kind)
  }
})

test('the file is named as the portal names it', () => {
  expect(containerFileName('Erhvervssystemet Test (systemcertifikat)')).toBe(
    'Erhvervssystemet_Test_(systemcertifikat).p12',
  )
})

const sha1 = (bytes: Buffer) => createHash('sha1').update(bytes).digest('hex')

const has = (command: string) =>
  run(command, ['-help']).then(
    () => true,
    (error: unknown) => !(error instanceof Error && 'code' in error && error.code === 'ENOENT'),
  )
