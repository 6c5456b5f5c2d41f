/** Names of the properties in which two contents differ, in the order of the first. */
export function changedProperties<Content extends object>(before: Content, after: Content): string[] {
  return Object.entries(before).flatMap(
    ([name, value]) => (JSON.stringify(value) === JSON.stringify(after[name as keyof Content]) ? [] : [name]), // a key of the object
  )
}
