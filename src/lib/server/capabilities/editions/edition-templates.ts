import type { EditionContent } from './edition-types.ts'

type Words = Readonly<Record<'de' | 'en', string>>

/** An edition to begin with; `{kommune}` stands for the municipality's name. */
export type EditionTemplate = {
  /** As an address names it. */
  readonly code: string
  readonly name: Words
  /** For whom, and what is in it. */
  readonly purpose: Words
  readonly title: Words
  readonly subtitle: Words
  readonly content: Partial<Omit<EditionContent, 'title' | 'subtitle' | 'foreword' | 'imprint' | 'language'>>
  /** It has to be said first for which areas. */
  readonly asksForAreas?: true
}

export const editionTemplates: readonly EditionTemplate[] = [
  {
    code: 'erstes-jahr',
    name: { de: 'Schwangerschaft und erstes Jahr', en: 'Pregnancy and first year' },
    purpose: {
      de: 'Für werdende und junge Eltern, zum Mitgeben in der Geburtsklinik und beim Willkommensbesuch',
      en: 'For expectant and new parents, to hand out in the maternity clinic and at welcome visits',
    },
    title: { de: 'Willkommen in {kommune}', en: 'Welcome to {kommune}' },
    subtitle: {
      de: 'Angebote für die Schwangerschaft und das erste Lebensjahr',
      en: 'Offers for pregnancy and the first year of life',
    },
    content: { steps: ['pregnancy', 'birth', 'first-year'], order: 'field' },
  },
  {
    code: 'kita-jahre',
    name: { de: 'Kita-Jahre', en: 'Day-care years' },
    purpose: {
      de: 'Für Familien mit Kindern von 1 bis 6 Jahren und ihren Übergang in die Schule',
      en: 'For families with children from 1 to 6 years and their way into school',
    },
    title: { de: 'Gut aufwachsen in {kommune}', en: 'Growing up well in {kommune}' },
    subtitle: { de: 'Angebote für Kinder von 1 bis 6 Jahren', en: 'Offers for children from 1 to 6 years' },
    content: { steps: ['age-1-3', 'age-3-6', 'to-school'], order: 'area' },
  },
  {
    code: 'grundschule',
    name: { de: 'Grundschulzeit', en: 'Primary school' },
    purpose: {
      de: 'Für Familien mit Kindern von 6 bis 10 Jahren',
      en: 'For families with children from 6 to 10 years',
    },
    title: { de: 'Rund um die Grundschule in {kommune}', en: 'Around primary school in {kommune}' },
    subtitle: { de: 'Angebote für Kinder von 6 bis 10 Jahren', en: 'Offers for children from 6 to 10 years' },
    content: { steps: ['age-6-10', 'to-secondary'], order: 'area' },
  },
  {
    code: 'berufsorientierung',
    name: {
      de: 'Berufsorientierung für Schülerinnen und Schüler',
      en: 'Vocational orientation for pupils',
    },
    purpose: {
      de: 'Alle Hilfen auf dem Weg in den Beruf, wie sie junge Menschen suchen',
      en: 'All help on the way into work, as young people look for it',
    },
    title: { de: 'Dein Weg in den Beruf', en: 'Your way into work' },
    subtitle: {
      de: 'Leitfaden zur Berufsorientierung in {kommune}',
      en: 'Guide to vocational orientation in {kommune}',
    },
    content: { targetGroups: ['young-people'], fields: ['vocation'], order: 'name' },
  },
  {
    code: 'berufsorientierung-betriebe',
    name: { de: 'Berufsorientierung für Betriebe', en: 'Vocational orientation for employers' },
    purpose: {
      de: 'Dieselben Maßnahmen, wie Arbeitgeber sie brauchen: mit wem sie Jugendliche für sich gewinnen',
      en: 'The same measures as employers need them: with whom they can win young people',
    },
    title: { de: 'Nachwuchs gewinnen in {kommune}', en: 'Winning young talent in {kommune}' },
    subtitle: {
      de: 'Leitfaden zur Berufsorientierung für Betriebe',
      en: 'Guide to vocational orientation for employers',
    },
    content: { targetGroups: ['employers'], fields: ['vocation'], order: 'name' },
  },
  {
    code: 'quartier',
    name: { de: 'Alles in einem Quartier', en: 'Everything in one quarter' },
    purpose: {
      de: 'Für die Auslage im Stadtteil: was es für Familien vor Ort gibt',
      en: 'To lay out in the neighbourhood: what there is for families on site',
    },
    title: { de: 'Familien im Quartier', en: 'Families in the quarter' },
    subtitle: { de: 'Angebote in Ihrer Nähe', en: 'Offers near you' },
    content: { order: 'phase' },
    asksForAreas: true,
  },
  {
    code: 'but',
    name: {
      de: 'Alle Angebote für Bildung und Teilhabe',
      en: 'All offers of education and participation benefits',
    },
    purpose: {
      de: 'Für Beratungsstellen und Familien mit wenig Geld: was das Bildungspaket bezahlt',
      en: 'For advice centres and families with little money: what the benefits pay for',
    },
    title: { de: 'Mitmachen mit dem Bildungspaket', en: 'Joining in with education benefits' },
    subtitle: {
      de: 'Angebote in {kommune}, die Bildung und Teilhabe bezahlt',
      en: 'Offers in {kommune} paid for by education and participation benefits',
    },
    content: { butOnly: true, order: 'field' },
  },
]

export function editionTemplate(code: string): EditionTemplate | undefined {
  return editionTemplates.find((template) => template.code === code)
}

/** The edition that a ready-made one begins with. */
export function editionFromTemplate(
  { title, subtitle, content }: EditionTemplate,
  { municipality, language, imprint }: { municipality: string; language: 'de' | 'en'; imprint: string },
): EditionContent {
  const said = (words: Words) => words[language].replaceAll('{kommune}', municipality)
  return {
    foreword: '',
    imprint,
    language,
    targetGroups: [],
    steps: [],
    fields: [],
    areas: [],
    butOnly: false,
    order: 'phase',
    entries: 'full',
    paper: 'a5',
    hasMap: true,
    hasProviderIndex: true,
    hasKeywordIndex: true,
    ...content,
    title: said(title),
    subtitle: said(subtitle),
  }
}
