/** A binary heap: the first by `compare` is on top. Building it takes O(n), every replacement O(log n). */
export class Heap<Item> {
  readonly #items: Item[]
  readonly #compare: (a: Item, b: Item) => number

  constructor(items: readonly Item[], compare: (a: Item, b: Item) => number) {
    this.#items = [...items]
    this.#compare = compare
    for (let at = (items.length >> 1) - 1; at >= 0; at--) this.#sink(at)
  }

  top(): Item | undefined {
    return this.#items[0]
  }

  /** Puts `item` in the place of the top; without an item the top is only taken off. */
  replaceTop(item: Item | null): void {
    if (item !== null) this.#items[0] = item
    else {
      const last = this.#items.pop()
      if (this.#items.length === 0 || last === undefined) return
      this.#items[0] = last
    }
    this.#sink(0)
  }

  #sink(start: number): void {
    const items = this.#items
    const item = items[start]!
    let at = start
    for (;;) {
      let child = 2 * at + 1
      if (child >= items.length) break
      if (child + 1 < items.length && this.#compare(items[child + 1]!, items[child]!) < 0) child++
      if (this.#compare(items[child]!, item) >= 0) break
      items[at] = items[child]!
      at = child
    }
    items[at] = item
  }
}
