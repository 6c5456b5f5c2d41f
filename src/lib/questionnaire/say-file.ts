const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word (DOCX)',
  'text/csv': 'CSV',
  'text/plain': 'TXT',
}

/** Types of files by the names that are the same in every language: `PDF, JPEG`. */
export function kindsInWords(types: readonly string[]): string {
  return types.map((type) => kinds[type] ?? type).join(', ')
}

/** `1,2 MB`, `340 kB`; what is there has at least one kilobyte. @param tag the language */
export function sizeInWords(bytes: number, tag: string): string {
  const isSmall = bytes < 999_500
  const number = isSmall ? Math.max(1, bytes / 1000) : bytes / 1_000_000
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: isSmall ? 0 : 1,
  }).format(number)
}
