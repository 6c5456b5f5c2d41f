import type { MainstreamPost } from './mainstream-post-schema.ts'

/**
 * The posts that carry the chain, in the order in which a child meets them. Offers say whether they are a mainstream
 * institution, but not of which kind: that is told by their field and the first of these whose steps they serve.
 */
export const mainstreamPosts: readonly MainstreamPost[] = [
  {
    code: 'antenatal-care',
    name: { de: 'Schwangerenvorsorge', en: 'Antenatal care' },
    field: 'health',
    standsAt: 'pregnancy',
    servesAnyOf: ['pregnancy'],
    reason: {
      de: 'Jede Schwangere hat Anspruch auf ärztliche Betreuung und Hebammenhilfe (§ 24d SGB V).',
      en: 'Every pregnant woman is entitled to medical care and a midwife (Section 24d SGB V).',
    },
  },
  {
    code: 'birth-clinic',
    name: { de: 'Geburtsklinik', en: 'Birth clinic' },
    field: 'health',
    standsAt: 'birth',
    servesAnyOf: ['birth'],
    reason: {
      de: 'Fast alle Kinder kommen in einer Klinik oder einem Geburtshaus zur Welt (§ 24f SGB V).',
      en: 'Nearly all children are born in a clinic or a birth centre (Section 24f SGB V).',
    },
  },
  {
    code: 'paediatric-practice',
    name: { de: 'Kinderarztpraxis', en: 'Paediatric practice' },
    field: 'health',
    standsAt: 'first-year',
    servesAnyOf: ['first-year', 'age-1-3', 'age-3-6'],
    reason: {
      de: 'Zu den Früherkennungsuntersuchungen U2 bis U6 kommen im ersten Lebensjahr fast alle Kinder (§ 26 SGB V).',
      en: 'Nearly all children come to the early-detection examinations of the first year (Section 26 SGB V).',
    },
  },
  {
    code: 'day-care',
    name: { de: 'Kita', en: 'Day care' },
    field: 'education',
    standsAt: 'age-3-6',
    servesAnyOf: ['age-1-3', 'age-3-6'],
    reason: {
      de: 'Anspruch auf einen Platz besteht ab dem ersten Geburtstag, besucht wird die Kita ab drei von fast allen (§ 24 SGB VIII).',
      en: 'The right to a place begins at the first birthday; from three on nearly all children attend (Section 24 SGB VIII).',
    },
  },
  {
    code: 'school-entry-examination',
    name: { de: 'Schuleingangsuntersuchung', en: 'School entry examination' },
    field: 'health',
    standsAt: 'to-school',
    servesAnyOf: ['to-school'],
    reason: {
      de: 'Vor der Einschulung wird jedes Kind untersucht; das regeln die Schulgesetze der Länder (in Nordrhein-Westfalen § 54 SchulG).',
      en: 'Every child is examined before starting school; the school acts of the Länder say so.',
    },
  },
  {
    code: 'primary-school',
    name: { de: 'Grundschule und Ganztag', en: 'Primary and all-day school' },
    field: 'education',
    standsAt: 'age-6-10',
    servesAnyOf: ['age-6-10'],
    reason: {
      de: 'Mit sechs Jahren beginnt die Schulpflicht. Der Ganztag gehört dazu: Er ist an der Schule und steht allen offen.',
      en: 'School is compulsory from six on. All-day care belongs to it: it takes place at school and is open to all.',
    },
  },
  {
    code: 'secondary-school',
    name: { de: 'Weiterführende Schule', en: 'Secondary school' },
    field: 'education',
    standsAt: 'age-10-14',
    servesAnyOf: ['age-10-14'],
    reason: {
      de: 'Nach der Grundschule besuchen alle eine weiterführende Schule; die Schulpflicht geht weiter.',
      en: 'After primary school all attend a secondary school; school remains compulsory.',
    },
  },
  {
    code: 'vocational-school',
    name: { de: 'Berufliche Schule', en: 'Vocational school' },
    field: 'education',
    standsAt: 'to-work',
    servesAnyOf: ['age-14-18', 'to-work', 'age-18-27'],
    reason: {
      de: 'Wer die allgemeinbildende Schule verlässt, ist meist noch berufsschulpflichtig und kommt hierher.',
      en: 'Whoever leaves general school is usually still obliged to attend a vocational school and comes here.',
    },
  },
]

/**
 * The post that a mainstream offer belongs to; null where it is none of them, though every child may use it (general
 * social service, say).
 */
export function mainstreamPostOf({
  fields,
  steps,
}: {
  readonly fields: readonly string[]
  readonly steps: readonly string[]
}): MainstreamPost | null {
  return (
    mainstreamPosts.find(
      ({ field, servesAnyOf }) => fields.includes(field) && servesAnyOf.some((step) => steps.includes(step)),
    ) ?? null
  )
}
