import { ProblemError } from '../problems.ts'
import { readBags } from './pkcs12/bags.ts'
import { readEncryption } from './pkcs12/encryption.ts'
import type { Element } from './asn1/element.ts'
import { readMacOf, readPfx, type Pfx } from './pkcs12/pfx.ts'

/** How a part of a P12 is encrypted. */
export interface Protection {
  of: 'certificates' | 'key'
  cipher: string
  /** "PBKDF2 with HMAC-SHA-256", "scrypt", "PKCS#12 with SHA-1", "PBKDF1 with MD5"; absent where it is not known here. */
  derivation?: string
  iterations?: number
}

/** How a P12 is built and protected: facts for `inspect`, none of them secret. */
export interface ContainerFacts {
  encoding: 'DER' | 'BER'
  /** How many certificates anybody can read without the code. */
  certificatesInTheClear: number
  /** How many private keys lie there unencrypted. */
  keysInTheClear: number
  mac?:
    | { scheme: 'PKCS12' | 'PBMAC1'; hash: string; iterations: number }
    | { scheme: 'unsupported'; algorithm: string }
  /** Of the safes and keys that can be seen without the code. */
  protections: Protection[]
  /** Lists of revoked certificates, secrets and what is not known. */
  otherBags: ('crl' | 'secret' | 'sdsi' | 'unknown')[]
  /** Octets behind the end of the P12. */
  trailingBytes: number
}

/**
 * What can be seen of a P12 without its code.
 *
 * @throws ProblemError `malformed`, `unsupported` when it is no P12 or a damaged one
 */
export function describeP12(bytes: Uint8Array): ContainerFacts {
  return describeContainer(readPfx(bytes))
}

export function describeContainer(pfx: Pfx): ContainerFacts {
  const sealedParts = pfx.parts.flatMap((part) => (part.sealed === true ? [part] : []))
  const bags = pfx.parts.flatMap((part) => (part.sealed === false ? readBags(part.contents) : []))
  const mac = describeMac(pfx)
  return {
    encoding: pfx.indefinite ? 'BER' : 'DER',
    certificatesInTheClear: bags.filter(({ kind }) => kind === 'certificate').length,
    keysInTheClear: bags.filter(({ kind }) => kind === 'key').length,
    ...(mac && { mac }),
    protections: [
      ...sealedParts.map(({ algorithm }) => describeProtection('certificates', algorithm)),
      ...bags.flatMap((bag) =>
        bag.kind === 'shrouded-key' ? [describeProtection('key', bag.algorithm)] : [],
      ),
    ],
    otherBags: bags.flatMap((bag) => (bag.kind === 'other' ? [bag.type] : [])),
    trailingBytes: pfx.trailing,
  }
}

function describeMac(pfx: Pfx): ContainerFacts['mac'] {
  try {
    const mac = readMacOf(pfx)
    return mac && { scheme: mac.scheme, hash: mac.hash.name, iterations: mac.iterations }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { problem } = error
    return { scheme: 'unsupported', algorithm: problem.code === 'unsupported' ? problem.algorithm : '' }
  }
}

function describeProtection(of: Protection['of'], algorithm: Element): Protection {
  try {
    const { cipher, derivation } = readEncryption(algorithm)
    return {
      of,
      cipher: cipher.name,
      derivation: derivationName(derivation),
      ...(derivation.iterations > 0 && { iterations: derivation.iterations }),
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { problem } = error
    return { of, cipher: problem.code === 'unsupported' ? problem.algorithm : '' }
  }
}

function derivationName(derivation: ReturnType<typeof readEncryption>['derivation']): string {
  switch (derivation.kind) {
    case 'pbkdf2':
      return `PBKDF2, HMAC-${derivation.hash.name}`
    case 'pbkdf1':
      return `PBKDF1, ${derivation.hash.name}`
    case 'pkcs12':
      return `PKCS#12, ${derivation.hash.name}`
    case 'scrypt':
      return `scrypt, N = ${derivation.n}, r = ${derivation.r}, p = ${derivation.p}`
  }
}
