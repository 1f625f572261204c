import type { HumanInput, VariantInput } from '../../fixtures/portal/index.ts'
import { PLACES, WAY, type Place } from './way.ts'

/** Something that goes wrong with the portal at one place of the way. */
export interface Fault {
  name: string
  at: Place
  kind: 'request' | 'slow' | 'interruption' | 'variant'
  variant: VariantInput
  /** What the simulated human does because of it. */
  human?: HumanInput
  /**
   * What becomes of an attentive human: he comes through; he is refused and gives up for now; there is a profile of
   * that name already and he stops; the confirmation is not what he asked for and he says no.
   */
  ends: 'comes-through' | 'refused' | 'duplicate' | 'differs'
  /** The assistant needs nobody's help with it. */
  alone?: boolean
}

type RequestFault = NonNullable<VariantInput['faults']>[number]['what']

export const NAME = 'Testkommune AltID Modtager'

/** Whole pages: a browser asks for one once more by itself when its connection is cut. */
const isWholePage = (place: Place): boolean =>
  !['create', 'confirmation', 'receipt', 'file'].includes(place) && place !== 'callback'

/** Where it matters whether what failed was done all the same: something is spent, issued, used up or handed out. */
const DOES_SOMETHING: readonly Place[] = ['callback', 'confirmation', 'receipt', 'issuance-ready', 'file']

/** A slow answer, in milliseconds: longer than every look, shorter than every patience. */
const SLOW = 1500
/** Longer than anybody waits. */
const SILENCE = 50_000

const requestFaults = PLACES.flatMap((at) => {
  const whats: RequestFault[] = ['error', 'cut', 'slow']
  if (DOES_SOMETHING.includes(at)) whats.push('error-after', 'cut-after')
  return whats.map((what): Fault => {
    const times = what.startsWith('cut') && isWholePage(at) ? 2 : 1
    return {
      name: `${what} at ${at}`,
      at,
      kind: what === 'slow' ? 'slow' : 'request',
      variant: { faults: [{ at: WAY[at], what, times, milliseconds: SLOW }] },
      ends: 'comes-through',
      alone: what === 'slow',
    }
  })
})

type Interruption = NonNullable<VariantInput['interruptions']>[number]
const INTERRUPTIONS: readonly Interruption['what'][] = [
  'survey',
  'cookies',
  'news',
  'countdown',
  'new-step',
  'expired',
  'login-again',
]

const interruptions = PLACES.filter(isInterruptible).flatMap((at) =>
  INTERRUPTIONS.map((what): Fault => ({
    name: `${what} over ${at}`,
    at,
    kind: 'interruption',
    variant: { interruptions: [{ at, what }] },
    ends: 'comes-through',
  })),
)

function isInterruptible(place: Place): place is Extract<Place, Interruption['at']> {
  return !['login', 'callback', 'file'].includes(place)
}

type Particular = Omit<Fault, 'kind' | 'name' | 'ends'> & { ends?: Fault['ends'] }

