/** Ctrl+C and the system's own ends of a process, as a signal that the run can wind up by. */
export function leaveOnInterrupt(): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController()
  const leave = (): void => controller.abort()
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const name of signals) process.on(name, leave)
  return {
    signal: controller.signal,
    stop() {
      for (const name of signals) process.off(name, leave)
    },
  }
}
