import { resultsOfRows, type QuestionData } from '#lib/server/capabilities/survey-results/index.ts'
import type { ResultView } from '#lib/ui/surveys/result-types.ts'
import { emptyView, notesOf, type ViewAbout } from './about-view.ts'

/** How a question inside is shown. */
type ViewOf = (data: QuestionData, about: ViewAbout) => ResultView

/** A list that respondents filled: how many entries, and the questions inside with entries in place of respondents. */
export function groupView(data: QuestionData, about: ViewAbout, viewOf: ViewOf): ResultView {
  const { words, results } = about
  const view = emptyView(data, about)
  const [variable] = data.variables
  const counted = variable === undefined ? null : results.counted(variable)
  const rows = results.rows(data)
  const basis = counted === null ? '' : words.basis(counted)
  if (rows === null || counted === null)
    return {
      ...view,
      basis,
      notes: [...(counted === null ? [] : notesOf([counted], about)), words.texts.inner],
    }
  return {
    ...view,
    basis,
    figures: [
      { label: words.texts.figures.entries, value: words.count(rows.length) },
      { label: words.texts.figures.respondents, value: words.count(counted.answered ?? 0) },
    ],
    inner: rows.length === 0 ? [] : innerViews(data, { about, rows, viewOf }),
  }
}

/** The questions inside, each of the entries in place of a respondent. */
export function innerViews(
  data: QuestionData,
  { about, rows, viewOf }: { about: ViewAbout; rows: readonly number[]; viewOf: ViewOf },
): ResultView[] {
  const { words } = about
  const results = resultsOfRows(about.results, data, rows)
  return (data.entries?.questions ?? []).map((inner) => {
    const [variable] = inner.variables
    const view = viewOf(inner, { ...about, results, compare: null })
    const counted = variable === undefined ? null : results.counted(variable)
    return {
      ...view,
      number: `${data.number}.${inner.number}`,
      basis:
        counted === null
          ? view.basis
          : `${words.texts.n.ofEntries(words.count(counted.answered ?? 0), words.count(counted.all ?? 0))}.`,
    }
  })
}
