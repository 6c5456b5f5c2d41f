const MOST_CHARACTERS = 200

/** The name of a sent file without folders and without what could mislead in a list; never empty. */
export function cleanFileName(sent: string): string {
  const [last = ''] = sent.toWellFormed().normalize('NFC').split(/[/\\]/).reverse()
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain === '') return 'datei'
  if (plain.length <= MOST_CHARACTERS) return plain
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? ''
  return `${plain.slice(0, MOST_CHARACTERS - ending.length).toWellFormed()}${ending}`
}
