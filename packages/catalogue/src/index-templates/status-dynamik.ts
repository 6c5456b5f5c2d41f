import type { IndexTemplate, TemplateSpec } from './index-template-schema.ts'

/**
 * What both indices share. Areas with fewer than 300 residents or marked as invalid leave before mean and standard deviation are
 * taken; `gültig` is how the published file says it, 1 how the indicator stores it.
 */
const asInBerlin = {
  normalise: 'z-population',
  aggregate: 'sum',
  restandardise: true,
  exclude: [
    { column: 'mss-2021-residents', below: 300 },
    { column: 'mss-2021-validity', notIn: ['gültig', 1] },
  ],
  missing: 'drop',
} as const satisfies Partial<TemplateSpec>

/**
 * The published rule is closed on both sides in the middle (status: below −1 high, up to 1 medium, up to 1.5 low; dynamics: below −1
 * positive, above 1 negative). `right` puts an index of exactly −1 one class too good; no area of 2021 lies there.
 */
export const statusDynamik: IndexTemplate = {
  code: 'status-dynamik',
  name: { de: 'Status und Dynamik', en: 'Status and dynamics' },
  description: {
    de: 'Wie die soziale Lage eines Gebiets ist und wohin sie sich in zwei Jahren bewegt hat, im Vergleich zur ganzen Stadt. Ein hoher Wert heißt mehr Benachteiligung.',
    en: 'What the social situation of an area is and where it moved within two years, compared with the whole city. A high value means more disadvantage.',
  },
  source: {
    de: 'Monitoring Soziale Stadtentwicklung Berlin 2021, Status- und Dynamik-Index',
    en: 'Monitoring Social Urban Development Berlin 2021, index of status and index of dynamics',
  },
  indices: [
    {
      code: 'status',
      name: { de: 'Status-Index', en: 'Index of status' },
      description: {
        de: 'Summe der z-Werte von Arbeitslosigkeit, Transferbezug und Kinderarmut, noch einmal standardisiert.',
        en: 'Sum of the z-scores of unemployment, transfer income and child poverty, standardised again.',
      },
      spec: {
        indicators: [burden('mss-2021-s1'), burden('mss-2021-s3'), burden('mss-2021-s4')],
        ...asInBerlin,
        classes: {
          cuts: [-1, 1, 1.5],
          labels: ['hoch', 'mittel', 'niedrig', 'sehr niedrig'],
          closed: 'right',
        },
      },
      classNames: [
        { de: 'hoch', en: 'high' },
        { de: 'mittel', en: 'medium' },
        { de: 'niedrig', en: 'low' },
        { de: 'sehr niedrig', en: 'very low' },
      ],
      subIndices: [],
    },
    {
      code: 'dynamik',
      name: { de: 'Dynamik-Index', en: 'Index of dynamics' },
      description: {
        de: 'Summe der z-Werte der Veränderungen über zwei Jahre, noch einmal standardisiert.',
        en: 'Sum of the z-scores of the changes over two years, standardised again.',
      },
      spec: {
        indicators: [burden('mss-2021-d1'), burden('mss-2021-d3'), burden('mss-2021-d4')],
        ...asInBerlin,
        classes: { cuts: [-1, 1], labels: ['positiv', 'stabil', 'negativ'], closed: 'right' },
      },
      classNames: [
        { de: 'positiv', en: 'positive' },
        { de: 'stabil', en: 'stable' },
        { de: 'negativ', en: 'negative' },
      ],
      subIndices: [],
    },
  ],
}

function burden(column: string) {
  return { column, direction: 'higher-is-burden', weight: 1 } as const
}
