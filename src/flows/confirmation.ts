import { named } from './portal/screens.ts'
import type { View, Windows } from './windows.ts'

/** Somebody else than the assistant has clicked "Bekræft oprettelse" on the page in front. */
export function isClicked({ screen, seen }: View): boolean {
  return screen === 'confirmation' && buttonsIn(seen).some(({ clicked }) => clicked === true)
}

/** The confirmation stands there and nobody has pressed it. (A disabled button may be one that the human has pressed.) */
export async function standsUnpressed(windows: Windows): Promise<boolean> {
  const observation = await windows.observe()
  if (observation.place !== 'portal' || observation.view.screen !== 'confirmation') return false
  return buttonsIn(observation.view.seen).every(({ disabled, clicked }) => !disabled && !clicked)
}

/** Resolves when the confirmation is no longer in front, or was clicked; keeps quiet once the signal fires. */
export async function leavesConfirmation(windows: Windows, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await windows.changed()
    const observation = await windows.observe()
    if (observation.place === 'blank') continue
    if (observation.place !== 'portal' || observation.view.screen !== 'confirmation') return
    if (isClicked(observation.view)) return
  }
  return new Promise(() => undefined)
}

function buttonsIn(seen: View['seen']) {
  return named(seen, ['button', 'link'], 'confirmOrder')
}
