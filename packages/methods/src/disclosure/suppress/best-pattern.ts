import type { Random } from '../../composite-index/seeded-random.ts'
import { PatternSearch, type PatternTask } from './pattern-search.ts'

const SMALL_TABLE_CELLS = 2500
const STARTS_OF_SMALL_TABLE = 4
const MOST_ROUNDS = 150
/** Rounds × cells: keeps large tables within a page's time. */
const MOST_WORK = 250_000
/** Steps of solving equations, after which no part is remade any more: where many hidden cells hang together, each costs more. */
const MOST_STEPS = 2_000_000
/** Rounds without success after which the rest is saved. */
const PATIENCE = 40
/** Primary cells around a changed one that are moved with it, at most. */
const MOST_NEIGHBOURS = 8

/** Searches a pattern, in small tables from several starts. */
export function bestPattern({
  task,
  random,
  rounds = Math.round(Math.min(MOST_ROUNDS, MOST_WORK / task.table.cellCount)),
}: {
  task: PatternTask
  random: Random
  rounds?: number | undefined
}): PatternSearch {
  const isSmall = task.table.cellCount <= SMALL_TABLE_CELLS
  const first = searchPattern({ task, random, rounds })
  const others = Array.from({ length: isSmall ? STARTS_OF_SMALL_TABLE - 1 : 0 }, () =>
    first.secondaries.size === 0 ? first : searchPattern({ task, random, rounds }),
  )
  return others.reduce((best, other) => (isBetter(other, best) ? other : best), first)
}

function isBetter(a: PatternSearch, b: PatternSearch): boolean {
  const [left, leftOfB] = [a.unprotected().length, b.unprotected().length]
  return left < leftOfB || (left === leftOfB && a.cost < b.cost - 1e-9)
}

function searchPattern({
  task,
  random,
  rounds,
}: {
  task: PatternTask
  random: Random
  rounds: number
}): PatternSearch {
  const search = new PatternSearch(task)
  search.useWhatIsHidden()
  search.route(shuffled(search.unprotected(), random))
  search.useWhatIsHidden()
  search.publishWhatIsNotNeeded()
  const mayGoOn = () => search.secondaries.size > 0 && search.work < MOST_STEPS
  for (let round = 0, idle = 0; round < rounds && idle < PATIENCE && mayGoOn(); round++) {
    const before = search.cost
    remakePart(search, random)
    idle = search.cost < before - 1e-9 ? 0 : idle + 1
  }
  return search
}

/** Gives the primary cells around one secondary cell new supports, and keeps them if they hide no more than before. */
function remakePart(search: PatternSearch, random: Random): void {
  const secondaries = [...search.secondaries]
  const centre = secondaries[Math.floor(random() * secondaries.length)] ?? 0
  const first = search.leaningOn(centre)
  const around = first.flatMap((primary) =>
    search.supportOf(primary).flatMap((cell) => search.leaningOn(cell)),
  )
  const others = [...new Set(around)].filter((primary) => !first.includes(primary))
  const part = [...first, ...shuffled(others, random).slice(0, Math.floor(random() * MOST_NEIGHBOURS))]
  const touched = part.flatMap((primary) => [primary, ...search.supportOf(primary)])
  search.attempt(() => {
    search.route(shuffled(part, random))
    search.publishWhatIsNotNeeded(touched)
  })
}

function shuffled(cells: readonly number[], random: Random): number[] {
  const list = [...cells]
  for (let last = list.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1))
    const [a = 0, b = 0] = [list[last], list[at]]
    list[last] = b
    list[at] = a
  }
  return list
}
