/** Everything `computeIndex` and `rankIntervals` may refuse for an `IndexSpec`; each has a sentence in the message files. */
export const indexRefusalCodes = [
  'index/column-unknown',
  'index/not-a-number',
  'index/weights-all-zero',
  'index/indicator-too-few-values',
  'index/indicator-without-variation',
  'index/level-too-few-values',
  'index/level-without-variation',
  'index/geometric-needs-positive',
  'index/cancelled',
] as const

/** What may be refused besides for an `IndexDesign` that is no `IndexSpec`. */
export const indexDesignRefusalCodes = [
  'index/harmonic-needs-positive',
  'index/reference-not-above-least',
  'index/share-of-max-not-positive',
  'index/too-many-units-to-compare',
  'index/pca-too-few-values',
  'index/pca-runs-against',
] as const

export type IndexRefusalCode = (typeof indexRefusalCodes)[number] | (typeof indexDesignRefusalCodes)[number]

/** What the sentence needs: the column, the (sub-)index (`''` = the index itself), the row counted from 0 … */
export type RefusalDetails = Readonly<Record<string, string | number | null>>

export type IndexRefusal = { readonly code: IndexRefusalCode; readonly details: RefusalDetails }

export type Refused = { readonly ok: false; readonly refusal: IndexRefusal }

export function refuse(code: IndexRefusalCode, details: RefusalDetails): Refused {
  return { ok: false, refusal: { code, details } }
}
