import { wordList, type QuestionData } from '#lib/server/capabilities/survey-results/index.ts'
import type { ResultView } from '#lib/ui/surveys/result-types.ts'
import { emptyView, type ViewAbout } from './about-view.ts'

/** What respondents wrote themselves: the words that come up often, and the texts. */
export function textView(data: QuestionData, about: ViewAbout): ResultView {
  const { words, results } = about
  const view = emptyView(data, about)
  const [variable] = data.variables
  const counted = variable === undefined ? null : results.counted(variable)
  return {
    ...view,
    basis: counted === null ? '' : words.basis(counted),
    ...ownWords(data, about),
    ...(counted?.answered === 0 && { notes: [words.texts.text.none] }),
  }
}

/** Texts in alphabetical order: their order in one question tells nothing of that in another. */
export function ownWords(
  data: QuestionData,
  { results, words: { locale, texts, count } }: ViewAbout,
): Pick<ResultView, 'words' | 'texts' | 'notes'> {
  const { texts: written } = data
  if (written === null) return { words: null, texts: null, notes: [] }
  const readers = results.readers(data)
  if (readers === null)
    return {
      words: null,
      texts: null,
      notes: [results.conditions.length > 0 ? texts.text.onlyAll : texts.text.tooFew],
    }
  const items = readers.flatMap((at) => written[at] ?? []).sort((a, b) => a.localeCompare(b, locale))
  if (items.length === 0) return { words: null, texts: null, notes: [] }
  const frequent = wordList(items)
  const isOther = data.question.kind !== 'text'
  return {
    notes: [],
    words:
      frequent.length === 0 || isOther
        ? null
        : {
            caption: texts.text.words,
            columns: [{ title: texts.columns.word }, { title: texts.columns.texts, isNumber: true }],
            rows: frequent.map(({ word, texts: among }) => [word, count(among)]),
          },
    texts: { title: isOther ? texts.text.others : texts.text.read(count(items.length)), items },
  }
}
