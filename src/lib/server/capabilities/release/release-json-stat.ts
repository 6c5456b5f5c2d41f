import type { ReleaseContent, ReleasedCell } from './release-types.ts'

/**
 * A release as JSON-stat 2.0: a data set for each level (a collection if there are several), dimensions area × period × measure.
 * Where there is no number, `value` is null and `status` says by its official sign why. Words (classes) are left out.
 *
 * @param updated ISO instant of the release
 */
export function releaseJsonStat(
  content: ReleaseContent,
  { updated, href }: { updated: string; href: string },
): object {
  const datasets = content.levels.map((level) => datasetOf(content, level, { updated, href }))
  const [only] = datasets
  if (datasets.length === 1 && only !== undefined) return only
  return {
    version: '2.0',
    class: 'collection',
    label: content.title,
    updated,
    href,
    link: { item: datasets },
  }
}

function datasetOf(
  { title, source, period, description, columns }: ReleaseContent,
  level: ReleaseContent['levels'][number],
  { updated, href }: { updated: string; href: string },
): object {
  const measures = columns.map((column, at) => ({ ...column, at })).filter(({ code }) => code !== 'class')
  const cells = level.areas.flatMap((area) => measures.map(({ at }) => area.cells[at] ?? null))
  const signs = cells.flatMap((cell, at) => (typeof cell === 'string' ? [[String(at), cell] as const] : []))
  const categoryOf = (codes: readonly string[], labels: readonly string[]) => ({
    index: codes,
    label: Object.fromEntries(codes.map((code, at) => [code, labels[at] ?? code])),
  })
  return {
    version: '2.0',
    class: 'dataset',
    label: `${title}, ${level.name}`,
    source,
    updated,
    href,
    ...(description !== '' && { note: [description] }),
    id: ['area', 'period', 'measure'],
    size: [level.areas.length, 1, measures.length],
    role: { geo: ['area'], time: ['period'], metric: ['measure'] },
    dimension: {
      area: {
        label: level.name,
        category: categoryOf(
          level.areas.map(({ code }) => code),
          level.areas.map(({ name }) => name),
        ),
      },
      period: { category: categoryOf([period], [period]) },
      measure: {
        category: {
          ...categoryOf(
            measures.map(({ code }) => code),
            measures.map(({ code }) => code),
          ),
          unit: Object.fromEntries(measures.map(({ code, decimals }) => [code, { decimals }])),
        },
      },
    },
    value: cells.map((cell: ReleasedCell) => (typeof cell === 'number' ? cell : null)),
    ...(signs.length > 0 && { status: Object.fromEntries(signs) }),
  }
}
