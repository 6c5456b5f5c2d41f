import type { ReleasedFigure } from '@gelingen/methods/disclosure'
import { readCountsBehind, readIndicators } from '../indicators/index.ts'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { figuresOf } from './figures-rules.ts'
import { readResidentsOfAreas } from './gather-residents.ts'
import { listReleases } from './release-store.ts'
import type { ReleaseSubject } from './release-types.ts'
import { figuresOfResidents } from './residents-figures-rules.ts'

/** The true counts, on all levels, of a subject and of everything that was ever released: never to be shown. */
export async function readFiguresToday(
  tx: Tx,
  municipality: Municipality,
  planned: ReleaseSubject,
): Promise<ReleasedFigure[]> {
  const subjects = new Map(
    [planned, ...(await listReleases(tx, municipality)).map(({ subject }) => subject)].map(
      (subject) => [keyOf(subject), subject] as const,
    ),
  )
  const indicators = await readIndicators(tx, municipality)
  const figures: ReleasedFigure[] = []
  for (const subject of subjects.values()) {
    if (subject.kind === 'residents') {
      const { year } = subject
      const { areas } = await readResidentsOfAreas(tx, municipality, year)
      figures.push(...figuresOfResidents({ areas, year, nameOf: () => '', minimumCount: 0 }))
    }
    const indicator =
      subject.kind === 'indicator' ? indicators.find(({ code }) => code === subject.code) : undefined
    if (indicator === undefined || subject.kind !== 'indicator') continue
    const { code, period } = subject
    const counts = await readCountsBehind(tx, municipality, { indicator, period })
    const levels = new Set(counts.map(({ level }) => level))
    figures.push(...figuresOf({ counts, subject: code, period, levels, nameOf: () => '', minimumCount: 0 }))
  }
  return figures
}

function keyOf(subject: ReleaseSubject): string {
  if (subject.kind === 'index') return 'index'
  return subject.kind === 'residents' ? `${subject.year}` : `${subject.code} ${subject.period}`
}
