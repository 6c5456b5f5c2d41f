import type { Reading } from './offer-texts-rules.ts'

/** Hours and minutes apart, however they are parted: "9", "9:30", "9.30 Uhr", "9 Uhr 30", "0930", "9h30". */
const time = /^(\d{1,2})(?:\s*(?::|\.|,|h|uhr)\s*(\d{2})|(?<=^\d\d)(\d{2}))?\s*(?:uhr|h)?\.?$/i

/** A time of day as people write it, as `HH:MM`. */
export function readTime(text: string): Reading<string> {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: true, value: null }
  const [, hour = '', minute, minuteBehind] = time.exec(trimmed) ?? []
  const minutes = minute ?? minuteBehind ?? '00'
  if (hour === '' || Number(hour) > 23 || Number(minutes) > 59)
    return { ok: false, code: 'offers/time-not-a-time' }
  return { ok: true, value: `${hour.padStart(2, '0')}:${minutes}` }
}
