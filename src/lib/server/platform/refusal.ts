/** Why something expected could not be done; the sentence is made from it in the user's language. */
export type Refusal = { code: string; details?: Record<string, string | number> }

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal }

export function refuse(
  code: string,
  details: Record<string, string | number> = {},
): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, details } }
}
