export type Rhythm = {
  /** From the beginning of one turn to the beginning of the next, in milliseconds. */
  readonly everyMs: number
  /** So many come along in one turn. */
  readonly most: number
  /** So many turns are under way at the same time. */
  readonly atOnce: number
}

type Waiting<Given, Done> = {
  readonly given: Given
  readonly resolve: (done: Done) => void
  readonly reject: (failure: unknown) => void
}

/** What is done: answers all that it is given in their order, or nothing is done; and one by itself. */
export type Work<Given, Done> = {
  together(all: readonly Given[]): Promise<readonly Done[]>
  alone(one: Given): Promise<Done>
}

/**
 * Does together what many ask for at about the same time: whoever comes alone is served at once, whoever comes shortly after waits for the next
 * turn. Where a turn fails, each of it is done by itself and holds up no further turn, so that nobody waits or fails by another's fault.
 */
export class Together<Given, Done> {
  readonly #work: Work<Given, Done>
  readonly #rhythm: Rhythm
  readonly #waiting: Waiting<Given, Done>[] = []
  #underWay = 0
  #pauses = false

  constructor(work: Work<Given, Done>, rhythm: Rhythm) {
    this.#work = work
    this.#rhythm = rhythm
  }

  ask(given: Given): Promise<Done> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ given, resolve, reject })
      this.#begin()
    })
  }

  #begin(): void {
    const { everyMs, most, atOnce } = this.#rhythm
    if (this.#pauses || this.#underWay >= atOnce || this.#waiting.length === 0) return
    this.#pauses = true
    setTimeout(() => {
      this.#pauses = false
      this.#begin()
    }, everyMs)
    this.#underWay += 1
    void this.#turn(this.#waiting.splice(0, most)).finally(() => {
      this.#underWay -= 1
      this.#begin()
    })
  }

  async #turn(all: readonly Waiting<Given, Done>[]): Promise<void> {
    try {
      const done = await this.#work.together(all.map(({ given }) => given))
      for (const [at, { resolve }] of all.entries()) resolve(done[at] as Done)
    } catch {
      // Whatever was wrong is said to the one whom it befalls again.
      for (const { given, resolve, reject } of all) void this.#work.alone(given).then(resolve, reject)
    }
  }
}
