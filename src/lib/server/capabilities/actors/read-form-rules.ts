import { fieldCodes, lifePhaseStepCodes } from '@gelingen/catalogue'
import { refuse, type Outcome, type Refusal } from '../../platform/refusal.ts'

const LONGEST_LINE = 200
const LONGEST_TEXT = 4_000

/** Reads the fields of a form; the first thing that does not fit is remembered, and its field's name with it. */
export function readFields(form: FormData) {
  let refusal: Refusal | undefined
  const wrong = (code: string, details: Record<string, string | number>) => {
    refusal ??= { code, details }
  }
  const short = (field: string, text: string, longest: number) => {
    if (text.length > longest) wrong('networks/text-too-long', { field, length: text.length, longest })
    return text
  }
  const raw = (field: string) => {
    const value = form.get(field)
    return typeof value === 'string' ? value.normalize('NFC') : ''
  }
  const line = (field: string) => short(field, tidy(raw(field)), LONGEST_LINE)
  const several = (field: string) =>
    [...new Set(form.getAll(field).map((value) => tidy(String(value))))].filter((value) => value !== '')
  return {
    line,
    text: (field: string) => short(field, raw(field).replaceAll(/\r\n?/g, '\n').trim(), LONGEST_TEXT),
    name(field: string) {
      const name = line(field)
      if (name === '') wrong('networks/no-name', { field })
      return name
    },
    email(field: string) {
      const email = line(field)
      if (email !== '' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email))
        wrong('networks/email-not-usable', { field, value: email.slice(0, 60) })
      return email
    },
    website(field: string) {
      const given = line(field)
      const website = given === '' || given.includes('://') ? given : `https://${given}`
      if (website !== '' && !/^https?:\/\/\S+\.\S+$/.test(website))
        wrong('networks/website-not-usable', { field, value: given.slice(0, 60) })
      return website
    },
    year(field: string) {
      const given = line(field)
      if (given === '') return null
      const year = /^\d{4}$/.test(given) ? Number(given) : 0
      if (year < 1800 || year > 2200) wrong('networks/not-a-year', { field, value: given.slice(0, 40) })
      return year
    },
    count(field: string) {
      const given = line(field).replaceAll(/[.\s]/g, '')
      if (given === '') return null
      const count = /^\d{1,6}$/.test(given) ? Number(given) : 0
      if (count < 1 || count > 100_000) wrong('networks/not-a-count', { field, value: given.slice(0, 40) })
      return count
    },
    choice: <Code extends string>(field: string, codes: readonly Code[]): Code | null =>
      codes.find((code) => code === raw(field)) ?? null,
    several,
    /** Ticked ones, and own words from a field of lines. */
    ownWords(field: string, ownField: string, most: number) {
      const own = raw(ownField).split(/[\r\n;]+/).map(tidy).filter((word) => word !== '') // prettier-ignore
      for (const word of own) short(ownField, word, LONGEST_LINE)
      const all = [...new Set([...several(field), ...own])]
      if (all.length > most) wrong('networks/too-many', { field, count: all.length, most })
      return all
    },
    codes: (field: string, codes: readonly string[]) => {
      const chosen = new Set(several(field))
      return codes.filter((code) => chosen.has(code))
    },
    steps: () => lifePhaseStepCodes.filter((code) => form.getAll('schritt').includes(code)),
    fields: () => fieldCodes.filter((code) => form.getAll('feld').includes(code)),
    ids: (field: string) => several(field).filter((id) => /^\d{1,9}$/.test(id)).map(Number), // prettier-ignore
    taken: <Content>(content: Content): Outcome<Content> =>
      refusal === undefined ? { ok: true, value: content } : refuse(refusal.code, refusal.details),
  }
}

/** Without line breaks and superfluous blanks. */
export function tidy(text: string): string {
  return text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()
}
