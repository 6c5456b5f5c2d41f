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
  const values = shapes.shapes.map(({ code }) => rows.get(code)?.count ?? null)
  const { classes, places } = mapClasses({ values, scheme: 'equal', direction: 'neutral', decimals: 0 })
  const map: ResultMap = {
    title: words.texts.map.title(view.title),
    ...shapes.frame,
    shapes: shapes.shapes.map(({ areaId, code, name, outline }, at) => {
      const row = rows.get(code)
      const place = places[at] ?? null
      const told = row === undefined ? '–' : row.count === null ? row.hidden : words.count(row.count)
      return {
        areaId,
        name,
        outline,
        says: `${name}: ${told}`,
        colour: place === null ? 'no-value' : (classes[place]?.colour ?? 'no-value'),
      }
    }),
    legend: classes.map(({ colour }, place) => {
      const own = values.filter((value, at) => value !== null && places[at] === place) as number[]
      const [low, high] = [Math.min(...own), Math.max(...own)]
      return {
        colour,
        text: low === high ? words.count(low) : words.texts.between(words.count(low), words.count(high)),
      }
    }),
  }
  return {
    ...view,
    picture: null,
    map: { ...map, legend: map.legend.filter(({ text }) => !text.includes('∞')) },
  }
}
