import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { entryFromCatalogue } from './entry-from-catalogue.ts'
import { indicatorEntry } from './indicators-form.ts'
import { insertIndicator, readIndicators, updateIndicator } from './indicators-store.ts'
import type { Indicator } from './indicators-types.ts'

/** Makes an indicator of the municipality's own. Refused: a field that does not fit, a code that is taken. */
export async function createIndicator(
  tx: Tx,
  municipality: Municipality,
  input: unknown,
): Promise<Outcome<Indicator>> {
  const parsed = indicatorEntry.safeParse(input)
  if (!parsed.success)
    return refuse('indicators/field', { field: String(parsed.error.issues[0]?.path[0] ?? '') })
  const taken = (await readIndicators(tx, municipality)).some(({ code }) => code === parsed.data.code)
  if (taken) return refuse('indicators/code-taken', { code: parsed.data.code })
  const indicatorId = await insertIndicator(tx, municipality, parsed.data)
  return { ok: true, value: { ...parsed.data, indicatorId, version: 1 } }
}

/**
 * Changes an entry unless somebody else has changed it since the version that the person saw; its code stays, since
 * values and indices hang on it.
 */
export async function changeIndicator(
  tx: Tx,
  municipality: Municipality,
  { input, version }: { input: unknown; version: number },
): Promise<Outcome<null>> {
  const parsed = indicatorEntry.safeParse(input)
  if (!parsed.success)
    return refuse('indicators/field', { field: String(parsed.error.issues[0]?.path[0] ?? '') })
  if (await updateIndicator(tx, municipality, { entry: parsed.data, version }))
    return { ok: true, value: null }
  const { code } = parsed.data
  const stored = (await readIndicators(tx, municipality)).find((one) => one.code === code)
  return stored === undefined
    ? refuse('indicators/unknown', { code })
    : refuse('indicators/stale-version', { name: stored.name })
}

/** Takes an indicator over from the profession's catalogue. */
export async function adoptIndicator(
  tx: Tx,
  municipality: Municipality,
  code: string,
): Promise<Outcome<Indicator>> {
  const entry = entryFromCatalogue(code)
  return entry === null ? refuse('indicators/unknown', { code }) : createIndicator(tx, municipality, entry)
}
