import { cryptography } from '#crypto'
import { ProblemError } from '../problems.ts'
import { toHex } from './bytes.ts'
import { Certificate } from './certificate/certificate.ts'
import type { BaggedCertificate } from './choose.ts'
import type { Bag } from './pkcs12/bags.ts'

/** The certificates of the bags, each once; one that cannot be read is passed over when others can. */
export function collectCertificates(bags: readonly Bag[]): {
  certificates: BaggedCertificate[]
  unreadable: ProblemError | undefined
} {
  const found = new Map<string, BaggedCertificate>()
  let unreadable: ProblemError | undefined
  for (const bag of bags) {
    if (bag.kind !== 'certificate') continue
    const digest = toHex(cryptography.digest('sha256', bag.bytes))
    const known = found.get(digest)
    const { localKeyId, friendlyName } = bag
    const hints = {
      ...(localKeyId !== undefined && { localKeyId }),
      ...(friendlyName !== undefined && { friendlyName }),
    }
    if (known) {
      found.set(digest, { ...hints, ...known })
      continue
    }
    try {
      found.set(digest, { certificate: new Certificate(bag.bytes), ...hints })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      unreadable ??= error
    }
  }
  return { certificates: [...found.values()], unreadable }
}
