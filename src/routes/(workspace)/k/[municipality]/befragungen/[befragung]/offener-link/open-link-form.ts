import type { OpenLinkContent } from '#lib/server/capabilities/answering/index.ts'
import { readDay } from '#lib/server/capabilities/surveys/index.ts'
import { refuse, type Outcome } from '#lib/server/platform/refusal.ts'

export type TypedOpenLink = { readonly group: string; readonly quota: string; readonly expiresOn: string }

/** The fields of an open link: as they were typed, and what they mean. @param today ISO date */
export function readOpenLinkForm(
  form: FormData,
  today: string,
): { typed: TypedOpenLink; read: Outcome<OpenLinkContent> } {
  const field = (name: string) => String(form.get(name) ?? '').trim()
  const typed = {
    group: field('gruppe').slice(0, 100),
    quota: field('hoechstens').slice(0, 20),
    expiresOn: field('bis').slice(0, 40),
  }
  const expiresOn = typed.expiresOn === '' ? null : readDay(typed.expiresOn)
  // Thousands may be written with a dot or a blank.
  const plain = typed.quota.replace(/(?<=\d)[.\s](?=\d{3}\b)/g, '')
  const quota = /^\d{1,6}$/.test(plain) ? Number(plain) : NaN
  const read =
    expiresOn === undefined
      ? refuse('surveys/not-a-day', { value: typed.expiresOn })
      : expiresOn !== null && expiresOn < today
        ? refuse('surveys/day-over', { value: typed.expiresOn })
        : { ok: true as const, value: { groupName: typed.group, quota, expiresOn } }
  return { typed, read }
}
