import type { IndexTemplate } from './index-template-schema.ts'

/** In Gelsenkirchen's order: where the sub-index stands, its indicators follow. U8/U9 and Gymnasium are good when high. */
export const partizipationsindex: IndexTemplate = {
  code: 'partizipationsindex',
  name: { de: 'Partizipationsindex', en: 'Participation index' },
  description: {
    de: 'Wie gut die Chancen der Kinder auf Teilhabe in jedem Gebiet stehen: 16 Indikatoren in fünf Teilindizes. Ein hoher Wert heißt, dass Kinder dort mehr Unterstützung brauchen.',
    en: 'How good the chances of children to take part are in each area: 16 indicators in five sub-indices. A high value means that children there need more support.',
  },
  source: {
    de: 'Aufbau nach der Stadt Gelsenkirchen, „Gesellschaftliche Teilhabechancen von Gelsenkirchener Kindern“ (2015). Gewichte und Klassen sind eine Voreinstellung dieser Anwendung.',
    en: 'Structure after the city of Gelsenkirchen, “Gesellschaftliche Teilhabechancen von Gelsenkirchener Kindern” (2015). Weights and classes are a default of this application.',
  },
  indices: [
    {
      code: 'partizipationsindex',
      name: { de: 'Partizipation von Kindern', en: 'Participation of children' },
      description: {
        de: 'Mittel der fünf Teilindizes, jeder gleich gewichtet; innerhalb eines Teilindex zählt jeder Indikator gleich viel.',
        en: 'Mean of the five sub-indices, each of equal weight; within a sub-index each indicator counts the same.',
      },
      spec: {
        indicators: [
          burden('basic-income-under-15', 'economic-situation'),
          burden('basic-income-under-6', 'economic-situation'),
          burden('migration-background-under-18', 'integration-need'),
          burden('german-insufficient', 'integration-need'),
          burden('immigration-previous-year', 'integration-need'),
          burden('overweight-at-school-entry', 'health-conditions'),
          better('u8-u9-participation', 'health-conditions'),
          burden('dmft-index', 'health-conditions'),
          burden('recommendation-hauptschule', 'education-participation'),
          better('recommendation-gymnasium', 'education-participation'),
          burden('development-deficits', 'education-participation'),
          burden('language-support-need', 'education-participation'),
          burden('short-day-care', 'education-participation'),
          burden('residence-under-3-years', 'environment-housing'),
          burden('noise-exposure', 'environment-housing'),
          burden('heat-island', 'environment-housing'),
        ],
        normalise: 'z-population',
        aggregate: 'arithmetic',
        restandardise: true,
        exclude: [],
        missing: 'ignore',
        // By distance from the mean, not quantiles: quantiles would call a fifth of a city burdened however alike its areas are.
        classes: {
          sd: [-1.5, -0.5, 0.5, 1.5],
          labels: [
            'sehr geringer Bedarf',
            'geringer Bedarf',
            'mittlerer Bedarf',
            'hoher Bedarf',
            'sehr hoher Bedarf',
          ],
          closed: 'right',
        },
      },
      classNames: [
        { de: 'sehr geringer Bedarf', en: 'very low need' },
        { de: 'geringer Bedarf', en: 'low need' },
        { de: 'mittlerer Bedarf', en: 'medium need' },
        { de: 'hoher Bedarf', en: 'high need' },
        { de: 'sehr hoher Bedarf', en: 'very high need' },
      ],
      subIndices: [
        {
          code: 'economic-situation',
          name: { de: 'Wirtschaftliche Lage', en: 'Economic situation' },
          description: {
            de: 'Wie viele Kinder von Grundsicherung leben. Armut ist auch der stärkste Hinweis auf Bedarf an Hilfen zur Erziehung.',
            en: 'How many children live on basic income support. Poverty is also the strongest hint at need of socio-educational support.',
          },
          fields: ['social-security', 'youth-welfare'],
        },
        {
          code: 'integration-need',
          name: { de: 'Integrationsbedarf', en: 'Integration need' },
          description: {
            de: 'Wo viele Kinder neu ankommen oder Deutsch erst lernen.',
            en: 'Where many children have newly arrived or are still learning German.',
          },
          fields: ['integration'],
        },
        {
          code: 'health-conditions',
          name: { de: 'Gesundheitsbedingungen', en: 'Health conditions' },
          description: {
            de: 'Wie gesund Kinder in die Schule kommen und ob die Vorsorge sie erreicht.',
            en: 'How healthy children are when they come to school, and whether check-ups reach them.',
          },
          fields: ['health', 'early-help'],
        },
        {
          code: 'education-participation',
          name: { de: 'Bildungsbeteiligung', en: 'Participation in education' },
          description: {
            de: 'Welche Wege Kinder in Kita und Schule nehmen.',
            en: 'Which ways children take through day care and school.',
          },
          fields: ['education', 'vocation'],
        },
        {
          code: 'environment-housing',
          name: { de: 'Umweltbedingungen und Wohnen', en: 'Environment and housing' },
          description: {
            de: 'Lärm, Hitze und häufiger Wechsel der Nachbarschaft.',
            en: 'Noise, heat and a neighbourhood that changes often.',
          },
          fields: ['neighbourhood'],
        },
      ],
    },
  ],
}

function burden(column: string, group: string) {
  return { column, direction: 'higher-is-burden', weight: 1, group } as const
}

function better(column: string, group: string) {
  return { column, direction: 'higher-is-better', weight: 1, group } as const
}
