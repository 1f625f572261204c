import { CASES, type Case } from './cases.ts'

/** What `npm test` runs of the matrix: every place, every kind of fault, every human; those that are quick. */
const NAMES: readonly string[] = [
  'attentive',
  'slow',
  'ahead',
  'confirms',
  'says no',
  'closes the window at receipt',
  'leaves at issuance-terms',
  'opens a second window at create',
  'goes back at callback',
  'reloads at receipt',
  'reloads at issuance-information',
  'logs out at confirmation',
  'cut at login, attentive',
  'slow at callback, attentive',
  'cut at list, attentive',
  'error at create, ahead',
  'error at receipt, attentive',
  'slow at confirmation, attentive',
  'slow at receipt, ahead',
  'error-after at receipt, attentive',
  'cut-after at receipt, confirms',
  'slow at issuance-information, attentive',
  'error at issuance-code, attentive',
  'cut-after at issuance-ready, attentive',
  'cut at file, attentive',
  'error-after at file, ahead',
  'survey over list, attentive',
  'new-step over create, ahead',
  'news over confirmation, attentive',
  'expired over receipt, attentive',
  'login-again over issuance-code, attentive',
  'cookies over issuance-ready, attentive',
  'no price, attentive',
  'other organisation, attentive',
  'profile of that name, closes the window',
  'trap that does not answer, attentive',
  'file of somebody else, attentive',
  'login of its own, ahead',
]

/** @throws Error when a name is none of a case */
export const SLICE: readonly Case[] = NAMES.map((name) => {
  const found = CASES.find((one) => one.name === name)
  if (!found) throw new Error(`no case is called "${name}"`)
  return found
})
