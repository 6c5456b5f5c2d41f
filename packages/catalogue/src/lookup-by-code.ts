/**
 * Makes the look-up of a list: the entry of a code, in constant time.
 *
 * @param what names the list in the error
 * @returns a function that throws RangeError for a code that is not in the list: codes from outside are to be checked first
 */
export function lookupByCode<Code extends string, Entry extends { readonly code: Code }>(
  what: string,
  entries: readonly Entry[],
): (code: Code) => Entry {
  const byCode = new Map<string, Entry>(entries.map((entry) => [entry.code, entry]))
  return (code) => {
    const entry = byCode.get(code)
    if (entry === undefined) throw new RangeError(`${what}: there is no ${code}`)
    return entry
  }
}

/** Makes the check of a code that comes from outside (a file, a database, a URL). */
export function oneOfCodes<Code extends string>(codes: readonly Code[]): (text: string) => text is Code {
  const known = new Set<string>(codes)
  return (text): text is Code => known.has(text)
}
