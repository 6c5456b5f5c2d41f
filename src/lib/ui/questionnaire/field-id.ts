/** A field's name as an id: dots and the plus of added actors would have to be escaped in selectors and addresses. */
export function idOf(name: string): string {
  return name.replaceAll('.', '-').replaceAll('+', 'neu')
}
