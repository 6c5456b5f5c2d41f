import { fields, lifePhaseSteps, standards } from '@gelingen/catalogue'
import { messages } from '#lib/messages/index.ts'
import { answer, answered, list, part, text, type Mapping, type Question } from './mapping-types.ts'

const columnNames = [
  'name',
  'externalId',
  'provider',
  'street',
  'houseNumber',
  'postalCode',
  'town',
  'latitude',
  'longitude',
  'capacity',
  'ageFromYears',
  'ageToYears',
  'description',
  'phone',
  'website',
  'cost',
  'lastConfirmedOn',
  'areasServed',
  'howItGoes',
  'whatToBring',
  'targetGroups',
  'languages',
  'accessibility',
  'accessibilityNote',
  'costKind',
  'free',
  'butEligible',
  'anonymous',
  'registration',
  'registrationNote',
  'delivery',
  'schedules',
  'placesFree',
  'placesFreeOn',
  'email',
  'contactName',
  'contactPhone',
  'contactEmail',
  'contactHours',
] as const

/** What holds for all offers of the file and is asked for. */
const constantNames = [
  'fields',
  'steps',
  'standards',
  'ageFromMonths',
  'ageToMonths',
  'outreach',
  'mainstream',
  'lastConfirmedOn',
]

/** Offers with their sites. Rules of a recipe stay as they are: they are written in the recipe's file. */
export const offersMapping: Mapping = {
  questions(definition, { locale }) {
    const texts = messages(locale).importPages.mapping
    const columns = part(definition, 'columns')
    const constants = part(definition, 'constants')
    const several = (
      name: 'steps' | 'fields' | 'standards',
      entries: readonly { code: string; name: { de: string; en: string } }[],
    ): Question => ({
      kind: 'several',
      name,
      label: texts[name],
      values: list(constants, name).map(String),
      options: entries.map((entry) => ({ value: entry.code, text: entry.name[locale] })),
    })
    return [
      {
        title: texts.source,
        questions: [
          {
            kind: 'text',
            name: 'source',
            label: texts.sourceName,
            hint: texts.sourceHint,
            value: text(definition, 'source'),
            required: true,
            type: 'text',
          },
          {
            kind: 'choice',
            name: 'missing',
            label: texts.missing,
            value: text(definition, 'missing') || 'keep',
            options: [
              { value: 'keep', text: texts.missingKeep },
              { value: 'remove', text: texts.missingRemove },
            ],
          },
        ],
      },
      {
        title: texts.columns,
        questions: columnNames.map((name): Question => ({
          kind: 'column',
          name: `column:${name}`,
          label: texts.offerColumns[name],
          value: text(columns, name) || String(list(columns, name)[0] ?? ''),
          required: name === 'name',
        })),
      },
      {
        title: texts.forAll,
        hint: texts.forAllHint,
        questions: [
          several('fields', fields),
          several('steps', lifePhaseSteps),
          several('standards', standards),
          {
            kind: 'text',
            name: 'ageFrom',
            label: texts.ageFrom,
            value: yearsOf(constants, 'ageFromMonths'),
            required: false,
            type: 'number',
          },
          {
            kind: 'text',
            name: 'ageTo',
            label: texts.ageTo,
            value: yearsOf(constants, 'ageToMonths'),
            required: false,
            type: 'number',
          },
          {
            kind: 'several',
            name: 'ways',
            label: texts.ways,
            values: ['outreach', 'mainstream'].filter((way) => Reflect.get(constants, way) === true),
            options: [
              { value: 'outreach', text: texts.outreach },
              { value: 'mainstream', text: texts.mainstream },
            ],
          },
          {
            kind: 'text',
            name: 'lastConfirmedOn',
            label: texts.confirmedOn,
            value: text(constants, 'lastConfirmedOn'),
            required: false,
            type: 'date',
          },
        ],
      },
    ]
  },
  definition(form, _facts, before) {
    const chosen = (name: string) => form.getAll(name).map(String)
    const ways = chosen('ways')
    return answered({
      source: answer(form, 'source'),
      columns: answered({
        ...unasked(part(before, 'columns'), columnNames),
        ...Object.fromEntries(columnNames.map((name) => [name, answer(form, `column:${name}`)])),
      }),
      constants: answered({
        ...unasked(part(before, 'constants'), constantNames),
        fields: chosen('fields'),
        steps: chosen('steps'),
        standards: chosen('standards'),
        ageFromMonths: monthsOf(answer(form, 'ageFrom')),
        ageToMonths: monthsOf(answer(form, 'ageTo')),
        outreach: ways.includes('outreach') ? true : undefined,
        mainstream: ways.includes('mainstream') ? true : undefined,
        lastConfirmedOn: answer(form, 'lastConfirmedOn'),
      }),
      missing: answer(form, 'missing') === 'remove' ? 'remove' : 'keep',
    })
  },
}

/** What a recipe or a proposal says and no question is about, as columns with life phases. */
function unasked(said: Record<string, unknown>, asked: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(said).filter(([name]) => !asked.includes(name)))
}

function yearsOf(constants: Record<string, unknown>, name: string): string {
  const months = text(constants, name)
  return months === '' ? '' : String(Number(months) / 12)
}

function monthsOf(years: string): number | undefined {
  return years === '' ? undefined : Math.round(Number(years.replace(',', '.')) * 12)
}
