import { readFileSync, statSync } from 'node:fs'
import { isMap, isScalar, LineCounter, parseDocument, type Scalar } from 'yaml'
import { errorCode } from '../files.ts'
import type { PresetMistake } from './problems.ts'

/** A file of presets is some ten lines. In bytes. */
const LARGEST = 64 * 1024

export interface FileEntry {
  key: string
  /** As it is written: a CVR number stays eight digits. Nothing when it is no text, number or yes and no. */
  text: string | undefined
  line: number
}

/**
 * The keys of a file and what stands beside them. JSON is read as the part of YAML that it is, so that a mistake in
 * either is shown by its line. Nothing of the content but keys goes into a mistake.
 */
export function readPresetFile(path: string): { entries: FileEntry[]; mistakes: PresetMistake[] } {
  const wrong = (mistake: PresetMistake) => ({ entries: [], mistakes: [mistake] })
  let content: string
  try {
    // Asked first: a named pipe would never answer.
    const found = statSync(path)
    if (!found.isFile() || found.size > LARGEST) return wrong({ where: path, mistake: 'no-table' })
    content = readFileSync(path, 'utf8')
  } catch (error) {
    return wrong({ where: path, mistake: 'unreadable', reason: errorCode(error) })
  }
  const lines = new LineCounter()
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  const [fault] = [...document.errors, ...document.warnings]
  if (fault) {
    const { line } = lines.linePos(fault.pos[0])
    return wrong({ where: path, line, mistake: fault.code === 'DUPLICATE_KEY' ? 'twice' : 'syntax' })
  }
  // A file with nothing but comments in it sets nothing.
  if (document.contents === null) return { entries: [], mistakes: [] }
  if (!isMap(document.contents)) return wrong({ where: path, mistake: 'no-table' })
  const entries = document.contents.items.map(({ key, value }) => {
    const name = key as Scalar<string>
    return { key: name.value, text: textOf(value), line: lines.linePos(name.range?.[0] ?? 0).line }
  })
  return { entries, mistakes: [] }
}

function textOf(value: unknown): string | undefined {
  if (!isScalar(value) || value.value === null) return undefined
  return typeof value.value === 'string' ? value.value : value.source
}
