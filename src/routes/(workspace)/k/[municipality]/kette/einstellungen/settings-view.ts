import { fields } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import {
  scoreInput,
  scoresOfTemplate,
  subIndexKey,
  WHOLE_INDEX,
  type MunicipalSettings,
} from '#lib/server/capabilities/chain/index.ts'
import { namesOf, type IndexDefinition } from '#lib/server/capabilities/index/index.ts'

/** What may weigh a field. */
export type ScoreChoice = {
  readonly input: string
  readonly field: string
  /** '' = as the index's template has it. */
  readonly options: readonly { readonly value: string; readonly text: string }[]
}

/** For each field the sub-indices of an index; empty where it has none to choose from. */
export function scoreChoices(definition: IndexDefinition, locale: Locale): ScoreChoice[] {
  const texts = messages(locale).chain.settings
  const { groups } = definition.settings.spec
  if (groups.length === 0) return []
  const { subIndices } = namesOf(definition, locale)
  const own = [
    { value: WHOLE_INDEX, text: texts.wholeIndex },
    ...groups.map(({ name }) => ({ value: subIndexKey(name), text: subIndices[name]?.name ?? name })),
  ]
  const intended = scoresOfTemplate(definition)
  return fields.map(({ code, name }) => {
    const asIntended = own.find(({ value }) => value === (intended[code] ?? WHOLE_INDEX))
    return {
      input: scoreInput(code),
      field: name[locale],
      options: [{ value: '', text: texts.scoreOfTemplate(asIntended?.text ?? texts.wholeIndex) }, ...own],
    }
  })
}

/** The settings as the inputs show them, numbers in the user's notation. */
export function settingTexts(
  { indexDefinitionId, scoreByField, ...rest }: MunicipalSettings,
  locale: Locale,
): Record<string, string> {
  const plain = Object.entries(rest).map(([name, value]) => [name, textOf(value, locale)] as const)
  const scores = Object.entries(scoreByField).map(([field, key]) => [scoreInput(field), key] as const)
  return { ...Object.fromEntries([...plain, ...scores]), index: String(indexDefinitionId ?? '') }
}

function textOf(value: number | string, locale: Locale): string {
  return locale === 'de' && typeof value === 'number' ? String(value).replace('.', ',') : String(value)
}
