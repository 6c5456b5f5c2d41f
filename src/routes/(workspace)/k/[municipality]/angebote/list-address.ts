/** What the list can be filtered by, in the order of the page. */
export const conditionNames = [
  'q',
  'step',
  'field',
  'area',
  'provider',
  'source',
  'outreach',
  'mainstream',
  'without-coordinates',
  'stale',
  'freshness',
  'standard',
  'lacks',
  'language',
  'cost',
  'accessibility',
  'funding-until',
] as const
export type ConditionName = (typeof conditionNames)[number]

/**
 * The list's own address from one that may use the words of the chain's addresses: `schritt`, `feld`, and `gebiet`, an
 * area's code, with the code of its level as `ebene`. Empty parameters, as forms send them, are left out.
 *
 * @param areaIdOf the area's id; undefined where there is none, then the condition is as if it were not there
 */
export function listAddress(
  given: URLSearchParams,
  areaIdOf: (code: string, level: string | null) => number | undefined,
): URLSearchParams {
  const areaCode = text(given, 'gebiet')
  const areaId = areaCode === null ? undefined : areaIdOf(areaCode, text(given, 'ebene'))
  const meant: Record<string, string | null> = {
    step: text(given, 'schritt'),
    field: text(given, 'feld'),
    area: areaId === undefined ? null : String(areaId),
  }
  const address = new URLSearchParams()
  for (const name of [...conditionNames, 'page']) {
    const value = text(given, name) ?? meant[name] ?? null
    if (value !== null) address.set(name, value)
  }
  return address
}

/** The address with one parameter set or, by null, taken out; always of the first page but where a page is set. */
export function withParameter(address: URLSearchParams, name: string, value: string | null): string {
  const changed = new URLSearchParams(address)
  changed.delete('page')
  if (value === null) changed.delete(name)
  else changed.set(name, value)
  return changed.size === 0 ? '' : `?${changed}`
}

function text(given: URLSearchParams, name: string): string | null {
  const value = given.get(name)?.trim() ?? ''
  return value === '' ? null : value
}
