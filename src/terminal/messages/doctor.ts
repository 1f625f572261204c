import type { CheckName, DoctorFacts, Outcome } from '../../doctor/findings.ts'

/** A finding in words; `todo` where there is something to do or to know, with commands on lines of their own. */
export interface FindingText {
  what: string
  todo?: string
  commands?: string[]
}

/** Words of `altid-order doctor`, in one language. */
export interface DoctorWords {
  outcomes: Readonly<Record<Outcome, string>>
  todo: string
  findings: {
    [Check in CheckName]: {
      [State in keyof DoctorFacts[Check]]: (facts: DoctorFacts[Check][State]) => FindingText
    }
  }
  ready: string
  notReady: string
}
