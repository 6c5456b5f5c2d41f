import type { AgeGroup, AgeGroupSet } from './age-group-schema.ts'

/** Age groups in which German statistics offices publish. Each set is free of gaps and overlaps from its first age to its last. */
export const ageGroupSets: readonly AgeGroupSet[] = [
  {
    code: 'life-phases',
    name: { de: 'Lebensphasen der Präventionskette', en: 'Life phases of the prevention chain' },
    usedBy: {
      de: 'Diese Anwendung; am besten fragt man die Statistikstelle gleich nach diesen Gruppen.',
      en: 'This application; best ask the statistics office for these groups at once.',
    },
    groups: groupsFrom([0, 1, 3, 6, 10, 14, 18, 27]),
  },
  {
    code: 'official-17',
    name: { de: '17 Altersgruppen der amtlichen Statistik', en: '17 age groups of official statistics' },
    usedBy: {
      de: 'Statistische Ämter des Bundes und der Länder, Regionalstatistik, Fortschreibung des Bevölkerungsstandes (12411)',
      en: 'Statistical offices of the Federation and the Länder, Regionalstatistik, population (12411)',
    },
    groups: groupsFrom([0, 3, 6, 10, 15, 18, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 75, null]),
  },
  {
    code: 'five-years',
    name: { de: 'Fünfjahresgruppen', en: 'Five-year groups' },
    usedBy: {
      de: 'Statistisches Bundesamt, Eurostat und viele städtische Jahrbücher',
      en: 'Federal Statistical Office, Eurostat and many municipal yearbooks',
    },
    groups: groupsFrom([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, null]),
  },
  {
    code: 'day-care',
    name: { de: 'Kindertagesbetreuung', en: 'Day care for children' },
    usedBy: {
      de: 'Kinder- und Jugendhilfestatistik, Kinder in Tagesbetreuung am 1. März',
      en: 'Child and youth welfare statistics, children in day care on 1 March',
    },
    groups: groupsFrom([0, 3, 6, 11, 14]),
  },
  {
    code: 'socio-educational-support',
    name: { de: 'Erzieherische Hilfen', en: 'Socio-educational support' },
    usedBy: {
      de: 'Kinder- und Jugendhilfestatistik, erzieherische Hilfen',
      en: 'Child and youth welfare statistics, socio-educational support',
    },
    groups: groupsFrom([0, 1, 3, 6, 9, 12, 15, 18, 21, 27]),
  },
  {
    code: 'basic-income-support',
    name: { de: 'Kinder in der Grundsicherung', en: 'Children in basic income support' },
    usedBy: {
      de: 'Statistik der Bundesagentur für Arbeit, Kinder in Bedarfsgemeinschaften',
      en: 'Statistics of the Federal Employment Agency, children in benefit communities',
    },
    groups: groupsFrom([0, 3, 6, 15, 18]),
  },
  {
    code: 'berlin-lor',
    name: { de: 'Berliner Planungsräume', en: 'Berlin planning areas' },
    usedBy: {
      de: 'Amt für Statistik Berlin-Brandenburg, Einwohnerregisterstatistik nach Planungsräumen',
      en: 'Statistics office of Berlin-Brandenburg, residents by planning area',
    },
    groups: groupsFrom([0, 6, 15, 18, 27, 45, 55, 65, null]),
  },
]

/** The set of a code, or null: municipalities may use groups of their own. */
export function ageGroupSet(code: string): AgeGroupSet | null {
  return ageGroupSets.find((set) => set.code === code) ?? null
}

/**
 * The name of an age group as official tables word it: `unter 3 Jahre`, `3 bis unter 6 Jahre`, `75 Jahre und älter`.
 *
 * @param toYears exclusive; null = open
 * @throws RangeError `toYears` not above `fromYears`, or `fromYears` below 0
 */
export function ageGroupName({
  fromYears,
  toYears,
}: {
  readonly fromYears: number
  readonly toYears: number | null
}): AgeGroup['name'] {
  if (!(fromYears >= 0)) throw new RangeError(`fromYears: ${fromYears} is below 0`)
  if (toYears === null) {
    return fromYears === 0
      ? { de: 'Insgesamt', en: 'Total' }
      : { de: `${fromYears} Jahre und älter`, en: `${fromYears} years and over` }
  }
  if (!(toYears > fromYears)) throw new RangeError(`toYears: ${toYears} is not above ${fromYears}`)
  if (fromYears === 0) {
    return toYears === 1
      ? { de: 'unter 1 Jahr', en: 'under 1 year' }
      : { de: `unter ${toYears} Jahre`, en: `under ${toYears} years` }
  }
  return {
    de: `${fromYears} bis unter ${toYears} Jahre`,
    en: `${fromYears} to under ${toYears} years`,
  }
}

/** Groups between neighbouring limits; a last limit of null leaves the last group open. */
function groupsFrom(limits: readonly [number, ...(number | null)[]]): AgeGroup[] {
  return limits.slice(1).map((toYears, position) => {
    const fromYears = limits[position] ?? 0
    return { fromYears, toYears, name: ageGroupName({ fromYears, toYears }) }
  })
}
