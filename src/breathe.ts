/**
 * Lets everything else that waits have its turn: a key, Ctrl+C, a picture to draw. Not of node:timers/promises, which
 * every start would pay for.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
