import { describeTable, type Dimension } from '@gelingen/methods/disclosure'
import { z } from 'zod'
import { refuse, type Outcome } from '../src/lib/server/platform/refusal.ts'

const tree = z.record(z.string().min(1), z.array(z.string().min(1)).min(1))

const specSchema = z.strictObject({
  count: z.string().min(1),
  minimum: z.number().positive(),
  hideZeros: z.boolean().default(false),
  guardSingles: z.boolean().optional(),
  protection: z.number().positive().default(1),
  attackers: z
    .array(z.enum(['naive', 'informed']))
    .min(1)
    .default(['naive', 'informed']),
  hierarchies: z.record(z.string().min(1), z.union([tree, z.array(tree)])),
  tables: z
    .array(z.array(z.string().min(1)).min(1))
    .min(1)
    .optional(),
  seed: z.int().min(0).max(0xffffffff).default(1),
})

export type SuppressSpec = z.infer<typeof specSchema>

/** Reads the specification of `gelingen suppress`; refusals `spec/…` and `suppress-spec/…`. */
export function parseSuppressSpec(text: string): Outcome<SuppressSpec> {
  const json = parseJson(text)
  if (!json.ok) return json
  const parsed = specSchema.safeParse(json.value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
    const path = [...(issue?.path ?? []), ...(unknown === undefined ? [] : [unknown])].join('.')
    return refuse(unknown === undefined ? 'suppress-spec/invalid' : 'suppress-spec/unknown-key', { path })
  }
  const { hierarchies, tables = [] } = parsed.data
  if (Object.keys(hierarchies).length === 0) return refuse('suppress-spec/invalid', { path: 'hierarchies' })
  for (const column of tables.flat())
    if (!(column in hierarchies)) return refuse('suppress-spec/unknown-table-column', { column })
  return { ok: true, value: parsed.data }
}

/**
 * The dimensions of a specification; codes of a column without hierarchy are those in the table.
 * @param codes per row one code per dimension
 */
export function dimensionsOf(
  { hierarchies, tables }: SuppressSpec,
  codes: readonly string[][],
): Outcome<Dimension[]> {
  const dimensions = Object.entries(hierarchies).map(([name, given], at): Dimension => {
    const sums = [given]
      .flat()
      .flatMap((own) => Object.entries(own).map(([total, parts]) => ({ total, parts })))
    const loose = [...new Set(codes.map((row) => row[at] ?? ''))]
    return sums.length > 0 ? { name, sums } : { name, sums, loose }
  })
  for (const dimension of dimensions)
    if (!isPossible([dimension])) return refuse('suppress-spec/hierarchy', { column: dimension.name })
  if (tables !== undefined && !isPossible(dimensions, tables)) return refuse('suppress-spec/no-single-total')
  return { ok: true, value: dimensions }
}

function isPossible(dimensions: readonly Dimension[], tables?: readonly string[][]): boolean {
  try {
    describeTable({ dimensions, codes: [], counts: [], ...(tables && { tables }) })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function parseJson(text: string): Outcome<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(String(error)) ?? []
    return refuse('spec/not-json', line === undefined || column === undefined ? {} : { line, column })
  }
}
