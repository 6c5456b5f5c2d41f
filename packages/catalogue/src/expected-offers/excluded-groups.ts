import type { ExcludedGroup } from './expected-offer-schema.ts'

/** Everything that is not named here is expected. Each group gives its reason to the reader of the matrix. */
export const excludedGroups: readonly ExcludedGroup[] = [
  {
    field: 'health',
    steps: ['to-secondary'],
    reason: {
      de: 'Der Schulwechsel bringt keine eigene Untersuchung mit sich; die Gesundheitsangebote zählen bei den Altersstufen.',
      en: 'The change of school brings no examination of its own; health offers count at the ages.',
    },
  },
  {
    field: 'early-help',
    steps: [
      'age-3-6',
      'to-school',
      'age-6-10',
      'to-secondary',
      'age-10-14',
      'age-14-18',
      'to-work',
      'age-18-27',
    ],
    reason: {
      de: 'Frühe Hilfen reichen von der Schwangerschaft bis zum dritten Geburtstag. Junge Eltern zählen beim Alter ihres Kindes.',
      en: 'Early help reaches from pregnancy to the third birthday. Young parents count at the age of their child.',
    },
  },
  {
    field: 'youth-welfare',
    steps: ['pregnancy', 'birth'],
    reason: {
      de: 'Rund um die Geburt unterstützt die Jugendhilfe durch Frühe Hilfen und Familienbildung; dort zählen diese Angebote.',
      en: 'Around birth, youth welfare supports through early help and family education; such offers count there.',
    },
  },
  {
    field: 'education',
    steps: ['pregnancy', 'birth', 'first-year'],
    reason: {
      de: 'Der Anspruch auf einen Betreuungsplatz beginnt mit dem ersten Geburtstag (§ 24 SGB VIII); davor besteht er nur in besonderen Fällen.',
      en: 'The claim to a place in day care begins with the first birthday (Section 24 SGB VIII); before that it exists in special cases only.',
    },
  },
  {
    field: 'education',
    steps: ['age-18-27'],
    reason: {
      de: 'Nach der Schulpflicht zählen Ausbildung und nachgeholte Abschlüsse zum Feld Beruf.',
      en: 'After compulsory schooling, training and certificates caught up on count as vocation.',
    },
  },
  {
    field: 'family-education',
    steps: ['to-work', 'age-18-27'],
    reason: {
      de: 'Junge Volljährige werden selbst beraten, nicht ihre Eltern. Sind sie Eltern, zählt das Alter ihres Kindes.',
      en: 'Young adults are advised themselves, not their parents. If they are parents, the age of their child counts.',
    },
  },
  {
    field: 'social-security',
    steps: ['to-secondary'],
    reason: {
      de: 'Der Schulwechsel ändert an den Ansprüchen nichts; die Angebote zählen bei den Altersstufen.',
      en: 'The change of school does not change any claim; offers count at the ages.',
    },
  },
  {
    field: 'integration',
    steps: ['pregnancy', 'birth', 'first-year'],
    reason: {
      de: 'Sprachmittlung ist hier eine Eigenschaft guter Gesundheits- und Beratungsangebote. Eigene Programme beginnen, wenn die Kinder sprechen lernen.',
      en: 'Interpreting is here a quality of good health and advice offers. Programmes of their own begin when children learn to speak.',
    },
  },
  {
    field: 'leisure',
    steps: ['pregnancy', 'birth', 'first-year'],
    reason: {
      de: 'Kurse für Schwangere und für Eltern mit Säuglingen zählen zur Familienbildung.',
      en: 'Courses for pregnant women and for parents with babies count as family education.',
    },
  },
  {
    field: 'leisure',
    steps: ['to-school', 'to-secondary', 'to-work'],
    reason: {
      de: 'Freizeitangebote hängen nicht am Wechsel der Einrichtung; sie zählen bei den Altersstufen.',
      en: 'Leisure offers do not depend on the change of institution; they count at the ages.',
    },
  },
  {
    field: 'neighbourhood',
    steps: ['pregnancy', 'birth'],
    reason: {
      de: 'Wohnumfeld und Nachbarschaft sind für alle da und zählen ab dem ersten Lebensjahr.',
      en: 'Housing and neighbourhood are there for everybody and count from the first year of life.',
    },
  },
  {
    field: 'neighbourhood',
    steps: ['to-school', 'to-secondary', 'to-work'],
    reason: {
      de: 'Wohnumfeld und Nachbarschaft hängen nicht am Wechsel der Einrichtung; sie zählen bei den Altersstufen.',
      en: 'Housing and neighbourhood do not depend on the change of institution; they count at the ages.',
    },
  },
  {
    field: 'vocation',
    steps: [
      'pregnancy',
      'birth',
      'first-year',
      'age-1-3',
      'age-3-6',
      'to-school',
      'age-6-10',
      'to-secondary',
    ],
    reason: {
      de: 'Berufliche Orientierung beginnt erst in der weiterführenden Schule. Junge Eltern in Ausbildung zählen bei ihrem eigenen Alter.',
      en: 'Vocational orientation begins in secondary school only. Young parents in training count at their own age.',
    },
  },
]
