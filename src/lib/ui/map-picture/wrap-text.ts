/** Of Fira Sans, in parts of the size of the font; rather too wide, so that no line runs over. */
const AVERAGE_LETTER = 0.52

/**
 * Breaks a text into lines for a drawing, which breaks none itself; not at spaces that hold words together. Widths are estimated from the count of letters.
 * @param most lines; what is left over is cut off with an ellipsis
 */
export function wrapText(
  text: string,
  { width, fontSize, most }: { width: number; fontSize: number; most: number },
): string[] {
  const longest = Math.max(1, Math.floor(width / (AVERAGE_LETTER * fontSize)))
  const lines: string[] = []
  for (const word of text.split(/[ \t\n\r]+/).flatMap((one) => pieces(one, longest))) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= longest)
      lines[lines.length - 1] = `${last} ${word}`
    else if (word !== '') lines.push(word)
  }
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, longest - 1)}…`]
}

/** A word that is longer than a line. */
function pieces(word: string, longest: number): string[] {
  const letters = [...word]
  if (letters.length <= longest) return [word]
  return Array.from({ length: Math.ceil(letters.length / longest) }, (_, at) =>
    letters.slice(at * longest, (at + 1) * longest).join(''),
  )
}
