import { findKnownElsewhere, type KnownElsewhere } from '#lib/server/capabilities/offers/index.ts'
import type { Locale } from '#lib/messages/index.ts'
import type { WorkspaceEvent } from '#lib/server/in-workspace.ts'
import type { OfferFormValues, RowGroup } from '#lib/ui/offers/form-types.ts'
import { readForChange } from './change-offers.ts'
import { rowGroups, withEmptyRows } from './form-rows.ts'
import { emptyValues } from './form-values.ts'

/** What a button other than "save" has brought: the form with what was entered, and more in it. Nothing is saved. */
export type FilledForm = {
  /** With empty rows. */
  readonly values: OfferFormValues
  /** More empty rows of this group. */
  readonly more: RowGroup | null
  /** Fields that were empty and are filled from other offers; null = nobody asked. */
  readonly taken: readonly (keyof OfferFormValues)[] | null
}

/** @returns null where the form is to be saved */
export async function fillInForm(
  event: WorkspaceEvent & { locals: { locale: Locale } },
  { sent, values }: { sent: FormData; values: OfferFormValues },
): Promise<FilledForm | null> {
  const asked = sent.get('fill')
  if (asked === null) return null
  const more = rowGroups.find((group) => group === asked)
  if (more !== undefined) return { values: withEmptyRows(values, more), more, taken: null }
  const known = await readForChange(event, (tx) => findKnownElsewhere(tx, values))
  const filled = withKnown(values, known, event.locals.locale)
  return { values: withEmptyRows(filled.values), more: null, taken: filled.taken }
}

/** The values with what is known elsewhere in those fields that are empty. */
export function withKnown(
  values: OfferFormValues,
  known: KnownElsewhere,
  locale: Locale,
): { values: OfferFormValues; taken: (keyof OfferFormValues)[] } {
  const degrees = (value: number | null) =>
    value === null ? '' : locale === 'de' ? String(value).replace('.', ',') : String(value)
  const isLocated = values.longitude.trim() + values.latitude.trim() !== ''
  const offered: Partial<OfferFormValues> = {
    town: known.town,
    ...(!isLocated && { longitude: degrees(known.longitude), latitude: degrees(known.latitude) }),
    accessibility: known.accessibility,
    ...(values.accessibility.length === 0 && { accessibilityNote: known.accessibilityNote }),
    providerKind: known.providerKind ?? '',
    phone: known.phone,
    email: known.email,
    website: known.website,
  }
  // Object.entries forgets the keys' type.
  const taken = (Object.entries(offered) as [keyof OfferFormValues, string | readonly string[]][]).filter(
    ([field, value]) => value.length > 0 && values[field].length === emptyValues[field].length,
  )
  return {
    values: { ...values, ...Object.fromEntries(taken) },
    taken: taken.map(([field]) => field),
  }
}
