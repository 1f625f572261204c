import { judgeLink } from '../flows/portal/link.ts'
import { ProblemError } from '../problems.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { conversation } from '../words/conversation.ts'

/**
 * The link of the e-mail: pasted at a prompt without echo, or what is piped in; never an argument,
 * because it carries a reference number and every program can see those. A host that is not known to belong to
 * NemLog-in or MitID Erhverv is opened only after the human has typed it.
 *
 * @throws ProblemError `link-refused`, `link-unknown-host`, `needs-terminal`
 */
export async function readLink(terminal: Terminal, rehearsal: boolean): Promise<string> {
  const words = conversation(terminal.language).link
  const pasted = terminal.interactive ? await terminal.askSecret(words.ask) : await terminal.piped()
  const judged = judgeLink(pasted ?? '', rehearsal)
  if (judged.link === 'refused') throw new ProblemError({ code: 'link-refused', why: judged.why })
  if (judged.link === 'known') return judged.url
  const { host, shown } = judged
  if (!terminal.interactive) throw new ProblemError({ code: 'needs-terminal', question: 'link', host: shown })
  terminal.note(words.unknownHost(shown))
  const typed = await terminal.askLine(words.typeHost)
  if (typed?.trim().toLowerCase() !== host) throw new ProblemError({ code: 'link-unknown-host', host: shown })
  return judged.url
}
