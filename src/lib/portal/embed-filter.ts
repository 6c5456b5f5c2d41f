/** What an embedded list or map is narrowed down by, as its address says it; '' = not. */
export type EmbedFilter = {
  /** Code of a step of life. */
  readonly phase: string
  /** Code of a field. */
  readonly feld: string
  /** `LEVEL/CODE` of an area. */
  readonly gebiet: string
  /** Id of a provider. */
  readonly traeger: string
  /** How many at most. */
  readonly anzahl: string
}

const names = ['phase', 'feld', 'gebiet', 'traeger', 'anzahl'] as const

export function readEmbedFilter(search: URLSearchParams): EmbedFilter {
  const [phase = '', feld = '', gebiet = '', traeger = '', anzahl = ''] = names.map((name) =>
    (search.get(name) ?? '').slice(0, 100),
  )
  return { phase, feld, gebiet, traeger, anzahl }
}
