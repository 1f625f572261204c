import { z } from 'zod'
import { plainCvr } from '../cvr.ts'
import { PORTAL_ENVIRONMENTS } from '../environments.ts'
import { ProblemError } from '../problems.ts'

/** The longest common name that X.520 allows, and so the longest name of a certificate. */
const LONGEST_NAME = 64

/** What the one who fetches the certificate shows: his login, or a code that the receipt gave. */
export const IDENTIFICATIONS = ['login', 'one-time-code'] as const
/** Whether it is fetched at once, or by the link of an e-mail. */
export const ISSUES = ['direct', 'mail'] as const

/** What is expected of a field, as a word of its own so that words/ can say it. */
export const EXPECTED = [
  'organisation',
  'email',
  'person',
  'cvr',
  'certificate-name',
  'certificate-name-too-long',
  'identification',
  'issue',
  'environment',
] as const
export type Expected = (typeof EXPECTED)[number]

const line = (expected: Expected) =>
  z
    .string({ error: expected })
    .trim()
    .min(1, { error: expected })
    .max(200, { error: expected })
    // A name goes into a form, a file name and a certificate: one line of text.
    .regex(/^[^\p{Cc}\p{Cf}]*$/u, { error: expected })

const orderSchema = z.object({
  organisation: line('organisation'),
  contactEmail: z.email({ error: 'email' }).max(254, { error: 'email' }),
  contactName: line('person').optional(),
  cvr: z
    .string()
    .transform(plainCvr)
    .pipe(z.string().regex(/^\d{8}$/, { error: 'cvr' }))
    .optional(),
  certificateName: line('certificate-name').max(LONGEST_NAME, { error: 'certificate-name-too-long' }),
  identification: z.enum(IDENTIFICATIONS, { error: 'identification' }),
  issue: z.enum(ISSUES, { error: 'issue' }),
  environment: z.enum(PORTAL_ENVIRONMENTS, { error: 'environment' }),
})

/** An order as the user means it; what the portal must show at the confirmation. */
export type Order = z.infer<typeof orderSchema>
export type OrderField = keyof Order

export interface OrderInput {
  organisation?: string | undefined
  contactEmail?: string | undefined
  contactName?: string | undefined
  cvr?: string | undefined
  certificateName?: string | undefined
  identification?: string | undefined
  issue?: string | undefined
  environment?: string | undefined
}

/** As in the guide's example: "[Navn-på-organisation] AltID Modtager". */
export function usualCertificateName(organisation: string): string {
  return `${organisation.trim()} AltID Modtager`
}

/**
 * Checks what the user asked for and fills in what he may leave out.
 *
 * @throws ProblemError `order-invalid` naming every field that is wrong
 */
export function parseOrder(input: OrderInput): Order {
  const parsed = orderSchema.safeParse({
    identification: 'login',
    issue: 'direct',
    environment: 'production',
    ...withoutUndefined(input),
    certificateName: input.certificateName ?? usualCertificateName(input.organisation ?? ''),
  })
  if (parsed.success) return parsed.data
  const fields = new Map<OrderField, Expected>()
  for (const issue of parsed.error.issues) {
    const field = issue.path[0] as OrderField
    if (!fields.has(field)) fields.set(field, issue.message as Expected)
  }
  // A name made from a missing organisation is no second mistake.
  if (input.certificateName === undefined && fields.has('organisation')) fields.delete('certificateName')
  throw new ProblemError({
    code: 'order-invalid',
    fields: [...fields].map(([field, expected]) => ({ field, expected })),
  })
}

/** Each field's own schema, for what is preset one by one. */
export const orderFields = orderSchema.shape

/** The same order read back from a ledger. One that was placed elsewhere need not name its contact person. */
export const ledgerOrder = orderSchema.extend({
  contactEmail: orderSchema.shape.contactEmail.or(z.literal('')),
})

/**
 * What is known of an order that somebody else placed: enough to know its certificate by.
 *
 * @throws ProblemError `order-invalid` naming every field that is wrong
 */
export function parsePlacedOrder(input: OrderInput): Order {
  const { contactEmail = '' } = input
  // The one field that the file is not judged by: any address stands in for it while the others are checked.
  const order = parseOrder({
    ...input,
    contactEmail: contactEmail === '' ? 'ukendt@example.dk' : contactEmail,
  })
  return { ...order, contactEmail }
}

function withoutUndefined(input: OrderInput): OrderInput {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
}
