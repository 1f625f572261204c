/** What can be wrong with an order before the portal is opened. */
export interface OrderProblems {
  /** An option's value is not what is expected there. */
  'option-invalid': { option: string; expected: string }
}
