import type { InnerQuestion, Option, Question } from '@gelingen/questionnaire'
import type { Localised } from '../localised-schema.ts'
import type { CanonModuleCode, CanonQuestion, CanonTarget } from './canon-schema.ts'

/** A text in German and English. */
export const text = (de: string, en: string): Localised => ({ de, en })

/** Options from their codes, in order. */
export function options(labels: Readonly<Record<string, readonly [de: string, en: string]>>): Option[] {
  return Object.entries(labels).map(([code, [de, en]]) => ({ code, label: { de, en } }))
}

/** Options with the points they count: a scale in words. */
export function points(labels: Readonly<Record<string, readonly [de: string, en: string]>>): Option[] {
  return options(labels).map((option, at) => ({ ...option, value: at + 1 }))
}

/** The last way out of a multiple choice. */
export const noneOfThese: Option = {
  code: 'none',
  label: { de: 'nichts davon', en: 'none of these' },
  exclusive: true,
}

/** Entries of the catalogue as options: the codes are the same as in the chain. */
export function fromCatalogue(
  entries: readonly { readonly code: string; readonly name: Localised }[],
): Option[] {
  return entries.map(({ code, name }) => ({ code, label: name }))
}

export const cannotSay = text('kann ich nicht sagen', 'cannot say')

/** How much one agrees; four points, so that nobody stays in the middle, and a way out. */
export const agreement = points({
  no: ['trifft nicht zu', 'does not apply'],
  'rather-no': ['trifft eher nicht zu', 'rather does not apply'],
  'rather-yes': ['trifft eher zu', 'rather applies'],
  yes: ['trifft zu', 'applies'],
})

type Without<Kind extends Question> = Kind extends Question
  ? Omit<Kind, 'id' | 'version' | 'canon' | 'writesTo'>
  : never

/** A question as it is written down: everything else follows from its code and its place. */
export type Writing<Kind extends Question> = {
  readonly code: string
  readonly core?: true
  readonly purpose: Localised
  readonly writesTo?: CanonTarget
  /** 1 unless the question has been changed since it was first published. */
  readonly version?: number
  readonly ask: Without<Kind>
}

type Place = { readonly module: CanonModuleCode; readonly within?: string }

/** Questions of one module, or of one group or roster in it. */
export function write({ module, within }: Place, writings: readonly Writing<Question>[]): CanonQuestion[] {
  return writings.map((writing) => ({
    code: writing.code,
    module,
    core: writing.core === true,
    within: within ?? null,
    purpose: writing.purpose,
    question: asQuestion(writing),
  }))
}

/** The questions that a group or roster asks unless others are chosen. */
export function coreOf(writings: readonly Writing<InnerQuestion>[]): InnerQuestion[] {
  return writings.filter(({ core }) => core === true).map((writing) => asQuestion(writing))
}

function asQuestion<Kind extends Question>({ code, version = 1, writesTo, ask }: Writing<Kind>): Kind {
  const target = writesTo === undefined ? {} : { writesTo }
  // What was left out of the kind when it was written down comes back here.
  return { id: code, version, canon: { code, version }, ...ask, ...target } as unknown as Kind
}
