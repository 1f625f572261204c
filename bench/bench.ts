/**
 * `npm run bench`: what speed means here, as ratios within one run, so that another machine or a busy one gives the same
 * answer. Exits 1 when a promise is not kept.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeFamily, rsaKeys } from '../test/conversion/made/certificates.ts'
import { portalP12 } from '../test/conversion/made/p12.ts'

const CODE = 'F-?aGUf6.yV4'
const ROUNDS = 9
const RUNS = 5
const BULK = 10_000
const SHELL = 100

const folder = mkdtempSync(join(tmpdir(), 'altid-order-bench-'))
const say = (line: string) => void process.stdout.write(`${line}\n`)
let broken = 0

function promise(
  what: string,
  measured: number,
  limit: number,
  unit: string,
  better: 'less' | 'more' = 'less',
): void {
  const kept = better === 'less' ? measured <= limit : measured >= limit
  if (!kept) broken++
  say(
    `${kept ? 'kept  ' : 'BROKEN'}  ${what}: ${measured.toFixed(2)} ${unit} (${better === 'less' ? 'at most' : 'at least'} ${limit})`,
  )
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0

/** Processor seconds of `runs` processes one after the other, by the shell's own clock. */
function cpuSeconds(command: string, runs: number): number {
  const script = `TIMEFORMAT='%U %S'; time (for i in $(seq ${runs}); do ${command} >/dev/null 2>&1; done)`
  const { stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd: process.cwd() })
  const [user = NaN, system = NaN] = stderr
    .trim()
    .split(/\s+/)
    .slice(-2)
    .map((part) => Number(part.replace(',', '.')))
  return user + system
}

/** Whole processes, each beside an empty one in the same round. What has no limit is another maker's, for comparison. */
function wholeProcesses(): void {
  const file = join(folder, 'AltID.p12')
  const codeFile = join(folder, 'code.txt')
  writeFileSync(codeFile, CODE)
  const program = 'node bin/altid-order.js'
  const convert = `${program} convert ${file} --any --force`
  const commands: { name: string; command: string; limit?: number }[] = [
    { name: '--help', command: `${program} --help`, limit: 1.8 },
    { name: 'convert, portal file without code', command: convert, limit: 2.0 },
    {
      name: 'convert, portal file with code',
      command: `${convert} --password-file ${codeFile}`,
      limit: 2.5,
    },
    { name: 'openssl pkcs12 | openssl x509', command: shellConversion(file) },
    {
      name: 'keytool -exportcert',
      command: `keytool -exportcert -alias testkommune -keystore ${file} -storepass '${CODE}' -file ${folder}/keytool.cer`,
    },
  ]
  const ratios = commands.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round++) {
    const floor = cpuSeconds('node -e 0', RUNS)
    commands.forEach(({ command }, i) => ratios[i]?.push(cpuSeconds(command, RUNS) / floor))
  }
  commands.forEach(({ name, command, limit }, i) => {
    const ratio = median(ratios[i] ?? [])
    if (limit !== undefined) promise(name, ratio, limit, 'x node -e 0')
    else if (spawnSync('bash', ['-c', command]).status === 0) {
      say(`        beside it, ${name}: ${ratio.toFixed(2)} x node -e 0`)
    } else say(`        ${name}: SKIPPED, it does not run here`)
  })
}

/** What people type today. */
function shellConversion(file: string): string {
  return `openssl pkcs12 -in ${file} -passin 'pass:${CODE}' -nokeys -clcerts | openssl x509 -outform der -out ${folder}/shell.cer`
}

function bulk(): void {
  const many = join(folder, 'many')
  const native = readFileSync(join(folder, 'AltID.p12'))
  mkdirSync(many)
  for (let i = 0; i < BULK; i++) writeFileSync(join(many, `${i}.p12`), native)
  const few = convertAll(many, BULK / 10)
  const all = convertAll(many, BULK)
  const loop = [`for f in $(ls ${many} | head -${SHELL}); do`, `${shellConversion(`${many}/$f`)}; done`].join(
    ' ',
  )
  const started = performance.now()
  const shell = spawnSync('bash', ['-c', loop], { encoding: 'utf8' })
  if (shell.status !== 0) throw new Error(shell.stderr)
  const shellRate = SHELL / ((performance.now() - started) / 1000)
  const rate = BULK / all.seconds
  say(`        bulk: ${rate.toFixed(0)} files a second, the shell loop ${shellRate.toFixed(0)}`)
  promise('bulk, beside the shell loop', rate / shellRate, 10, 'x', 'more')
  say(
    `        memory: ${few.megabytes.toFixed(0)} MB for ${BULK / 10} files, ${all.megabytes.toFixed(0)} MB for ${BULK}`,
  )
  promise('memory of 10 000 files beside 1 000', all.megabytes / few.megabytes, 1.3, 'x')
}

function convertAll(many: string, count: number): { seconds: number; megabytes: number } {
  const out = join(folder, `out-${count}`)
  const words = ['--import', 'tsx', 'bench/bulk.ts', many, out, String(count)]
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (readdirSync(out).length !== count) throw new Error(`not all were converted: ${stderr.slice(-500)}`)
  rmSync(out, { recursive: true })
  return JSON.parse(stdout) as { seconds: number; megabytes: number }
}

try {
  const family = await makeFamily({ keys: await rsaKeys(3072) })
  writeFileSync(join(folder, 'AltID.p12'), portalP12(family, CODE))
  wholeProcesses()
  bulk()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = broken === 0 ? 0 : 1
