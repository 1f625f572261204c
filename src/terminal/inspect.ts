/** A certificate file laid out for a person's eyes: what it is and how it is protected. Pure: words in, lines out. */
import type { ContainerFacts } from '../conversion/container.ts'
import type { OpenedCertificates } from '../conversion/open-any.ts'
import { layRows } from './certificate.ts'
import type { InspectWords } from '../words/inspect.ts'

/** @param bytes the file's size */
export function layContainer(container: ContainerFacts, bytes: number, words: InspectWords): string[] {
  const { labels } = words
  return layRows([
    [labels.file, words.pkcs12(container, bytes)],
    ...certificateRows(container, words),
    ...keyRows(container, words),
    [labels.mac, container.mac ? words.mac(container.mac) : words.noMac],
    ...[...new Set(container.otherBags)].map((bag): [string, string] => [labels.more, words.otherBags[bag]]),
    ...(container.trailingBytes > 0
      ? [[labels.more, words.trailingBytes(container.trailingBytes)] as [string, string]]
      : []),
  ])
}

/** A certificate file without a container. */
export function layForm({ form, privateKeyBeside }: OpenedCertificates, words: InspectWords): string[] {
  const { labels } = words
  return layRows([
    [labels.file, words.forms[form]],
    ...(privateKeyBeside ? [[labels.more, words.privateKeyBeside] as [string, string]] : []),
  ])
}

function certificateRows(container: ContainerFacts, words: InspectWords): [string, string][] {
  const { certificates } = words.labels
  const locked = container.protections.filter((protection) => protection.of === 'certificates')
  return [
    ...(container.certificatesInTheClear > 0
      ? [[certificates, words.inTheClear(container.certificatesInTheClear)] as [string, string]]
      : []),
    ...locked.map((protection): [string, string] => [certificates, words.locked(protection)]),
  ]
}

function keyRows(container: ContainerFacts, words: InspectWords): [string, string][] {
  const { key } = words.labels
  const locked = container.protections.filter((protection) => protection.of === 'key')
  const rows = locked.map((protection): [string, string] => [key, words.locked(protection)])
  if (container.keysInTheClear > 0) rows.push([key, words.keyInTheClear])
  const mayBeHidden = container.protections.some((protection) => protection.of === 'certificates')
  return rows.length > 0 || mayBeHidden ? rows : [[key, words.noKey]]
}
