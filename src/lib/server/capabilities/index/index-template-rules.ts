import { indexTemplate, type Language, type TemplateIndex } from '@gelingen/catalogue'
import { parseIndexSpec, type IndexSpec } from '@gelingen/methods/composite-index'
import type { IndexDefinition } from './index-types.ts'

/** The spec of a template with its defaults filled in. @throws Error a template that ships with a spec that is none */
export function specOf(template: TemplateIndex): IndexSpec {
  const parsed = parseIndexSpec(template.spec)
  if (!parsed.ok)
    throw new Error(
      `template ${template.code}: ${parsed.problems.map(({ path, code }) => `${path} ${code}`).join(', ')}`,
    )
  return parsed.spec
}

export type IndexNames = {
  /** One per class, from the lowest index to the highest. */
  readonly classes: readonly string[]
  /** By the group's name in the spec. */
  readonly subIndices: Readonly<Record<string, { readonly name: string; readonly description: string }>>
}

/**
 * What classes and sub-indices are called in a language. Those of a template have names in both, unless the
 * municipality has given its own; own ones are called as the spec calls them.
 */
export function namesOf(
  { template, settings }: Pick<IndexDefinition, 'template' | 'settings'>,
  language: Language,
): IndexNames {
  const origin = template && templateIndexOf(template)
  const labels = settings.spec.classes?.labels ?? []
  const subIndices = settings.spec.groups.map(({ name }) => {
    const known = origin?.subIndices.find(({ code }) => code === name)
    return [
      name,
      { name: known?.name[language] ?? name, description: known?.description[language] ?? '' },
    ] as const
  })
  return {
    classes: labels.map((label, place) => {
      const known = origin?.classNames[place]
      return known?.de === label ? known[language] : label
    }),
    subIndices: Object.fromEntries(subIndices),
  }
}

/** The index of a template that a definition was made from; null where it no longer ships. */
export function templateIndexOf({
  template,
  index,
}: {
  template: string
  index: string
}): TemplateIndex | null {
  return indexTemplate(template)?.indices.find(({ code }) => code === index) ?? null
}
