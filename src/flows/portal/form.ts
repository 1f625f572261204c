import type { Order } from '../../order/order.ts'
import type { SeenRole } from '../page/types.ts'
import { wording, type Word } from './wording.ts'

/** A field of the drawer "Opret certifikatprofil" and what it must hold. */
export interface FormField {
  id: FieldId
  label: Word
  card: Word
  roles: readonly SeenRole[]
  /** What it must hold: a text, an option that begins with one of the word's forms, a tick or none. */
  want: { text: string } | { option: Word } | { ticked: boolean } | { unchosen: true }
  /** The drawer may lack it (other organisations, three cards instead of four). */
  optional?: true
}

export type FieldId =
  | 'certificateName'
  | 'certificateEmail'
  | 'contactName'
  | 'contactEmail'
  | 'productionUnit'
  | 'seNumber'
  | 'idmServices'
  | 'certificateHandling'
  | 'type'
  | 'identification'
  | 'goDirectly'
  | 'issuance'
  | 'publication'

const TEXT = ['textbox'] as const
const LIST = ['combobox'] as const
const TICK = ['checkbox'] as const

/**
 * The preset form, in the order of the drawer. Fields that stay empty are in it too, because a browser's autofill puts
 * an e-mail address into the certificate (seen on a production screenshot). Type comes before what depends on it.
 */
export function formOf(order: Order): readonly FormField[] {
  return [
    {
      id: 'productionUnit',
      label: 'productionUnit',
      card: 'masterData',
      roles: LIST,
      want: { unchosen: true },
      optional: true,
    },
    {
      id: 'seNumber',
      label: 'seNumber',
      card: 'masterData',
      roles: LIST,
      want: { unchosen: true },
      optional: true,
    },
    {
      id: 'certificateName',
      label: 'certificateName',
      card: 'masterData',
      roles: TEXT,
      want: { text: order.certificateName },
    },
    {
      id: 'certificateEmail',
      label: 'certificateEmail',
      card: 'masterData',
      roles: TEXT,
      want: { text: '' },
    },
    {
      id: 'contactName',
      label: 'contactName',
      card: 'masterData',
      roles: TEXT,
      want: { text: order.contactName ?? '' },
    },
    {
      id: 'contactEmail',
      label: 'contactEmail',
      card: 'masterData',
      roles: TEXT,
      want: { text: order.contactEmail },
    },
    {
      id: 'idmServices',
      label: 'idmServices',
      card: 'systemRights',
      roles: TICK,
      want: { ticked: false },
      optional: true,
    },
    {
      id: 'certificateHandling',
      label: 'certificateHandling',
      card: 'systemRights',
      roles: TICK,
      want: { ticked: false },
      optional: true,
    },
    { id: 'type', label: 'type', card: 'certificates', roles: LIST, want: { option: 'systemCertificate' } },
    {
      id: 'identification',
      label: 'identification',
      card: 'certificates',
      roles: LIST,
      want: { option: order.identification === 'login' ? 'userLogin' : 'oneTimeCode' },
    },
    {
      id: 'goDirectly',
      label: 'goDirectly',
      card: 'certificates',
      roles: TICK,
      want: { ticked: order.identification === 'login' && order.issue === 'direct' },
      ...(order.identification === 'one-time-code' && { optional: true as const }),
    },
    {
      id: 'issuance',
      label: 'issuance',
      card: 'certificates',
      roles: LIST,
      want: { option: 'internetBrowser' },
    },
    { id: 'publication', label: 'publication', card: 'certificates', roles: TICK, want: { ticked: false } },
  ]
}

/** What a field must hold, for people: its text or option, nothing, or a tick (`ticked`, `unticked`). */
export function wantedIn({ want }: FormField): string {
  if ('text' in want) return want.text
  if ('option' in want) return wording[want.option][0] ?? ''
  if ('ticked' in want) return want.ticked ? 'ticked' : 'unticked'
  return ''
}

/** A field of the form as a line for someone who fills it in by hand; `value` as in `wantedIn`. */
export interface ByHand {
  label: string
  value: string
}

/** The whole form, for a human who orders without the assistant. */
export function formByHand(order: Order): ByHand[] {
  return formOf(order).map((field) => ({ label: wording[field.label][0] ?? '', value: wantedIn(field) }))
}
