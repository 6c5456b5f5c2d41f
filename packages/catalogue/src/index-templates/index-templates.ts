import type { IndexTemplate } from './index-template-schema.ts'
import { partizipationsindex } from './partizipationsindex.ts'
import { statusDynamik } from './status-dynamik.ts'

/** The index templates that ship. A municipality takes one over and changes it as it likes. */
export const indexTemplates: readonly IndexTemplate[] = [partizipationsindex, statusDynamik]

/** The template of a code, or null: an index may stem from a template that no longer ships. */
export function indexTemplate(code: string): IndexTemplate | null {
  return indexTemplates.find((template) => template.code === code) ?? null
}
