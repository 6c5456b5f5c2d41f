import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import {
  deleteStep,
  deleteThemes,
  findLastStep,
  insertStep,
  insertTheme,
  listStoredThemes,
  setSorting,
  updateTheme,
  type OfQuestion,
} from './theme-store.ts'
import type { StoredTheme } from './theme-types.ts'

const LONGEST_NAME = 80

/** @returns the new theme, or `themes/no-name`, `themes/name-too-long`, `themes/name-taken` */
export async function makeTheme(
  tx: Tx,
  municipality: Municipality,
  { name, ...of }: OfQuestion & { readonly name: string },
): Promise<Outcome<number>> {
  const named = parseThemeName(name)
  if (!named.ok) return named
  const themeId = await insertTheme(tx, municipality, { ...of, name: named.value })
  if (themeId === undefined) return refuse('themes/name-taken', { name: named.value })
  await insertStep(tx, municipality, of, { kind: 'made', before: { made: [themeId] } })
  return { ok: true, value: themeId }
}

/** @returns refusals as of `makeTheme`, and `themes/unknown-theme` */
export async function renameTheme(
  tx: Tx,
  municipality: Municipality,
  { themeId, name, ...of }: OfQuestion & { readonly themeId: number; readonly name: string },
): Promise<Outcome<null>> {
  const named = parseThemeName(name)
  if (!named.ok) return named
  const themes = await standingThemes(tx, municipality, of)
  const theme = themes.find((one) => one.themeId === themeId)
  if (theme === undefined) return refuse('themes/unknown-theme')
  const lower = named.value.toLowerCase()
  if (themes.some((one) => one.themeId !== themeId && one.name.toLowerCase() === lower))
    return refuse('themes/name-taken', { name: named.value })
  await updateTheme(tx, municipality, themeId, { name: named.value })
  await insertStep(tx, municipality, of, {
    kind: 'renamed',
    before: { renamed: [{ themeId, name: theme.name }] },
  })
  return { ok: true, value: null }
}

/** From then on the texts of the one count for the other. @returns `themes/unknown-theme`, also where both are the same */
export async function mergeThemes(
  tx: Tx,
  municipality: Municipality,
  { themeId, into, ...of }: OfQuestion & { readonly themeId: number; readonly into: number },
): Promise<Outcome<null>> {
  const known = new Set((await standingThemes(tx, municipality, of)).map((one) => one.themeId))
  if (themeId === into || !known.has(themeId) || !known.has(into)) return refuse('themes/unknown-theme')
  await updateTheme(tx, municipality, themeId, { merged_into: into })
  await insertStep(tx, municipality, of, { kind: 'merged', before: { merged: [themeId] } })
  return { ok: true, value: null }
}

/** Its texts stay sorted, under the other themes that they have. @returns `themes/unknown-theme` */
export async function removeTheme(
  tx: Tx,
  municipality: Municipality,
  { themeId, ...of }: OfQuestion & { readonly themeId: number },
): Promise<Outcome<null>> {
  const themes = await standingThemes(tx, municipality, of)
  if (!themes.some((one) => one.themeId === themeId)) return refuse('themes/unknown-theme')
  await updateTheme(tx, municipality, themeId, { removed: true })
  await insertStep(tx, municipality, of, { kind: 'removed', before: { removed: [themeId] } })
  return { ok: true, value: null }
}

/**
 * Puts everything back to before the last step.
 * @param stepId the step that the person saw as the last one
 * @returns `themes/nothing-to-undo`; `themes/stale-undo` if somebody has done something else since
 */
export async function undoThemeStep(
  tx: Tx,
  municipality: Municipality,
  { stepId, ...of }: OfQuestion & { readonly stepId: number },
): Promise<Outcome<null>> {
  const last = await findLastStep(tx, municipality, of)
  if (last === undefined) return refuse('themes/nothing-to-undo')
  if (last.stepId !== stepId) return refuse('themes/stale-undo')
  const { made = [], renamed = [], merged = [], removed = [], texts = [] } = last.before
  await setSorting(tx, municipality, of, texts)
  for (const { themeId, name } of renamed) await updateTheme(tx, municipality, themeId, { name })
  for (const themeId of merged) await updateTheme(tx, municipality, themeId, { merged_into: null })
  for (const themeId of removed) await updateTheme(tx, municipality, themeId, { removed: false })
  await deleteThemes(tx, municipality, made)
  await deleteStep(tx, municipality, last.stepId)
  return { ok: true, value: null }
}

/**
 * Takes the themes of the same question in the wave before, those that this one lacks.
 * @returns how many, or `themes/nothing-to-carry`
 */
export async function carryThemes(
  tx: Tx,
  municipality: Municipality,
  { earlierSurveyId, ...of }: OfQuestion & { readonly earlierSurveyId: number },
): Promise<Outcome<number>> {
  const earlier = await standingThemes(tx, municipality, { ...of, surveyId: earlierSurveyId })
  const made: number[] = []
  for (const { name } of earlier) {
    const themeId = await insertTheme(tx, municipality, { ...of, name })
    if (themeId !== undefined) made.push(themeId)
  }
  if (made.length === 0) return refuse('themes/nothing-to-carry')
  await insertStep(tx, municipality, of, { kind: 'carried', before: { made } })
  return { ok: true, value: made.length }
}

/** How many themes the wave before has for the question that this one lacks. */
export async function countThemesToCarry(
  tx: Tx,
  municipality: Municipality,
  { earlierSurveyId, ...of }: OfQuestion & { readonly earlierSurveyId: number },
): Promise<number> {
  const own = new Set((await standingThemes(tx, municipality, of)).map(({ name }) => name.toLowerCase()))
  const earlier = await standingThemes(tx, municipality, { ...of, surveyId: earlierSurveyId })
  return earlier.filter(({ name }) => !own.has(name.toLowerCase())).length
}

export async function standingThemes(
  tx: Tx,
  municipality: Municipality,
  { surveyId, question }: OfQuestion,
): Promise<StoredTheme[]> {
  return (await listStoredThemes(tx, municipality, surveyId)).filter(
    (theme) => theme.question === question && !theme.removed && theme.mergedInto === null,
  )
}

export function parseThemeName(given: string): Outcome<string> {
  const name = given.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  if (name === '') return refuse('themes/no-name')
  if (name.length > LONGEST_NAME)
    return refuse('themes/name-too-long', { length: name.length, longest: LONGEST_NAME })
  return { ok: true, value: name }
}