/** Troubles of one place only: refusals, other data than asked for, files that come otherwise or not whole. */
const PARTICULAR: Readonly<Record<string, Particular>> = {
  'welcome guide': { at: 'list', variant: { welcome: true }, alone: true },
  'portal that never answers': {
    at: 'list',
    variant: { faults: [{ at: WAY.list, what: 'slow', milliseconds: SILENCE }] },
  },
  'issuance that never answers': {
    at: 'issuance-information',
    variant: { faults: [{ at: WAY['issuance-information'], what: 'slow', milliseconds: SILENCE }] },
  },
  maintenance: { at: 'list', variant: { maintenance: true }, ends: 'refused' },
  'no role': { at: 'list', variant: { role: 'none' }, ends: 'refused' },
  'role that may only look': { at: 'list', variant: { role: 'rights-administrator' }, ends: 'refused' },
  'certificates not allowed': {
    at: 'list',
    variant: { organisationCertificates: 'no-button' },
    ends: 'refused',
  },
  'no way to the certificates': {
    at: 'list',
    variant: { organisationCertificates: 'no-menu' },
    ends: 'refused',
  },
  'login as a private person': {
    at: 'list',
    variant: { identities: 'several' },
    human: { picks: 'private' },
    ends: 'refused',
  },
  'login for another organisation': {
    at: 'confirmation',
    variant: { identities: 'several' },
    human: { picks: 'other-organisation' },
    ends: 'differs',
  },
  'login of its own': { at: 'callback', variant: { login: 'local' }, alone: true },
  'profile of that name': { at: 'list', variant: { profileNamed: NAME }, ends: 'duplicate' },
  'name that is refused twice': {
    at: 'list',
    variant: { profileNamed: NAME, duplicateNames: 'refused' },
    ends: 'duplicate',
  },
  'list that is not shown whole': { at: 'list', variant: { profiles: 20, rowsShown: 10 } },
  'form filled in wrongly': {
    at: 'create',
    variant: {
      autofill: 'late',
      publish: true,
      systemRights: true,
      type: 'organisation',
      identification: 'one-time-code',
      issuanceMethod: 'hardware',
    },
    alone: true,
  },
  'other organisation': {
    at: 'confirmation',
    variant: { organisation: { name: 'Nabokommunen', cvr: '98765432' } },
    ends: 'differs',
  },
  'no price': { at: 'confirmation', variant: { price: null }, ends: 'differs' },
  'no type on the confirmation': {
    at: 'confirmation',
    variant: { missingRows: ['type'] },
    ends: 'differs',
  },
  'few rows on the confirmation': {
    at: 'confirmation',
    variant: { missingRows: ['organisation', 'cvr', 'identification', 'issuance'] },
    alone: true,
  },
  'question of the browser': { at: 'confirmation', variant: { nativeConfirm: true }, alone: true },
  'trap that orders at every press': { at: 'receipt', variant: { doubleClickOrders: true }, alone: true },
  'trap that does not answer': {
    at: 'receipt',
    variant: { doubleClickOrders: true, faults: [{ at: WAY.receipt, what: 'cut-after' }] },
  },
  'issuance elsewhere': { at: 'issuance-information', variant: { issuanceOrigin: 'other' } },
  'issuance without a login': { at: 'issuance-information', variant: { issuanceLogin: false }, alone: true },
  'session that ends over the terms': {
    at: 'issuance-terms',
    variant: { sessionMinutes: 2 },
    human: { waits: [{ at: 'issuance-terms', minutes: 3 }] },
  },
  'session that ends over the code': {
    at: 'issuance-code',
    variant: { sessionMinutes: 2 },
    human: { waits: [{ at: 'issuance-code', minutes: 3 }] },
  },
  'file cut half way': { at: 'file', variant: { downloadContent: 'cut' } },
  'file that is empty': { at: 'file', variant: { downloadContent: 'empty' } },
  'page for a file': { at: 'file', variant: { downloadContent: 'html' } },
  'file of somebody else': { at: 'file', variant: { downloadContent: 'other-certificate' } },
  'file under another name': { at: 'file', variant: { downloadName: 'certifikat.p12' }, alone: true },
  'file by the button only': { at: 'file', variant: { downloadStart: 'button' }, alone: true },
  'file as an attachment': { at: 'file', variant: { download: 'attachment' }, alone: true },
  'file in an address': { at: 'file', variant: { download: 'data' }, alone: true },
  'file in a new window': { at: 'file', variant: { download: 'new-window' }, alone: true },
  'file from a window that closes': { at: 'file', variant: { download: 'closing-popup' }, alone: true },
}

const particular = Object.entries(PARTICULAR).map(([name, fault]): Fault => ({
  name,
  kind: 'variant',
  ends: 'comes-through',
  ...fault,
}))

export const FAULTS: readonly Fault[] = [...requestFaults, ...interruptions, ...particular]
