import type { Locale } from '#lib/messages/index.ts'

/** One thing that the user says about the file. Its answer arrives in the form under `name`. */
export type Question = AskedQuestion & {
  /** Why the answer was recognised. */
  why?: string
  /** What stands in the column. */
  samples?: string
}

type AskedQuestion =
  | { kind: 'column'; name: string; label: string; hint?: string; value: string; required: boolean }
  | {
      kind: 'choice'
      name: string
      label: string
      hint?: string
      value: string
      options: { value: string; text: string }[]
    }
  | {
      kind: 'text'
      name: string
      label: string
      hint?: string
      value: string
      required: boolean
      type: 'text' | 'date' | 'number'
    }
  | {
      kind: 'several'
      name: string
      label: string
      hint?: string
      values: string[]
      options: { value: string; text: string }[]
    }

/** Questions that belong together. */
export type QuestionGroup = { title: string; hint?: string; questions: Question[] }

/** What the questions of a target are made from. */
export type MappingFacts = {
  locale: Locale
  columns: string[]
  levels: { code: string; name: string; position: number }[]
  indicators: { code: string; name: string }[]
  /** Of the file as a whole, e.g. of a single column of figures. */
  titles: string[]
  /** The different texts of a column in the first rows. */
  textsIn(column: string): string[]
}

/** A target's way between the definition in a recipe and the questions on the page. */
export type Mapping = {
  /** @param definition of a recipe, a proposal with parts missing, or what the user answered last */
  questions(definition: Record<string, unknown>, facts: MappingFacts): QuestionGroup[]
  /**
   * Unchecked: the target's schema judges it.
   * @param before what the answers change; parts that no question asks about stay
   */
  definition(
    form: FormData,
    facts: Pick<MappingFacts, 'columns' | 'levels' | 'indicators' | 'titles'>,
    before: Record<string, unknown>,
  ): Record<string, unknown>
}

/** The answer to a question, '' where there is none. */
export function answer(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** Only what was answered: schemas take no empty texts. */
export function answered(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

/** A part of a definition whose shape is not known yet. */
export function part(definition: unknown, name: string): Record<string, unknown> {
  const value = definition instanceof Object ? Reflect.get(definition, name) : undefined
  return value instanceof Object && !Array.isArray(value) ? { ...value } : {}
}

/** A text of a definition whose shape is not known yet. */
export function text(definition: unknown, name: string): string {
  const value: unknown = definition instanceof Object ? Reflect.get(definition, name) : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A list of a definition whose shape is not known yet. */
export function list(definition: unknown, name: string): unknown[] {
  const value: unknown = definition instanceof Object ? Reflect.get(definition, name) : undefined
  return Array.isArray(value) ? value : []
}
