import { subjectName, type DiagramKind, type Subject } from '../map-query.ts'
import { showSubject, type Shown, type ShowContext } from '../show-subject.ts'
import { formatPeriod } from '#lib/ui/format.ts'
import { bars } from './bars.ts'
import type { DiagramSource, DrawnDiagram } from './diagram-types.ts'
import { distribution } from './distribution.ts'
import { funnel } from './funnel.ts'
import { readSeries } from './read-series.ts'
import { scatter } from './scatter.ts'
import { series } from './series.ts'

/** What is on the map, as far as a diagram needs more of it than its numbers. */
export type OnMap = {
  readonly subject: Subject
  /** Level and period as shown, and where else there are values. */
  readonly shown: Pick<Shown, 'covered' | 'place'>
}

/** The diagram that the address asks for, of what the map shows. */
export async function readDiagram(
  kind: DiagramKind,
  source: DiagramSource,
  { subject, shown }: OnMap,
  context: ShowContext,
): Promise<DrawnDiagram> {
  if (kind === 'scatter') return readScatter(source, { subject, shown }, context)
  if (kind === 'series') {
    if (subject.kind === 'chain') return { chart: null, lack: source.messages.atlas.diagram.series.chain }
    const over = await readSeries(subject, shown, context)
    const measure = over.at(-1)?.measure ?? source.view.measure
    return series(source, { over, measure, isIndex: subject.kind === 'index' })
  }
  return { bars, distribution, funnel }[kind](source)
}

async function readScatter(
  source: DiagramSource,
  { subject, shown: { place } }: OnMap,
  context: ShowContext,
): Promise<DrawnDiagram> {
  const { query, choices, locale, messages } = context
  const texts = messages.atlas.diagram.scatter
  const { against } = query
  if (against === null || subjectName(against) === subjectName(subject))
    return { chart: null, lack: texts.chooseFirst }
  const level = choices.levels.find(({ areaLevelId }) => areaLevelId === place?.areaLevelId)
  const other = await showSubject(against, {
    ...context,
    query: { ...query, level: level?.code ?? null, period: place?.period ?? query.period },
  })
  if (other === null) return { chart: null, lack: texts.chooseFirst }
  if (!('rows' in other.view)) return { chart: null, lack: other.view.problem }
  if (other.place?.areaLevelId !== place?.areaLevelId)
    return { chart: null, lack: texts.notHere(other.view.title, level?.name ?? '') }
  const drawn = scatter(source, other.view)
  const period = other.place?.period ?? null
  const isOther = period !== null && place?.period != null && period !== place.period
  return drawn.chart === null || !isOther
    ? drawn
    : {
        ...drawn,
        sentences: [...drawn.sentences, texts.otherPeriod(other.view.title, formatPeriod(period, locale))],
      }
}
