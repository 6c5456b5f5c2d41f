import { z } from 'zod'

/** A choice of a list; empty = what is usual. */
export const chosen = z.string().max(200).default('')

/** A switch of a form: on, or not sent at all. */
export const switched = z
  .enum(['1', ''])
  .default('')
  .transform((value) => value === '1')

/** A count within limits; an empty field is the usual one. */
export function count({ least, most, usual }: { least: number; most: number; usual: number }) {
  return z
    .string()
    .trim()
    .default('')
    .transform((text) => (text === '' ? usual : Number(text)))
    .pipe(z.number().int().min(least).max(most))
}
