import { z } from 'zod'
import { limits } from './limits.ts'

/** Names that every object has: as a key they would be found where nothing was put. */
const reserved =
  '(?!(?:constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)'

/** Of a page, section or question: lower case, words joined by a hyphen; a stored answer hangs on it, so it is never renamed. */
export const idSchema = z
  .string()
  .max(60)
  .regex(new RegExp(`^${reserved}[a-z][a-z0-9]*(-[a-z0-9]+)*$`))

/** Of an option, row or column; `other` and `cannot-say` have their own meaning. */
export const codeSchema = z
  .string()
  .max(60)
  .regex(new RegExp(`^${reserved}(?!(?:other|cannot-say)$)[A-Za-z0-9][A-Za-z0-9_-]*$`))

const localised = (longest: number) => {
  const text = z.string().trim().min(1).max(longest)
  return z.object({ de: text }).catchall(text).readonly()
}

/** A text per language (`de`, `en`, `tr` …): German always, others where there are any. */
export const textSchema = localised(limits.definitionText).meta({ id: 'text' })
export const labelSchema = localised(limits.label).meta({ id: 'label' })
export type LocalisedText = z.infer<typeof textSchema>

/** ISO 639 code of a language. */
export const languagePattern = /^[a-z]{2,3}$/
