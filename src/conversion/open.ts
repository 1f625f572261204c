import { ProblemError } from '../problems.ts'
import type { Certificate } from './certificate/certificate.ts'
import { choose, type ChosenBy } from './choose.ts'
import { collectCertificates } from './collect.ts'
import { describeContainer, type ContainerFacts } from './container.ts'
import { KeyInFile } from './keys.ts'
import { readBags, type Bag } from './pkcs12/bags.ts'
import { Budget } from './pkcs12/budget.ts'
import { readMacOf, readPfx, type Pfx } from './pkcs12/pfx.ts'
import { spellings } from './pkcs12/spellings.ts'
import type { CodeProof } from './code-proof.ts'
import { Unlocking } from './unlocking.ts'
import { unsupported } from './unsupported.ts'

export interface OpenOptions {
  /** The code of the file, or several ways it may have been meant, tried in turn. Absent is not the same as empty. */
  code?: string | readonly string[]
  /** SHA-1 or SHA-256 thumbprint of the certificate to take, where several could be meant. */
  select?: string
}

/** A P12 that has been read: its certificates, never its private key. */
export interface OpenedP12 {
  kind: 'pkcs12'
  leaf: Certificate
  chosenBy: ChosenBy
  /** The other certificates of the file, in its order. */
  others: Certificate[]
  /** What the file's maker called the certificate; free text, never a file name. */
  friendlyName?: string
  code: CodeProof
  container: ContainerFacts
}

/**
 * Reads a PKCS#12 file (.p12, .pfx; DER or BER) and finds the certificate that it is about. The MAC is checked before
 * anything is decrypted; what need not be decrypted is not. Nothing of a private key outlives the call.
 *
 * @throws ProblemError `malformed`, `unsupported`, `password-needed`, `wrong-password`, `too-expensive`,
 *   `no-certificate`, `no-matching-certificate`, `ambiguous`, `not-selectable`
 */
export async function openP12(bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenedP12> {
  const pfx = readPfx(bytes)
  if (options.code !== undefined) {
    const codes = typeof options.code === 'string' ? [options.code] : options.code
    return openWithCode(pfx, codes, options.select)
  }
  const isSealed = pfx.parts.some(({ sealed }) => sealed === true)
  return isSealed ? openWithoutCode(pfx, options.select) : openInTheClear(pfx, options.select)
}

/** Proves a code against a file. @throws ProblemError as `openP12` does */
export async function proveCode(bytes: Uint8Array, code: string): Promise<CodeProof> {
  return (await openP12(bytes, { code })).code
}

/** As the portal writes its files: certificates for all to read, only the key encrypted. */
async function openInTheClear(pfx: Pfx, select: string | undefined): Promise<OpenedP12> {
  const bags = readClearBags(pfx)
  const keys: KeyInFile[] = []
  for (const bag of bags) {
    if (bag.kind === 'key') keys.push(await KeyInFile.consume(new Uint8Array(bag.pkcs8), bag.localKeyId))
    if (bag.kind === 'shrouded-key') keys.push(KeyInFile.unread(bag.localKeyId))
  }
  const code: CodeProof = { state: 'not-tried', mac: pfx.mac !== undefined }
  try {
    return settle(pfx, bags, keys, [], select, () => code)
  } catch (error) {
    if (isProblem(error, 'ambiguous') && keys.length === 1) throw passwordNeeded(error)
    throw error
  }
}

/** Many files have an empty code or none: trying that costs less than asking for a code that does not exist. */
async function openWithoutCode(pfx: Pfx, select: string | undefined): Promise<OpenedP12> {
  try {
    return await openWithCode(pfx, [''], select)
  } catch (error) {
    if (isProblem(error, 'wrong-password')) throw passwordNeeded(error)
    // Refused between two spellings of nothing: a real code may still be affordable.
    if (isProblem(error, 'too-expensive') && error.problem.spent > 0) throw passwordNeeded(error)
    throw error
  }
}

async function openWithCode(
  pfx: Pfx,
  codes: readonly string[],
  select: string | undefined,
): Promise<OpenedP12> {
  // A damaged file must not be taken for a wrong code: what can be read without the code is read first.
  const inTheClear = readClearBags(pfx)
  const unlocking = new Unlocking(spellings(codes), new Budget())
  await unlocking.verify(readMacOf(pfx), pfx, inTheClear)
  const bags = [...inTheClear]
  for (const part of pfx.parts) if (part.sealed === true) bags.push(...(await unlocking.readPart(part)))
  const keys: KeyInFile[] = []
  for (const bag of bags.some(({ kind }) => kind === 'certificate') ? bags : []) {
    const key = await unlocking.readKey(bag)
    if (key) keys.push(key)
  }
  return settle(pfx, bags, keys, unlocking.closed, select, (leaf) => unlocking.proof(leaf, keys))
}

function readClearBags(pfx: Pfx): Bag[] {
  return pfx.parts.flatMap((part) => (part.sealed === false ? readBags(part.contents) : []))
}

/** @param closed why some parts stayed closed; they may hold what is looked for, so then only a key's word counts */
function settle(
  pfx: Pfx,
  bags: readonly Bag[],
  keys: readonly KeyInFile[],
  closed: readonly ProblemError[],
  select: string | undefined,
  proof: (leaf: Certificate) => CodeProof,
): OpenedP12 {
  const foreign = pfx.parts.flatMap((part) =>
    part.sealed === 'otherwise' ? [unsupported('container', part.contentType)] : [],
  )
  const obstacle = closed[0] ?? foreign[0]
  const { certificates, unreadable } = collectCertificates(bags)
  const noneBecause = obstacle ?? unreadable
  if (certificates.length === 0 && noneBecause) throw noneBecause
  const { leaf, by } = choose(certificates, keys, select)
  if (obstacle && by !== 'key' && by !== 'selection') throw obstacle
  // One that cannot be read may be the one that is looked for: the last that is left is not taken in its place.
  if (unreadable && (by === 'only-certificate' || by === 'only-end-entity')) throw unreadable
  const friendlyName = certificates.find(({ certificate }) => certificate === leaf)?.friendlyName
  return {
    kind: 'pkcs12',
    leaf,
    chosenBy: by,
    others: certificates.flatMap(({ certificate }) => (certificate === leaf ? [] : [certificate])),
    ...(friendlyName !== undefined && { friendlyName }),
    code: proof(leaf),
    // Only who looks at it pays for it.
    get container() {
      return describeContainer(pfx)
    },
  }
}

type ProblemOf<Code> = ProblemError & { problem: Extract<ProblemError['problem'], { code: Code }> }

function isProblem<Code extends ProblemError['problem']['code']>(
  error: unknown,
  code: Code,
): error is ProblemOf<Code> {
  return error instanceof ProblemError && error.problem.code === code
}

function passwordNeeded(cause: unknown): ProblemError {
  return new ProblemError({ code: 'password-needed' }, { cause })
}
