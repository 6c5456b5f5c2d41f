import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

type Clock = () => number

const LEAST_MS = 2_000
const MOST_MS = 6 * 3_600_000
/** More stamps than anybody uses within their hours; the oldest are let go first. */
const MOST_KEPT = 50_000

export type StampProblem = 'too-fast' | 'too-old'

/**
 * What tells a person from a program at the form of an open link: the server's stamp in it says when it was shown, lets nobody send it at
 * once, and holds once. Its key lives as long as the process; a form from before is simply shown anew.
 */
export class StartForm {
  readonly #key = randomBytes(32)
  readonly #used = new Set<string>()
  readonly #now: Clock

  constructor(now: Clock = Date.now) {
    this.#now = now
  }

  stamp(token: string): string {
    const at = `${this.#now().toString(36)}.${randomBytes(9).toString('base64url')}`
    return `${at}.${this.#sign(token, at)}`
  }

  /** @returns null = it holds, and from now on no more */
  check(token: string, stamp: string): StampProblem | null {
    const [time = '', nonce = '', signature = '', ...more] = stamp.split('.')
    const expected = Buffer.from(this.#sign(token, `${time}.${nonce}`))
    const given = Buffer.from(signature)
    const isOurs = more.length === 0 && given.length === expected.length && timingSafeEqual(given, expected)
    const ageMs = this.#now() - parseInt(time, 36)
    if (!isOurs || ageMs > MOST_MS || this.#used.has(nonce)) return 'too-old'
    if (ageMs < LEAST_MS) return 'too-fast'
    this.#used.add(nonce)
    const [oldest] = this.#used
    if (this.#used.size > MOST_KEPT && oldest !== undefined) this.#used.delete(oldest)
    return null
  }

  #sign(token: string, at: string): string {
    return createHmac('sha256', this.#key).update(`${token} ${at}`).digest('base64url')
  }
}
