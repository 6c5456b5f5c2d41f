import { inLanguage } from '@gelingen/questionnaire'
import type {
  Counted,
  QuestionData,
  Results,
  Variable,
} from '#lib/server/capabilities/survey-results/index.ts'
import type { LevelShapes } from '#lib/server/capabilities/areas/index.ts'
import type { ResultView } from '#lib/ui/surveys/result-types.ts'
import type { Words } from '../say-counted.ts'

/** What every view of a question is made from. */
export type ViewAbout = {
  readonly results: Results
  readonly words: Words
  /** Groups to stand side by side; null = all together. */
  readonly compare: Variable | null
  /** Outlines of the areas that a question chooses from, where there are any. */
  readonly shapesOf: (question: QuestionData) => LevelShapes | null
  readonly whoIs: WhoIs
}

/** Who a respondent is in a network; for surveys with names. */
export type WhoIs = {
  actorOf(respondent: number): { readonly code: string; readonly name: string } | null
  sectorOf(code: string): string | null
}

/** A view in which nothing stands yet. */
export function emptyView({ question, number }: QuestionData, { words }: ViewAbout): ResultView {
  return {
    id: question.id,
    number: String(number),
    title: titleOf(question, words),
    kind: question.kind,
    basis: '',
    notes: [],
    figures: [],
    picture: null,
    map: null,
    tables: [],
    sentences: [],
    words: null,
    texts: null,
    inner: [],
  }
}

/** Without what was put in for each respondent. */
export function titleOf({ title }: QuestionData['question'], { locale }: Pick<Words, 'locale'>): string {
  return inLanguage(title, locale).replaceAll(
    /\{\{[^|}]*\|?([^}]*)\}\}/g,
    (_, instead: string) => instead || '…',
  )
}

/** What must be known of how it was counted. */
export function notesOf(counteds: readonly Counted[], { words }: ViewAbout): string[] {
  const [first] = counteds
  const notes: string[] = []
  if (first === undefined) return notes
  if (first.hidden === 'few-answers') notes.push(words.texts.hidden['few-answers'](words.minimum))
  if (first.hidden === 'alike') notes.push(words.texts.hidden.alike)
  if (counteds.some(({ categories, hidden }) => hidden === null && categories.some(isMerged)))
    notes.push(words.texts.merged)
  const along = first.along.map(words.category)
  if (along.length > 0) notes.push(words.texts.along(along.join(', ')))
  return notes
}

const isMerged = ({ parts, withoutAnswer }: Counted['categories'][number]) =>
  parts.length > 1 || withoutAnswer
