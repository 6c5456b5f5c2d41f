import { formatNumber } from '#lib/ui/format.ts'
import type { Locale } from '#lib/messages/index.ts'
import type { DraftProblem } from './settings-of-draft.ts'
import type { BuildTexts } from './texts.de.ts'
import type { TrialRefusal } from './trial.ts'

/** What is wrong in a draft and what to do about it. */
export function sayProblem({ code, details }: DraftProblem, { build }: BuildTexts, locale: Locale): string {
  const { problems } = build
  const count = (name: string) => formatNumber(Number(details[name] ?? 0), locale)
  return code === 'labels' ? problems.labels(count('expected'), count('given')) : problems[code]
}

/** Why a trial cannot be computed, with the names that people use. */
export function sayTrialRefusal(
  { code, details }: TrialRefusal,
  {
    texts,
    nameOf,
    groupNameOf,
  }: {
    texts: BuildTexts
    nameOf: (column: string) => string
    groupNameOf: (group: string) => string
  },
): string {
  const { column, group } = details
  const sentences: Readonly<Record<string, (details: TrialRefusal['details']) => string>> = texts.refusals
  const say = sentences[code]
  return say === undefined
    ? code
    : say({
        ...details,
        ...(typeof column === 'string' && { column: nameOf(column) }),
        ...(typeof group === 'string' && group !== '' && { group: groupNameOf(group) }),
      })
}
