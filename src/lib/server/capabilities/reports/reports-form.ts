import { z } from 'zod'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import type { ReportContent } from './reports-types.ts'

export const MOST_PIECES = 40
const LONGEST_TEXT = 20_000

const piece = z.object({
  id: z.number().int().positive().max(1_000_000),
  kind: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(50),
  settings: z.record(z.string().max(50), z.string().max(LONGEST_TEXT)),
})

export const storedPieces = z
  .array(piece)
  .max(MOST_PIECES)
  .refine((pieces) => new Set(pieces.map(({ id }) => id)).size === pieces.length)

const content = z.object({
  title: z.string().trim().min(1).max(200),
  addressee: z.string().trim().max(200).default(''),
  pieces: storedPieces,
})

/**
 * Checks what a report consists of; whether the settings fit their kind, the pieces say themselves.
 * @returns `reports/title-missing`, `reports/too-many-pieces`, or `reports/field-invalid` with the field's name
 */
export function parseReport(input: unknown): Outcome<ReportContent> {
  const parsed = content.safeParse(input)
  if (parsed.success) return { ok: true, value: parsed.data }
  const [issue] = parsed.error.issues
  const field = String(issue?.path[0] ?? '')
  if (field === 'title' && issue?.code === 'too_small') return refuse('reports/title-missing', { field })
  if (field === 'pieces' && issue?.code === 'too_big' && issue.path.length === 1)
    return refuse('reports/too-many-pieces', { field, most: MOST_PIECES })
  return refuse('reports/field-invalid', { field })
}
