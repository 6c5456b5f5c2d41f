/** Headers of a file to keep: its name from what it shows, in small letters, also for programs that know ASCII only. */
export function downloadHeaders({
  name,
  ending,
  contentType,
}: {
  name: string
  ending: string
  contentType: string
}): Record<string, string> {
  const plain = name
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
  const fileName = `${[...plain].slice(0, LONGEST_NAME).join('')}.${ending}`
  return {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${plainAscii(fileName)}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  }
}

/** Letters; encoded ones become up to twelve times as long, and file systems take 255 bytes. */
const LONGEST_NAME = 100

function plainAscii(name: string): string {
  const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
  return name.replace(/[äöüß]/g, (letter) => letters[letter] ?? letter).replace(/[^a-z0-9.-]/g, '')
}
