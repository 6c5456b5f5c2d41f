import type { QuestionData } from '#lib/server/capabilities/survey-results/index.ts'
import { mapClasses } from '#lib/ui/map-classes.ts'
import type { ResultMap, ResultView } from '#lib/ui/surveys/result-types.ts'
import type { ViewAbout } from './about-view.ts'
import { multipleView, pickedRows } from './choice-view.ts'

/** Chosen areas on the map of the municipality, and as a table. */
export function areaView(data: QuestionData, about: ViewAbout): ResultView {
  const view = multipleView(data, about)
  const shapes = view.tables.length === 0 ? null : about.shapesOf(data)
  if (shapes === null || shapes.frame === null) return view
  const { words } = about
  const rows = new Map(
    pickedRows(data, about).map((row) => [row.variable.id.slice(data.question.id.length + 1), row]),
  )
  const told = shapes.shapes.map(({ code }) => rows.get(code))
  // Nobody is no class of its own shade, and too few are hatched.
  const values = told.map((row) => (row?.count === 0 ? null : (row?.count ?? null)))
  const { classes, places } = mapClasses({ values, scheme: 'equal', direction: 'neutral', decimals: 0 })
  const isFew = told.map((row) => row !== undefined && row.count === null)
  const map: ResultMap = {
    title: words.texts.map.title(view.title),
    ...shapes.frame,
    shapes: shapes.shapes.map(({ areaId, name, outline }, at) => {
      const row = told[at]
      const place = places[at] ?? null
      const amount = row === undefined ? '–' : row.count === null ? row.hidden : words.count(row.count)
      const colour = isFew[at]
        ? 'hatched'
        : place === null
          ? 'no-value'
          : (classes[place]?.colour ?? 'no-value')
      return { areaId, name, outline, says: `${name}: ${amount}`, colour }
    }),
    legend: [
      ...classes.map(({ colour }, place) => {
        const own = values.flatMap((value, at) => (value !== null && places[at] === place ? [value] : []))
        const [low, high] = [Math.min(...own), Math.max(...own)]
        const text =
          low === high ? words.count(low) : words.texts.between(words.count(low), words.count(high))
        return { colour, text }
      }),
      ...(isFew.includes(true) ? [{ colour: 'hatched', text: words.texts.hidden.few(words.minimum) }] : []),
      ...(told.some((row) => row?.count === 0) ? [{ colour: 'no-value', text: words.texts.map.nobody }] : []),
    ],
  }
  return { ...view, picture: null, map }
}
