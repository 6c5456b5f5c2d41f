/** Probability up to a point and beyond it; both given, because 1 − p has no digits left of a small tail. */
export type Tails = { lower: number; upper: number }
