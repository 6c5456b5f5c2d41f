import type { Correction } from '#lib/server/capabilities/imports/index.ts'

/** What was entered beside the faults: a text for the cell, or that its lines are to be left out. */
export function correctionsFrom(form: FormData): Correction[] {
  const corrections: Correction[] = []
  for (const [name, value] of form) {
    const at = /^place:(\d+)$/.exec(name)?.[1]
    if (at === undefined) continue
    const place = placeFrom(String(value))
    if (place === undefined) continue
    const to = String(form.get(`to:${at}`) ?? '').trim()
    if (form.has(`out:${at}`)) corrections.push({ ...place, to: null })
    else if (to !== '' && to !== place.from) corrections.push({ ...place, to })
  }
  return corrections
}

/** One that was made, to be taken back. */
export function correctionFrom(value: FormDataEntryValue | null): Correction | undefined {
  const place = placeFrom(String(value ?? ''))
  if (place === undefined) return undefined
  const { to = null } = parsed(String(value)) as { to?: string | null } // looked at by placeFrom()
  return { ...place, to: typeof to === 'string' ? to : null }
}

function placeFrom(text: string): Omit<Correction, 'to'> | undefined {
  const found = parsed(text)
  if (!(found instanceof Object) || !('column' in found) || !('from' in found)) return undefined
  const { column, from } = found
  const line = 'line' in found ? found.line : undefined
  if (typeof column !== 'string' || column === '' || typeof from !== 'string') return undefined
  return { column, from, ...(typeof line === 'number' && line > 0 ? { line } : {}) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
