import { ProblemError } from '../problems.ts'
import type { Element } from './asn1/element.ts'
import { malformed } from './malformed.ts'
import type { CodeProof, KeyDoubt } from './code-proof.ts'
import type { Certificate } from './certificate/certificate.ts'
import { KeyInFile } from './keys.ts'
import { readBags, type Bag } from './pkcs12/bags.ts'
import type { Budget } from './pkcs12/budget.ts'
import { readEncryption, type Encryption } from './pkcs12/encryption.ts'
import { verifyMac, type Mac } from './pkcs12/mac.ts'
import { beginDerivations, openSealed, type Ahead, type Sealed } from './pkcs12/open-sealed.ts'
import type { Part, Pfx } from './pkcs12/pfx.ts'
import type { Spelling } from './pkcs12/spellings.ts'

/** Opens a file with a code: what the code was proved by, and what stayed closed and why. */
export class Unlocking {
  /** Why parts stayed closed. */
  readonly closed: ProblemError[] = []
  readonly #budget: Budget
  #candidates: readonly Spelling[]
  #mac: Mac | undefined
  #proven: Spelling | undefined
  #keyDoubt: KeyDoubt = 'no-key'
  #ahead: Ahead = new Map()

  constructor(candidates: readonly Spelling[], budget: Budget) {
    this.#candidates = candidates
    this.#budget = budget
  }

  /** The MAC comes before any decryption. @throws ProblemError `wrong-password`, `too-expensive` */
  async verify(mac: Mac | undefined, pfx: Pfx, inTheClear: readonly Bag[]): Promise<void> {
    this.#mac = mac
    const ofParts = pfx.parts.flatMap((part) => (part.sealed === true ? readable(part.algorithm) : []))
    const ofKeys = inTheClear.flatMap((bag) => (bag.kind === 'shrouded-key' ? readable(bag.algorithm) : []))
    const needed = (mac?.iterations ?? 0) + sumOf(ofParts)
    // What shows at once is summed at once, so that a refusal comes before the work and not in the middle of it.
    this.#budget.afford(needed)
    if (!mac) return
    const [likely] = this.#candidates
    if (likely)
      this.#ahead = beginDerivations(
        this.#budget.has(needed + sumOf(ofKeys)) ? [...ofParts, ...ofKeys] : ofParts,
        likely,
      )
    const proven = await verifyMac(mac, pfx.contents, this.#candidates, this.#budget)
    if (!proven) throw new ProblemError({ code: 'wrong-password', mac: 'differs' })
    this.#prove(proven)
  }

  /** The bags of a sealed part; none where it stays closed. @throws ProblemError `wrong-password`, `too-expensive` */
  async readPart(part: Part & { sealed: true }): Promise<Bag[]> {
    const sealed = this.#sealedOrClosed(part)
    if (!sealed) return []
    const plain = await this.#open(sealed)
    if (plain) return readBags(plain)
    this.closed.push(malformed('undecryptable'))
    return []
  }

  /** The key in a bag that holds one. A key that stays closed costs nobody the certificate. */
  async readKey(bag: Bag): Promise<KeyInFile | undefined> {
    if (bag.kind === 'key') return KeyInFile.consume(new Uint8Array(bag.pkcs8), bag.localKeyId)
    if (bag.kind !== 'shrouded-key') return undefined
    try {
      const plain = await this.#open({
        encryption: readEncryption(bag.algorithm),
        ciphertext: bag.ciphertext,
      })
      if (plain) return this.#noteUnread(await KeyInFile.consume(plain, bag.localKeyId))
      this.#keyDoubt = 'another-code'
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code === 'wrong-password') throw error
      this.#keyDoubt = error.problem.code === 'too-expensive' ? 'too-expensive' : 'unsupported'
    }
    return KeyInFile.unread(bag.localKeyId)
  }

  proof(leaf: Certificate, keys: readonly KeyInFile[]): CodeProof {
    if (!this.#proven) return { state: 'unverifiable' }
    const { form } = this.#proven
    const mac = this.#mac !== undefined
    if (keys.some((key) => key.belongsTo(leaf))) return { state: 'opens', form, mac }
    const because = keys.length > 0 && keys.every((key) => key.readable) ? 'not-its-key' : this.#keyDoubt
    return { state: 'key-not-compared', form, mac, because }
  }

  #noteUnread(key: KeyInFile): KeyInFile {
    if (!key.readable) this.#keyDoubt = 'unsupported'
    return key
  }

  #sealedOrClosed(part: Part & { sealed: true }): Sealed | undefined {
    try {
      return { encryption: readEncryption(part.algorithm), ciphertext: part.ciphertext }
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      this.closed.push(error)
      return undefined
    }
  }

  async #open(sealed: Sealed): Promise<Uint8Array | undefined> {
    const found = await openSealed(sealed, this.#candidates, this.#budget, this.#ahead)
    if (found) this.#prove(found.spelling)
    else if (!this.#proven) throw new ProblemError({ code: 'wrong-password', mac: 'absent' })
    return found?.plain
  }

  /** A spelling that opened one thing is tried first on the next. */
  #prove(spelling: Spelling): void {
    this.#proven ??= spelling
    this.#candidates = [spelling, ...this.#candidates.filter((other) => other !== spelling)]
  }
}

/** How something is encrypted, where that is understood; nothing where it will stay closed anyway. */
function readable(algorithm: Element): Encryption[] {
  try {
    return [readEncryption(algorithm)]
  } catch (error) {
    if (error instanceof ProblemError) return []
    throw error
  }
}

function sumOf(encryptions: readonly Encryption[]): number {
  return encryptions.reduce((sum, { derivation }) => sum + derivation.iterations, 0)
}
