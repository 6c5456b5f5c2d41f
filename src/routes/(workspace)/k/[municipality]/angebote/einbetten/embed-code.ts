/** A frame for another site, ready to be copied. */
export function frameCode({
  address,
  title,
  height,
}: {
  address: string
  title: string
  height: number
}): string {
  return (
    `<iframe src="${inAttribute(address)}"\n  title="${inAttribute(title)}"\n` +
    `  style="width: 100%; height: ${height}px; border: 0" loading="lazy"></iframe>`
  )
}

function inAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
