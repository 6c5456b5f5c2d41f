/** A form as it goes over the line: names with one or several values each. */
export type Form = Map<string, string[]>

/** What kinds read from. */
export type FormFields = {
  /** All values of a name, without empty ones. */
  all(name: string): readonly string[]
  /** The first value; undefined = none, or empty. */
  one(name: string): string | undefined
  /** What follows directly on a name and a dot, each once: the numbers of entries, the codes of rows. */
  below(name: string): readonly string[]
  /** The comma stands before the decimals. */
  readonly decimalComma: boolean
}

/** Collects the fields of a form; looks at no more than `most`. */
export function formOf(fields: Iterable<readonly [string, unknown]>, most: number): Form {
  const form: Form = new Map()
  let seen = 0
  for (const [name, value] of fields) {
    if (++seen > most) break
    if (typeof value !== 'string') continue
    const known = form.get(name)
    if (known === undefined) form.set(name, [value])
    else known.push(value)
  }
  return form
}

export function formFields(form: Form, language: string): FormFields {
  const all = (name: string) => (form.get(name) ?? []).filter((value) => value.trim() !== '')
  const tree = new Map<string, Set<string>>()
  for (const name of form.keys()) noteBelow(tree, name)
  return {
    all,
    one: (name) => all(name)[0],
    below: (name) => [...(tree.get(name) ?? [])],
    decimalComma: language !== 'en',
  }
}

/** `q.angebote.0.name`: `q.angebote` has `0`, `q.angebote.0` has `name`. Deeper than any question is not looked at. */
function noteBelow(tree: Map<string, Set<string>>, name: string): void {
  const parts = name.split('.', 6)
  for (let at = 1; at < parts.length; at++) {
    const above = parts.slice(0, at).join('.')
    const known = tree.get(above) ?? new Set()
    tree.set(above, known.add(parts[at] ?? ''))
  }
}
