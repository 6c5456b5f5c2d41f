/** One line: no breaks or control characters, single spaces, trimmed, composed letters. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ')
}

/** Several lines: breaks are `\n`, no other control characters, trimmed, composed letters. */
export function cleanText(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(control, '').trim()
}

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/

/** Control characters but tab and line break, and halves of characters: no database or file takes them. */
export function hasForbiddenCharacter(text: string): boolean {
  return forbidden.test(text) || !text.isWellFormed()
}
