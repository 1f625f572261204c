import type { AssistOptions } from '../flows/assist.ts'
import type { Brake } from '../flows/brake.ts'
import type { Task } from '../flows/decide.ts'
import type { Human } from '../flows/human.ts'
import type { End } from '../flows/run.ts'
import type { FolderPlace } from '../folder-place.ts'
import type { Ledger } from '../order/ledger.ts'
import type { Order } from '../order/order.ts'
import type { Problem } from '../problems.ts'

/** Where an order is placed. */
export type Where = Order['environment'] | 'rehearsal'

/** What there is to say of a run before its browser opens. */
export interface RunStart {
  where: Where
  folder: string
  /** Where that folder really lies. */
  lies: FolderPlace
  task: Task
  /** What an order asks for that an earlier run has begun; nothing at the first run, where the user has just said so. */
  resumes?: Order | undefined
}

/** What a run tells beside its assistant's news: what it has written, and its end. */
export type RunNews =
  | { news: 'receipt'; file: string }
  | { news: 'receipt-not-written'; reason: string }
  /** `receipt`: its path, when there is one. */
  | { news: 'end'; end: End; ledger: Ledger; receipt: string | undefined }
  | { news: 'problem-report'; file: string }
  | { news: 'problem-report-not-written'; path: string; reason: string }
  /** `already`: the reminders of that certificate lie there from before. */
  | { news: 'calendar'; file: string; already: boolean }
  | { news: 'calendar-not-written'; problem: Problem }

/** Who a run talks with: the terminal, a page or a test. */
export interface RunUi {
  /** Of what the run writes for people: the receipt and the reminders. */
  language: 'da' | 'en'
  human: Human
  brake: Brake
  /** A person sits there. */
  attended: boolean
  /** Questions are answered, by a person or by the simulated human. */
  answers: boolean
  tell(news: RunNews): Promise<void>
  /** The run is over, however it ended. */
  close(): void
}

/** Hears that a run begins, and says who it talks with from there on. */
export type BeginRun = (start: RunStart) => Promise<RunUi>

/** What a run takes from outside: its browser and its clock. Tests pass their own. */
export type RunMeans = Pick<AssistOptions, 'openBrowser' | 'now'>
