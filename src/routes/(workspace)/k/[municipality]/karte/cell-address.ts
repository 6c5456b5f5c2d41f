/** Where the chain explains a step and field for an area, or for the whole municipality. */
export function cellAddress(
  base: string,
  { step, field, code, level }: { step: string; field: string; code: string | null; level: string | null },
): string {
  const address = new URLSearchParams()
  if (level !== null) address.set('ebene', level)
  if (code !== null) address.set('gebiet', code)
  return `${base}/kette/${step}/${field}${address.size === 0 ? '' : `?${address}`}`
}
