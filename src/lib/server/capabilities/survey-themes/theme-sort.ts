import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import type { Survey } from '../surveys/index.ts'
import { parseThemeName, standingThemes } from './theme-change.ts'
import { readThemeRoom } from './theme-room.ts'
import { insertStep, insertTheme, listMarks, listSortings, setSorting } from './theme-store.ts'
import { textHashOf } from './theme-texts-rules.ts'

type Sorting = {
  readonly survey: Pick<Survey, 'surveyId' | 'anonymous'>
  readonly question: string
  readonly textIds: readonly string[]
  readonly themeIds: readonly number[]
  /** '' = none. One of the themes by its name is that one. */
  readonly newTheme: string
  /** set: exactly these themes; add: these beside those that a text has. */
  readonly way: 'set' | 'add'
}

/**
 * Sorts texts under themes; under none, they count as read.
 * @returns how many, or `themes/unknown-text`, `themes/unknown-theme`, `themes/name-too-long`, `themes/nothing-chosen` (nothing to add)
 */
export async function sortTexts(
  tx: Tx,
  municipality: Municipality,
  { survey, question, textIds, themeIds, newTheme, way }: Sorting,
): Promise<Outcome<number>> {
  const of = { surveyId: survey.surveyId, question }
  const room = await readThemeRoom(tx, municipality, { survey, code: question })
  const wanted = new Set(textIds)
  const texts = room?.texts.filter(({ textId }) => wanted.has(textId)) ?? []
  if (texts.length === 0) return refuse('themes/unknown-text')
  const standing = await standingThemes(tx, municipality, of)
  if (themeIds.some((id) => !standing.some(({ themeId }) => themeId === id)))
    return refuse('themes/unknown-theme')
  const named = newTheme.trim() === '' ? null : parseThemeName(newTheme)
  if (named !== null && !named.ok) return named
  if (way === 'add' && themeIds.length === 0 && named === null) return refuse('themes/nothing-chosen')

  const sameName =
    named && standing.find(({ name }) => name.toLowerCase() === named.value.toLowerCase())?.themeId
  const made =
    named !== null && sameName === undefined
      ? await insertTheme(tx, municipality, { ...of, name: named.value })
      : undefined
  const given = [...themeIds, ...[sameName ?? made].filter((id) => id != null)]
  const before = await sortingsBefore(tx, municipality, of)
  await setSorting(
    tx,
    municipality,
    of,
    texts.map((text) => ({
      responseKey: text.responseKey,
      themeIds: [...new Set(way === 'add' ? [...text.themeIds, ...given] : given)],
      textHash: textHashOf(text.text),
    })),
  )
  await insertStep(tx, municipality, of, {
    kind: 'sorted',
    before: {
      ...(made !== undefined && { made: [made] }),
      texts: texts.map(({ responseKey }) => ({ responseKey, ...before(responseKey) })),
    },
  })
  return { ok: true, value: texts.length }
}

async function sortingsBefore(
  tx: Tx,
  municipality: Municipality,
  of: { surveyId: number; question: string },
): Promise<(responseKey: string) => { themeIds: number[]; textHash: string | null }> {
  const marks = Map.groupBy(await listMarks(tx, municipality, of), ({ responseKey }) => responseKey)
  const sortings = await listSortings(tx, municipality, of)
  const hashes = new Map(sortings.map(({ responseKey, textHash }) => [responseKey, textHash]))
  return (responseKey) => ({
    themeIds: (marks.get(responseKey) ?? []).map(({ themeId }) => themeId),
    textHash: hashes.get(responseKey) ?? null,
  })
}
