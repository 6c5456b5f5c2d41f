import type { UncheckedAnswers } from '@gelingen/questionnaire'
import type { AnswersToSave } from './answering-types.ts'
import { linkKeyOf, type LinkKey } from './response-key.ts'

type Remembered = Pick<AnswersToSave, 'opened' | 'questionnaire'> & {
  /** JSON of the answers that were stored last. */
  readonly stored: string
  readonly atMs: number
}

type Limits = {
  /** Characters of all answers together; the oldest are forgotten first. */
  readonly characters: number
  readonly ms: number
}

/**
 * What this process has stored last by each link, so that the next page is saved without reading everything again. Never to be trusted: the
 * database stores over it only where its revision is still the newest, and whoever may not answer any more hears so from there.
 */
export class RememberedAnswers {
  readonly #kept = new Map<string, Remembered>()
  readonly #limits: Limits
  readonly #nowMs: () => number
  #characters = 0

  constructor(limits: Limits, nowMs = () => performance.now()) {
    this.#limits = limits
    this.#nowMs = nowMs
  }

  /** @returns undefined where nothing is known, or the link is none */
  recall(token: string): AnswersToSave | undefined {
    const key = linkKeyOf(token)
    const known = key && this.#kept.get(nameOf(key))
    if (key === undefined || known === undefined || this.#isOver(known)) return undefined
    // Written by us a moment ago.
    const answers = JSON.parse(known.stored) as UncheckedAnswers
    const { opened, questionnaire } = known
    return { key, opened, questionnaire, answers }
  }

  remember({ key, opened, questionnaire }: Omit<AnswersToSave, 'answers'>, stored: string): void {
    this.forget(key)
    this.#kept.set(nameOf(key), { opened, questionnaire, stored, atMs: this.#nowMs() })
    this.#characters += stored.length
    for (const [name, oldest] of this.#kept) {
      if (this.#characters <= this.#limits.characters && !this.#isOver(oldest)) return
      this.#kept.delete(name)
      this.#characters -= oldest.stored.length
    }
  }

  #isOver({ atMs }: Remembered): boolean {
    return this.#nowMs() - atMs > this.#limits.ms
  }

  forget(key: LinkKey): void {
    const name = nameOf(key)
    this.#characters -= this.#kept.get(name)?.stored.length ?? 0
    this.#kept.delete(name)
  }
}

/** Of this process: as long as somebody may be at it. */
export const rememberedAnswers = new RememberedAnswers({ characters: 50_000_000, ms: 1_800_000 })

/** Each link by itself: the link of a part sees other pages of the same answers. */
function nameOf({ municipalityId, linkId, responseKey }: LinkKey): string {
  return `${municipalityId} ${linkId} ${responseKey.toString('base64')}`
}
