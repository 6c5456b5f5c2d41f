import { createHmac, randomBytes } from 'node:crypto'

type Clock = () => number

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** A kindergarten's whole evening of parents comes by one address. */
const MOST_PER_HOUR = 60
const MOST_KEPT = 100_000

/**
 * How often something was done from a network address within an hour. Addresses are kept in memory only, as hashes with a salt that is made
 * anew every day, and nothing else about devices is.
 */
export class LimitPerAddress {
  #salt = randomBytes(32)
  #saltedAt: number
  #done = new Map<string, number[]>()
  readonly #now: Clock
  readonly #most: number

  constructor({ now = Date.now, most = MOST_PER_HOUR }: { now?: Clock; most?: number } = {}) {
    this.#now = now
    this.#most = most
    this.#saltedAt = now()
  }

  /** Counts once more. @returns whether that was too often; a server in front that does not tell addresses is not limited */
  isTooOften(address: string): boolean {
    const network = networkOf(address)
    if (network === null) return false
    const now = this.#now()
    this.#forget(now)
    const key = createHmac('sha256', this.#salt).update(network).digest('base64url')
    const lately = (this.#done.get(key) ?? []).filter((at) => at > now - HOUR_MS)
    const isTooOften = lately.length >= this.#most
    this.#done.delete(key)
    this.#done.set(key, isTooOften ? lately : [...lately, now])
    return isTooOften
  }

  #forget(now: number): void {
    if (now - this.#saltedAt >= DAY_MS) {
      this.#salt = randomBytes(32)
      this.#saltedAt = now
      this.#done.clear()
    }
    // In the order of their last use.
    for (const [key, times] of this.#done) {
      if ((times.at(-1) ?? 0) > now - HOUR_MS && this.#done.size < MOST_KEPT) break
      this.#done.delete(key)
    }
  }
}

/** What one household or office has: an IPv4 address, the first half of an IPv6 one. null = of this machine. */
function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()
  if (plain === '::1' || plain.startsWith('127.')) return null
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const front = head.split(':').filter(Boolean)
  const back = plain.includes('::') ? tail.split(':').filter(Boolean) : []
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return [...front, ...zeros, ...back].slice(0, 4).join(':')
}
