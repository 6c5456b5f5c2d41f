import { encode } from 'uqr'

/** A QR code as a picture of single squares, a byte for each: 0 = black, 255 = white. A thousand SVGs would take the typesetter as long as all the rest. */
export function qrSquares(text: string): { size: number; squares: Uint8Array } {
  const { data, size } = encode(text, { ecc: 'M', border: 3 })
  return { size, squares: Uint8Array.from(data.flat(), (isBlack) => (isBlack ? 0 : 255)) }
}
