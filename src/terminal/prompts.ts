import { isCancel, password, text } from '@clack/prompts'

export interface Ends {
  input: NodeJS.ReadStream
  /** Questions stand on stderr, so that stdout stays a result. */
  output: NodeJS.WriteStream
  /** Withdraws the question. */
  signal: AbortSignal | undefined
}

/** Asks without echo. `undefined`: the person gave up, or the question was withdrawn. */
export async function askSecret(question: string, ends: Ends): Promise<string | undefined> {
  const answer = await password({ message: question, mask: '', ...present(ends) })
  return isCancel(answer) ? undefined : answer
}

/** Asks for a line. `undefined`: the person gave up, or the question was withdrawn. */
export async function askLine(question: string, ends: Ends): Promise<string | undefined> {
  const answer = await text({ message: question, ...present(ends) })
  return isCancel(answer) ? undefined : answer
}

function present({ signal, ...ends }: Ends) {
  return signal ? { ...ends, signal } : ends
}
