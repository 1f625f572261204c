import { named } from './portal/screens.ts'
import type { SeenIn, View, Windows } from './windows.ts'

/** A button "Bekræft oprettelse" as one element of one document: another in its place is another button. */
export type ConfirmButton = Pick<SeenIn, 'document' | 'ref'>

/** Somebody else than the assistant has clicked "Bekræft oprettelse" on the page in front. */
export function isClicked(view: View): boolean {
  return buttonsIn(view).some(({ clicked }) => clicked === true)
}

/** That very button still stands in front, and nobody has clicked it. */
export function standsUnclicked(view: View, button: ConfirmButton): boolean {
  return buttonsIn(view).some(
    ({ document, ref, clicked }) => document === button.document && ref === button.ref && !clicked,
  )
}

/** The button of a confirmation that nobody has pressed. (A disabled one may be one that the human has pressed.) */
export async function unpressedButton(windows: Windows): Promise<ConfirmButton | undefined> {
  const observation = await windows.observe()
  const [button, second] = observation.place === 'portal' ? buttonsIn(observation.view) : []
  return button && !second && !button.disabled && !button.clicked ? button : undefined
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

function buttonsIn({ screen, seen }: View): SeenIn[] {
  return screen === 'confirmation' ? named(seen, ['button', 'link'], 'confirmOrder') : []
}
