import { lifePhaseBlocks, lifePhaseSteps } from '@gelingen/catalogue'
import type { ChainPicture, PictureBar, PictureCell, PictureStep } from './picture-types.ts'

/** For tests: the steps of the catalogue. */
export const twelveSteps: readonly PictureStep[] = lifePhaseSteps.map(
  ({ code, block, shortName, ageFromYears, ageToYears, transition, impliedByAge }) => ({
    code,
    block,
    lines: [shortName.de, ''],
    ageFromYears,
    ageToYears,
    kind: transition ? 'gate' : impliedByAge ? 'ages' : 'proxy',
  }),
)

export function aBar(steps: readonly string[], more: Partial<PictureBar> = {}): PictureBar {
  return {
    kind: 'other',
    steps,
    count: 3,
    labels: ['3 Angebote', '3'],
    says: '3 Angebote',
    href: null,
    ...more,
  }
}

export function aPictureCell(more: Partial<PictureCell> = {}): PictureCell {
  return { judgement: 'balanced', number: '', says: 'ausgewogen', href: '/k/a/kette/age-3-6/health', ...more }
}

/** One field, one place, balanced everywhere; what matters is said where it matters. */
export function aPicture(
  { cells = [], bars = [] }: { cells?: readonly PictureCell[]; bars?: readonly PictureBar[] } = {},
  more: Partial<ChainPicture> = {},
): ChainPicture {
  return {
    steps: twelveSteps,
    blocks: lifePhaseBlocks.map(({ code, name, shortName }) => ({
      code,
      name: name.de,
      shortName: shortName.de,
    })),
    rows: [
      {
        field: 'health',
        name: 'Gesundheit',
        strands: [{ placeName: '', cells: twelveSteps.map((_, at) => cells[at] ?? aPictureCell()), bars }],
      },
    ],
    posts: [],
    words: {
      ages: 'Alter in Jahren',
      posts: ['Regeleinrichtungen', 'tragen die Kette'],
      more: (count) => `+${count}`,
      moreSays: (count) => `${count} weitere`,
      legend: [{ judgement: 'gap', text: 'Lücke' }],
      barLegend: [{ kind: 'outreach', text: 'aufsuchend' }],
    },
    ...more,
  }
}
