import type { StyleName } from './styles.ts'

/** What a picture is made of, at its place. */
export type Mark =
  | ({ readonly kind: 'rect'; readonly radius?: number } & Box & Styled)
  | ({ readonly kind: 'path'; readonly d: string } & Styled)
  | ({
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly anchor?: 'middle' | 'end'
    } & Styled)
  | Group

/** Marks that say something together, and may lead somewhere. */
export type Group = {
  readonly kind: 'group'
  readonly says?: string
  readonly href?: string | null
  readonly marks: readonly Mark[]
}

export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Styled = { readonly style: StyleName }

export type Drawing = {
  readonly width: number
  /** Of the lowest edge. */
  readonly height: number
  /** Of the highest edge; default 0. */
  readonly top?: number
  readonly marks: readonly Mark[]
}

/** Mean width of a letter of the house's type, in parts of its size; numbers and capitals included, a little too wide. */
const LETTER = 0.56

export function widthOfText(text: string, size: number): number {
  return text.length * size * LETTER
}

/** The first of some texts that fits a width; '' where none does. */
export function fittingText(
  texts: readonly string[],
  { width, size }: { width: number; size: number },
): string {
  return texts.find((text) => widthOfText(text, size) <= width) ?? ''
}
