/** What can stop an order on its way through the portal. */
export interface FlowProblems {
  /** The human closed the browser window. */
  'window-closed': { phase: string }
}
