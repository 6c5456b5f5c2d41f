import type { QuestionData } from '#lib/server/capabilities/survey-results/index.ts'
import type { ResultView } from '#lib/ui/surveys/result-types.ts'
import type { ViewAbout } from './about-view.ts'
import { areaView } from './area-view.ts'
import { multipleView, scaleView, singleView } from './choice-view.ts'
import { compareView } from './compare-view.ts'
import { groupView, innerViews } from './group-view.ts'
import { networkView } from './network-view.ts'
import { numberView } from './number-view.ts'
import { rankingView } from './ranking-view.ts'
import { ownWords, textView } from './text-view.ts'

/** A question as fits its kind, or side by side for several groups. */
export function questionView(data: QuestionData, about: ViewAbout): ResultView {
  const { kind } = data.question
  const { compare } = about
  if (compare !== null && !['text', 'file', 'group', 'roster'].includes(kind))
    return compareView(data, about, compare)
  switch (kind) {
    case 'single':
    case 'yes-no':
      return withOwnWords(singleView(data, about))
    case 'file':
      return singleView(data, about)
    case 'multiple':
      return withOwnWords(multipleView(data, about))
    case 'scale':
    case 'matrix':
      return scaleView(data, about)
    case 'number':
    case 'date':
      return numberView(data, about)
    case 'ranking':
      return rankingView(data, about)
    case 'area':
      return areaView(data, about)
    case 'text':
      return textView(data, about)
    case 'group':
      return groupView(data, about, questionView)
    case 'roster': {
      const rows = about.results.rows(data)
      const view = networkView(data, about)
      return rows === null || rows.length === 0
        ? view
        : { ...view, inner: innerViews(data, { about, rows, viewOf: questionView }) }
    }
  }

  function withOwnWords(view: ResultView): ResultView {
    const { notes, texts } = ownWords(data, about)
    return { ...view, notes: [...view.notes, ...notes], texts }
  }
}
