type Language = 'de' | 'en'
type Words = Readonly<Record<Language, string>>

/** A report to begin with, in both languages; `{kommune}` stands for the municipality's name. */
export type ReportTemplate = {
  /** As an address names it. */
  readonly code: string
  readonly name: Words
  /** When to take it. */
  readonly purpose: Words
  readonly title: Words
  readonly addressee: Words
  readonly pieces: readonly {
    readonly kind: string
    readonly settings?: Readonly<Record<string, string>>
    /** Only of own text. */
    readonly text?: Words
  }[]
}

export const reportTemplates: readonly ReportTemplate[] = [
  {
    code: 'jugendhilfeausschuss',
    name: { de: 'Vorlage für den Jugendhilfeausschuss', en: 'Paper for the youth welfare committee' },
    purpose: {
      de: 'Die größten Lücken mit Karte, Begründung und Beschlussvorschlag',
      en: 'The biggest gaps with a map, the reasons and a proposed resolution',
    },
    title: {
      de: 'Die Präventionskette in {kommune}: wo Kindern etwas fehlt',
      en: 'The prevention chain in {kommune}: where children lack something',
    },
    addressee: { de: 'Vorlage für den Jugendhilfeausschuss', en: 'Paper for the youth welfare committee' },
    pieces: [
      {
        kind: 'text',
        text: {
          de: '# Beschlussvorschlag\nDer Ausschuss nimmt den Sachstand zur Kenntnis. Er bittet die Verwaltung, zu den genannten Lücken bis zur übernächsten Sitzung vorzulegen:\n\n- welche Maßnahme sie vorschlägt und wer sie verantwortet,\n- was sie kostet und ab wann sie wirken soll,\n- an welcher Kennzahl sich zeigt, ob sie bei den Kindern ankommt.',
          en: '# Proposed resolution\nThe committee takes note of the report. It asks the administration to submit for the gaps named here, by the meeting after next:\n\n- which measure it proposes and who is responsible for it,\n- what it costs and from when it is to take effect,\n- by which figure it will be seen whether it reaches the children.',
        },
      },
      { kind: 'standing' },
      { kind: 'gaps', settings: { anzahl: '3', karte: '1', vorschlaege: '1', weitere: '10' } },
      { kind: 'basis' },
    ],
  },
  {
    code: 'jahresbericht',
    name: { de: 'Jahresbericht Präventionskette', en: 'Annual report on the prevention chain' },
    purpose: {
      de: 'Eckdaten, Lage der Kinder in den Gebieten, Stand der Kette und Lücken; jedes Jahr mit den neuen Zahlen',
      en: 'Key figures, the situation of children in the areas, the state of the chain and gaps; each year with the new numbers',
    },
    title: {
      de: 'Präventionskette {kommune}: Jahresbericht',
      en: 'Prevention chain {kommune}: annual report',
    },
    addressee: { de: 'Bericht an Rat und Ausschüsse', en: 'Report to the council and its committees' },
    pieces: [
      {
        kind: 'text',
        text: {
          de: '# Worum es geht\n{kommune} begleitet Kinder und ihre Familien von der Schwangerschaft bis in den Beruf. Dieser Bericht zeigt, wie die Kinder in den einzelnen Gebieten aufwachsen, welche Angebote sie erreichen und wo etwas fehlt.',
          en: '# What this is about\n{kommune} accompanies children and their families from pregnancy to the first job. This report shows how children grow up in each area, which offers reach them and where something is missing.',
        },
      },
      { kind: 'key-figures' },
      { kind: 'map' },
      { kind: 'index-table', settings: { anzahl: '10' } },
      { kind: 'picture' },
      { kind: 'standing', settings: { form: 'schritte' } },
      { kind: 'gaps', settings: { anzahl: '5', karte: '1', vorschlaege: '1', weitere: '10' } },
      {
        kind: 'text',
        text: {
          de: '# Ausblick\nBitte ergänzen Sie hier, was im vergangenen Jahr erreicht wurde und was für das nächste vorgesehen ist.',
          en: '# Outlook\nPlease add here what was achieved in the past year and what is planned for the next.',
        },
      },
      { kind: 'basis' },
    ],
  },
  {
    code: 'sozialraumkonferenz',
    name: { de: 'Sozialraumkonferenz', en: 'Area conference' },
    purpose: {
      de: 'Ein Gebiet für das Gespräch vor Ort: wie es den Kindern geht, was da ist, was fehlt',
      en: 'One area for the talk on site: how children fare, what there is, what is missing',
    },
    title: { de: 'Sozialraumkonferenz: Aufwachsen vor Ort', en: 'Area conference: growing up here' },
    addressee: { de: 'Grundlage für das Gespräch', en: 'Basis for discussion' },
    pieces: [
      { kind: 'area' },
      { kind: 'gaps', settings: { anzahl: '3', vorschlaege: '1', weitere: '0' } },
      {
        kind: 'text',
        text: {
          de: '# Fragen für das Gespräch\n- Entspricht das dem, was Sie hier erleben? Was zeigen die Zahlen nicht?\n- Welche Familien erreichen wir nicht, und woran liegt das?\n- Was können wir zusammen verändern, und wer macht den ersten Schritt?',
          en: '# Questions for the talk\n- Does this match what you see here? What do the figures not show?\n- Which families do we not reach, and why?\n- What can we change together, and who takes the first step?',
        },
      },
      { kind: 'basis' },
    ],
  },
]

export function reportTemplate(code: string): ReportTemplate | undefined {
  return reportTemplates.find((template) => template.code === code)
}
