/** What a row of the return is about; several small ones are named together. */
export function rowName(
  { names }: { readonly names: readonly string[] },
  without: string,
  { together }: { together: (names: string) => string },
): string {
  const shown = names.map((name) => name || without)
  return shown.length === 1 ? (shown[0] ?? '') : together(shown.join(', '))
}
