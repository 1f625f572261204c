import type { Task } from './decide.ts'

/** Acts that only a human may do. */
const HUMAN_STAGES = [
  'login',
  'yes',
  'login-again',
  'keep-one-time-code',
  'type-one-time-code',
  'terms',
  'code',
  'upload',
] as const
export type HumanStage = (typeof HUMAN_STAGES)[number]
export type Stage = HumanStage | 'form' | 'find' | 'file' | 'certificate'

const ISSUANCE = ['terms', 'code', 'file', 'certificate', 'upload'] as const
export const STAGES: Readonly<Record<Task, readonly Stage[]>> = {
  order: ['login', 'form', 'yes', 'login-again', ...ISSUANCE],
  'order-for-mail': ['login', 'form', 'yes'],
  'order-for-code': ['login', 'form', 'yes', 'keep-one-time-code'],
  collect: ['login', 'find', 'login-again', ...ISSUANCE],
  'collect-by-link': ['login', ...ISSUANCE],
  'collect-by-code': ['type-one-time-code', ...ISSUANCE],
}

export function isHumanStage(stage: Stage): stage is HumanStage {
  return (HUMAN_STAGES as readonly Stage[]).includes(stage)
}
