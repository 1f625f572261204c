/** The way of an order as a picture: what is done, where it stands, whose turn it is and since when. Pure. */
import { styleText } from 'node:util'
import type { Task } from '../flows/decide.ts'
import type { Action, News } from '../flows/human.ts'
import type { ScreenId } from '../flows/portal/screens.ts'
import type { Place } from '../flows/portal/hosts.ts'
import { isHumanStage, STAGES, type Stage } from '../flows/stages.ts'
import type { ConversationWords } from '../words/conversation.ts'
import type { Size } from './standing-lines.ts'

export interface Way {
  stages: readonly Stage[]
  at: Stage
  turn: 'human' | 'assistant'
  since: Date
  /** What the assistant does. */
  action: Action | undefined
}

export function beginWay(task: Task, now: Date): Way {
  const stages = STAGES[task]
  return { stages, at: stages[0] ?? 'login', turn: 'assistant', since: now, action: undefined }
}

/** What is told before a run begins: what the assistant does, and the acts that are the human's. */
export function layIntro(task: Task, { intro }: ConversationWords): string[] {
  const acts = STAGES[task].filter(isHumanStage)
  const lead = STAGES[task].includes('form') ? intro.orders(acts.length) : intro.fetches(acts.length)
  return [lead, ...acts.map((act, at) => `  ${at + 1}. ${intro.acts[act]}`)]
}

/** The way after that news. What does not belong to it changes nothing. */
export function follow(way: Way, news: News, now: Date): Way {
  const next = way.stages[way.stages.indexOf('yes') + 1]
  if (news.news === 'screen') return comeTo(way, stageOf(news.screen, way), now)
  if (news.news === 'action') return { ...turnOf(way, 'assistant', now), action: news.action }
  if (news.news === 'gate') return turnOf(way, 'human', now)
  if (news.news === 'review') return turnOf(comeTo(way, 'yes', now), 'human', now)
  if (news.news === 'ordered') return comeTo(way, next, now)
  if (news.news === 'saved') return comeTo(way, 'certificate', now)
  if (news.news === 'converted') return comeTo(way, 'upload', now)
  return way
}

/** Off this task's way, and back over what cannot be undone, nothing moves. */
function comeTo(way: Way, stage: Stage | undefined, now: Date): Way {
  if (stage === undefined || stage === way.at || !way.stages.includes(stage)) return way
  const place = (one: Stage): number => way.stages.indexOf(one)
  if (place(stage) < place(way.at) && place(way.at) > place('yes')) return way
  return { ...way, at: stage, turn: 'assistant', since: now, action: undefined }
}

function turnOf(way: Way, turn: Way['turn'], now: Date): Way {
  return way.turn === turn ? way : { ...way, turn, since: now, action: undefined }
}

/** Where on the way a screen stands; those that are not here say nothing of it. */
const STAGE_OF: Readonly<Partial<Record<ScreenId | Place, Stage>>> = {
  welcome: 'form',
  'guide-end': 'form',
  'order-form': 'form',
  confirmation: 'yes',
  'issue-info': 'terms',
  terms: 'terms',
  'one-time-code': 'type-one-time-code',
  code: 'code',
  ready: 'file',
}
const LOGINS: ReadonlySet<ScreenId | Place> = new Set(['login', 'foreign'])
const HOMES: ReadonlySet<ScreenId | Place> = new Set(['front', 'certificate-list', 'profile'])

function stageOf(screen: ScreenId | Place, { stages, at }: Way): Stage | undefined {
  if (LOGINS.has(screen))
    return at !== 'login' && stages.indexOf(at) > stages.indexOf('yes') ? 'login-again' : 'login'
  if (HOMES.has(screen) && at === 'login') return stages.includes('find') ? 'find' : 'form'
  return STAGE_OF[screen]
}

/** As many rows as the words above them are left, too: the review has fourteen. */
const ROWS_FOR_WORDS = 14

/** A line for each stage; in a low window one line for all. The mark says how far it is, not the colour. */
export function layWay(way: Way, { way: words, actions }: ConversationWords, size: Size): string[] {
  const at = way.stages.indexOf(way.at)
  const clock = way.since.toTimeString().slice(0, 5).replace(':', '.')
  const who = way.turn === 'human' ? words.yourTurn(clock) : doing(way, actions) || words.mine(clock)
  const fit = (line: string): string =>
    line.length < size.columns ? line : `${line.slice(0, Math.max(0, size.columns - 2))}…`
  if (size.rows < way.stages.length + ROWS_FOR_WORDS)
    return [fit(`${words.step(at + 1, way.stages.length)} ${words.stages[way.at]} | ${who}`)]
  const width = Math.max(...way.stages.map((stage) => words.stages[stage].length))
  const rows = way.stages.map((stage, place) => {
    if (place < at) return fit(`  [x] ${words.stages[stage]}`)
    if (place > at) return fit(`  [ ] ${words.stages[stage]}`)
    return fit(`  [>] ${words.stages[stage].padEnd(width)}  ${who}`)
  })
  return [fit('-'.repeat(Math.min(size.columns - 1, width + 6))), ...rows]
}

function doing({ action }: Way, actions: ConversationWords['actions']): string {
  if (!action) return ''
  const say = actions[action.action] as (action: Action) => string
  return say(action)
}

/** Done is dim and now is bold, where the terminal has colours and nobody has forbidden them. */
export function paintWay(lines: readonly string[]): string[] {
  const stream = process.stderr
  return lines.map((line) => {
    if (line.includes('[>]')) return styleText('bold', line, { stream })
    return line.includes('[x]') || line.startsWith('-') ? styleText('dim', line, { stream }) : line
  })
}
