import { z } from 'zod'
import type { CertificateFacts } from '../../conversion/certificate/facts.ts'
import { CERTIFICATE_TYPES } from '../../conversion/certificate/type.ts'
import { CHECK_NAMES, FOUND_ENVIRONMENTS, OUTCOMES } from '../../conversion/check.ts'
import { REASONS } from '../../conversion/choose.ts'
import { KEY_DOUBTS, PROOFS } from '../../conversion/code-proof.ts'
import type { ContainerFacts } from '../../conversion/container.ts'
import type { Form } from '../../conversion/sniff.ts'
import { STEPS } from '../../conversion/undo.ts'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
export const sha1 = hex(20)
export const sha256 = hex(32)
const moment = z.iso.datetime()

const facts: z.ZodType<CertificateFacts> = z.strictObject({
  commonName: z.string(),
  organisation: z.string().exactOptional(),
  cvr: z.string().exactOptional(),
  uuid: z.string().exactOptional(),
  country: z.string().exactOptional(),
  type: z.enum(CERTIFICATE_TYPES),
  emails: z.array(z.string()),
  issuer: z.string(),
  notBefore: moment,
  notAfter: moment,
  daysLeft: z.int(),
  key: z.strictObject({ type: z.string(), bits: z.int().exactOptional() }),
  serial: z.string(),
  sha1,
  sha256,
})

/** What was found in a certificate, and how it was judged. */
export const judged = {
  certificate: facts,
  environment: z.enum(FOUND_ENVIRONMENTS),
  right: z.boolean().meta({ description: 'Right for the AltID recipient register: no check failed' }),
  // Each kind of check brings facts of its own.
  checks: z.array(z.looseObject({ check: z.enum(CHECK_NAMES), outcome: z.enum(OUTCOMES) })),
  chosenBy: z.enum(REASONS).meta({ description: 'Why this certificate of the file was taken' }),
}

/** Whether the code fits, never the code. */
export const codeProof = z.strictObject({
  state: z.enum(PROOFS),
  mac: z.boolean().exactOptional(),
  form: z.string().exactOptional().meta({ description: 'How the code was spelt in the file' }),
  because: z.enum(KEY_DOUBTS).exactOptional(),
})

export const container: z.ZodType<ContainerFacts> = z.strictObject({
  encoding: z.enum(['DER', 'BER']),
  certificatesInTheClear: z.int(),
  keysInTheClear: z.int(),
  mac: z
    .union([
      z.strictObject({ scheme: z.enum(['PKCS12', 'PBMAC1']), hash: z.string(), iterations: z.int() }),
      z.strictObject({ scheme: z.literal('unsupported'), algorithm: z.string() }),
    ])
    .exactOptional(),
  protections: z.array(
    z.strictObject({
      of: z.enum(['certificates', 'key']),
      cipher: z.string(),
      derivation: z.string().exactOptional(),
      iterations: z.int().exactOptional(),
    }),
  ),
  otherBags: z.array(z.enum(['crl', 'secret', 'sdsi', 'unknown'])),
  trailingBytes: z.int(),
})

export const FORMS = ['der', 'pem', 'base64', 'p7b'] as const satisfies Form[]

/** How a file had to be read. */
export const reading = {
  undone: z
    .array(z.enum(STEPS.map(({ step }) => step)))
    .exactOptional()
    .meta({
      description: 'What had been done to the file on its way, and was undone to read it',
    }),
  attachment: z
    .string()
    .exactOptional()
    .meta({ description: 'Name of the attachment that was taken out of a saved mail' }),
}

/** Public values for the supplier's software. */
export const forSupplier = z.strictObject({ x509Hash: z.string(), x5c: z.array(z.string()) }).meta({
  description: "By HAIP 1.0; AltID's guide decides. x5c: the certificate and its issuers, without the root",
})
