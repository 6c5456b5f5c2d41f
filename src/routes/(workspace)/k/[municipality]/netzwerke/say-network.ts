import { messages, type Locale } from '#lib/messages/index.ts'
import type { Network } from '#lib/server/capabilities/actors/index.ts'
import { canonWord, fieldOptions, stepGroups } from '#lib/ui/networks/canon-words.ts'
import { areaNames } from './area-scopes.ts'
import type { AreaDirectory } from '../gebiete/area-directory.ts'

/** Where a network works, in words: its areas, else how far it reaches. */
export function whereWords(
  { areaIds, reach }: Pick<Network, 'areaIds' | 'reach'>,
  directory: Pick<AreaDirectory, 'byId'>,
  locale: Locale,
): string {
  const texts = messages(locale).networks
  const names = areaNames(areaIds, directory)
  if (names.length > 0) return names.join(', ')
  return reach === null ? texts.wholeMunicipality : texts.reaches[reach]
}

export function stepNames(codes: readonly string[], locale: Locale): string[] {
  return stepGroups(locale)
    .flatMap(({ options }) => options)
    .filter(({ value }) => codes.includes(value))
    .map(({ text }) => text)
}

export function fieldNames(codes: readonly string[], locale: Locale): string[] {
  return fieldOptions(locale)
    .filter(({ value }) => codes.includes(value))
    .map(({ text }) => text)
}

export function topicNames(codes: readonly string[], locale: Locale): string[] {
  return codes.map((code) => canonWord('topic', code, locale))
}
