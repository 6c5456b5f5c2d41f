import { fields, isFieldCode, isLifePhaseStepCode, lifePhaseSteps } from '@gelingen/catalogue'
import type { Locale } from '#lib/messages/index.ts'
import type { OfferFilter } from '#lib/server/capabilities/offers/index.ts'
import { sourceName } from '../../angebote/offer-choices.ts'

/** Some of the municipality's offers, shown where they take place. */
export type LayerKind = 'field' | 'step' | 'source'
export type Layer = {
  /** As `einrichtungen` names it. */
  readonly name: string
  readonly kind: LayerKind
  readonly title: string
  readonly filter: OfferFilter
  /** The same offers as a list: the query of the offers' page. */
  readonly listAddress: string
}

const kindNames: Record<LayerKind, string> = { field: 'feld', step: 'schritt', source: 'quelle' }

/** Reads `feld:CODE`, `schritt:CODE` or `quelle:NAME`. @returns null where there is no such layer */
export function layerOf(name: string, locale: Locale): Layer | null {
  const colon = name.indexOf(':')
  const [kindName, code] = [name.slice(0, colon), name.slice(colon + 1)]
  if (colon < 0 || code === '') return null
  if (kindName === 'feld' && isFieldCode(code)) return layer('field', code, nameIn(fields, code, locale))
  if (kindName === 'schritt' && isLifePhaseStepCode(code))
    return layer('step', code, nameIn(lifePhaseSteps, code, locale))
  return kindName === 'quelle' ? layer('source', code, sourceName(code, locale)) : null
}

/** All layers that a municipality could show, by kind. */
export function allLayers(sources: readonly string[], locale: Locale): Layer[] {
  return [
    ...sources.map((source) => layer('source', source, sourceName(source, locale))),
    ...fields.map(({ code, name }) => layer('field', code, name[locale])),
    ...lifePhaseSteps.map(({ code, name }) => layer('step', code, name[locale])),
  ]
}

function layer(kind: LayerKind, code: string, title: string): Layer {
  return {
    name: `${kindNames[kind]}:${code}`,
    kind,
    title,
    filter: { [kind]: code },
    listAddress: `?${String(new URLSearchParams({ [kind]: code }))}`,
  }
}

function nameIn(
  list: readonly { readonly code: string; readonly name: Readonly<Record<Locale, string>> }[],
  code: string,
  locale: Locale,
): string {
  return list.find((one) => one.code === code)?.name[locale] ?? code
}
