import type { Locale } from '#lib/messages/index.ts'
import type { Network } from '#lib/server/capabilities/actors/index.ts'
import { fieldOptions, stepGroups } from '#lib/ui/networks/canon-words.ts'
import type { AreaDirectory } from '../../gebiete/area-directory.ts'

/** The cells of the chain that a network says it is about; by step, each field with its page. */
export type PlaceInChain = readonly {
  readonly step: string
  readonly cells: readonly { readonly field: string; readonly href: string }[]
}[]

/** With the area where it names a single one. */
export function placeInChain(
  { steps, fields, areaIds }: Pick<Network, 'steps' | 'fields' | 'areaIds'>,
  {
    directory,
    base,
    locale,
  }: { directory: Pick<AreaDirectory, 'byId' | 'levels'>; base: string; locale: Locale },
): PlaceInChain {
  const area = areaIds.length === 1 ? directory.byId.get(areaIds[0] ?? 0) : undefined
  const level = directory.levels.find(({ areaLevelId }) => areaLevelId === area?.areaLevelId)
  const place =
    area === undefined || level === undefined
      ? ''
      : `?${new URLSearchParams({ gebiet: area.code, ebene: level.code })}`
  const named = fieldOptions(locale).filter(({ value }) => fields.includes(value))
  return stepGroups(locale)
    .flatMap(({ options }) => options)
    .filter(({ value }) => steps.includes(value))
    .map((step) => ({
      step: step.text,
      cells: named.map((field) => ({
        field: field.text,
        href: `${base}/kette/${step.value}/${field.value}${place}`,
      })),
    }))
}
