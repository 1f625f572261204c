import { ProblemError } from '../../problems.ts'

/**
 * Rounds of key derivation that one file may ask for, over all its uses and every tried spelling of the code. Java's
 * own limit for one use; the slowest real files (GnuTLS: four times 600 000) need half of it, and 2^31 is an hour's work.
 */
export const MAX_ITERATIONS = 5_000_000
/** Rounds of PBKDF2 that are over before another thread has begun. */
export const WORTH_A_THREAD = 20_000
/** scrypt's 128·N·r octets. Real files use 16 to 64 MiB. */
export const MAX_SCRYPT_MEMORY = 128 * 1024 * 1024
/** scrypt's work besides its memory: N·r·p, where 128 MiB once is 2^20. */
const MAX_SCRYPT_BLOCKS = 2 ** 22

/** Counts what one file has cost, and refuses before the work, never after. */
export class Budget {
  #spent = 0

  get spent(): number {
    return this.#spent
  }

  /** @throws ProblemError `too-expensive` */
  spend(iterations: number): void {
    this.afford(iterations)
    this.#spent += iterations
  }

  has(iterations: number): boolean {
    return this.#spent + iterations <= MAX_ITERATIONS
  }

  /** Refuses what could not be paid, without paying it. @throws ProblemError `too-expensive` */
  afford(iterations: number): void {
    if (this.has(iterations)) return
    throw new ProblemError({
      code: 'too-expensive',
      what: 'iterations',
      asked: finite(iterations),
      spent: this.#spent,
      limit: MAX_ITERATIONS,
    })
  }

  /** @throws ProblemError `too-expensive` */
  affordScrypt(n: number, r: number, p: number): void {
    const memory = 128 * n * r
    if (memory > MAX_SCRYPT_MEMORY || n * r * p > MAX_SCRYPT_BLOCKS) {
      const limit = MAX_SCRYPT_MEMORY
      throw new ProblemError({
        code: 'too-expensive',
        what: 'memory',
        asked: finite(memory * p),
        spent: 0,
        limit,
      })
    }
  }
}

/** JSON knows no Infinity. */
const finite = (count: number) => Math.min(count, Number.MAX_SAFE_INTEGER)
