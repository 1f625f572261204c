import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { ecKeys, makeFamily } from './made/certificates.ts'
import { portalP12 } from './made/p12.ts'

const TSC = resolve('node_modules/typescript/bin/tsc')

/** A project that has the package installed: the built module, the manifest, the declarations. */
async function withConsumer(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'altid-order-consumer-'))
  try {
    const installed = join(folder, 'node_modules', 'altid-order')
    await mkdir(installed, { recursive: true })
    await cp('dist', join(installed, 'dist'), { recursive: true })
    await cp('package.json', join(installed, 'package.json'))
    await symlink(resolve('node_modules/@types'), join(folder, 'node_modules', '@types'))
    await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const run = (words: string[], folder: string) =>
  spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })

test('the package gives a library that does nothing until it is called', async () => {
  await withConsumer(async (folder) => {
    const family = await makeFamily({ keys: await ecKeys() })
    await writeFile(join(folder, 'a.p12'), portalP12(family, 'code'))
    await writeFile(
      join(folder, 'use.mjs'),
      `import { readFile, writeFile } from 'node:fs/promises'
       const before = JSON.stringify(process.env)
       const { openP12, checkCertificate, toCer, problemOf } = await import('altid-order/conversion')
       if (JSON.stringify(process.env) !== before) throw new Error('side effect')
       const opened = await openP12(await readFile('a.p12'), { code: 'code' })
       const report = await checkCertificate(opened.leaf, opened.others, { environment: 'production' })
       await writeFile('a.cer', toCer(opened))
       const problem = await openP12(new Uint8Array()).catch(problemOf)
       console.log(JSON.stringify({ right: report.right, code: opened.code.state, problem }))`,
    )
    const { stdout, stderr } = run(['use.mjs'], folder)
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({
      right: false,
      code: 'opens',
      problem: { code: 'malformed', defect: 'empty', offset: 0 },
    })
    expect(await readFile(join(folder, 'a.cer'))).toEqual(family.leaf.der)
  })
})

test('its types hold in a strict project that has nothing else installed', async () => {
  test.slow()
  await withConsumer(async (folder) => {
    const types = join(folder, 'node_modules', 'altid-order', 'dist', 'types')
    expect(run([TSC, '-p', 'tsconfig.types.json', '--outDir', types], resolve('.')).stdout).toBe('')
    await writeFile(
      join(folder, 'use.mts'),
      `import { openP12, checkCertificate, toCer, problemOf, type ConversionProblem } from 'altid-order/conversion'
       const opened = await openP12(new Uint8Array())
       const der: Uint8Array = toCer(opened)
       const { right } = await checkCertificate(opened.leaf, opened.others, { environment: 'production' })
       const problem: ConversionProblem | undefined = problemOf(der)
       if (problem?.code === 'wrong-password') console.log(problem.mac)
       // @ts-expect-error a certificate is not a number
       const wrong: number = opened.leaf
       console.log(right, wrong)`,
    )
    const words = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--types',
      'node',
      'use.mts',
    ]
    expect(run([TSC, ...words], folder).stdout).toBe('')
  })
})
