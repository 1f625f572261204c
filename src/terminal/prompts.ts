import { isCancel, password, text } from '@clack/prompts'

/** Asks without echo, on stderr so that stdout stays a result. `undefined`: the person gave up. */
export async function askSecret(
  question: string,
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
): Promise<string | undefined> {
  const answer = await password({ message: question, mask: '', input, output })
  return isCancel(answer) ? undefined : answer
}

/** Asks for a line, on stderr. `undefined`: the person gave up. */
export async function askLine(
  question: string,
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
): Promise<string | undefined> {
  const answer = await text({ message: question, input, output })
  return isCancel(answer) ? undefined : answer
}
