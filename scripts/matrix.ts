/**
 * `npm run test:matrix`: makes P12s anew with every tool that is installed, asks OpenSSL and this program what is in them,
 * and fails when they differ. `--keep` also writes the set that `npm test` reads. What is not installed is said loudly.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCertificateFile } from '../src/conversion/open-any.ts'
import { ProblemError } from '../src/problems.ts'
import { CORPUS, writeCorpus } from '../test/conversion/matrix/corpus.ts'
import { certtool } from '../test/conversion/matrix/gnutls.ts'
import { handMade } from '../test/conversion/matrix/hand-made.ts'
import { keytool } from '../test/conversion/matrix/java.ts'
import { nodeForge } from '../test/conversion/matrix/node-forge.ts'
import { pk12util } from '../test/conversion/matrix/nss.ts'
import { openssl } from '../test/conversion/matrix/openssl.ts'
import { askOpenssl } from '../test/conversion/matrix/oracle.ts'
import { openWorkshop } from '../test/conversion/matrix/workshop.ts'
import type { Case } from '../test/conversion/matrix/case.ts'

const AT_LEAST = 250
const MAKERS = [openssl, keytool, pk12util, certtool, nodeForge, handMade]

const say = (line: string) => void process.stdout.write(`${line}\n`)
const folder = mkdtempSync(join(tmpdir(), 'altid-order-matrix-'))
try {
  if (openssl.version() === undefined) throw new Error('openssl is not installed: there is no oracle')
  const workshop = await openWorkshop(folder)
  const cases: Case[] = []
  for (const maker of MAKERS) {
    const version = maker.version()
    if (version === undefined) {
      say(`SKIPPED: ${maker.name} is not installed, and none of its files were made`)
      continue
    }
    const made = await maker.make(workshop)
    say(`${String(made.length).padStart(4)} files by ${version}`)
    cases.push(...made)
  }
  let wrong = 0
  let oracleAgrees = 0
  const oracleCannot: string[] = []
  for (const one of cases) {
    const verdict = askOpenssl(one, folder)
    const expected = 'leaf' in one.expected ? one.expected.leaf : one.expected.problem
    const found = await outcomeOf(one)
    if (found !== expected) {
      wrong++
      say(`WRONG ${one.maker}, ${one.name}: ${found} instead of ${expected}`)
    }
    if (verdict.says === 'leaf' && 'leaf' in one.expected && verdict.leaf !== expected) {
      wrong++
      say(`ORACLE DIFFERS ${one.maker}, ${one.name}`)
    }
    if (verdict.says === 'cannot')
      oracleCannot.push(`${one.maker}, ${one.name}: ${verdict.why.slice(0, 100)}`)
    else oracleAgrees++
  }
  for (const line of oracleCannot) say(`no word of OpenSSL on ${line}`)
  say(
    `${cases.length} files: ${cases.length - wrong} as expected, ${wrong} not; OpenSSL gave its word on ${oracleAgrees}`,
  )
  if (cases.length < AT_LEAST) say(`FEWER THAN ${AT_LEAST} FILES: install what was skipped`)
  if (process.argv.includes('--keep')) {
    writeFileSync(CORPUS, writeCorpus(cases.filter(({ slow }) => !slow)))
    say(`kept in ${CORPUS}`)
  }
  process.exitCode = wrong === 0 && cases.length >= AT_LEAST ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function outcomeOf({ bytes, code }: Case): Promise<string> {
  try {
    return (await openCertificateFile(bytes, code === null ? {} : { code })).leaf.sha256
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code
    throw error
  }
}
