/**
 * For pages without script that show much: the value reaches the page's components and nothing else.
 *
 * SvelteKit writes out all that `load` returns in the notation for the browser, also where the page carries no script
 * and nobody reads it; for a map of 542 areas that took longer than everything else together. It goes by the
 * enumerable properties, and `value` is none. On a page with script it would be lost in the browser.
 */
export function keptOnServer<Value>(value: Value): { readonly value: Value } {
  // A property defined like this has no type of its own.
  return Object.defineProperty({}, 'value', { value }) as { readonly value: Value }
}
