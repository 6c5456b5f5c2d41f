import pg from 'pg'

/** A statement that does nothing but call one of the house's own functions. */
const CALL = /^\s*select [^()]+ from platform\.\w+\([^()]*\)\s*$/

/** By statement. The texts stand in the code, values come apart from them: there are a few dozen. */
const names = new Map<string, string>()

/**
 * A connection that has calls of the house's functions read and planned once, not each time: there is but one way to run them, every page begins
 * with one, and saving an answer is nothing else.
 */
export class PreparingClient extends pg.Client {
  // All ways to ask that `pg` knows go through; only text with values, as `kysely` asks, is looked at.
  override query = ((asked: unknown, values: unknown, ...rest: unknown[]) =>
    typeof asked === 'string' && Array.isArray(values) && CALL.test(asked)
      ? askAny.call(this, { name: nameOf(asked), text: asked, values }, ...rest)
      : askAny.call(this, asked, values, ...rest)) as pg.Client['query']
}

const askAny = pg.Client.prototype.query as (...asked: unknown[]) => unknown

function nameOf(statement: string): string {
  const name = names.get(statement) ?? `call ${names.size + 1}`
  names.set(statement, name)
  return name
}
