import { readdirSync, readFileSync } from 'node:fs'

const MS_OF_A_TICK = 10

/** Milliseconds that the processor has worked for a process, and for all that it has started and their like, ended ones included (Linux). */
export function processorOfTree(processId: number): { own: number; below: number } {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? statOf(Number(name)) : []))
  const belongs = new Set([processId])
  // Children have higher numbers, but for a wrap-around: until none is added.
  for (let before = 0; before < belongs.size;) {
    before = belongs.size
    for (const { id, parent } of all) if (belongs.has(parent)) belongs.add(id)
  }
  let [own, below] = [0, 0]
  for (const { id, ticks, ticksOfEnded } of all) {
    if (!belongs.has(id)) continue
    if (id === processId) own += ticks * MS_OF_A_TICK
    else below += ticks * MS_OF_A_TICK
    below += ticksOfEnded * MS_OF_A_TICK
  }
  return { own, below }
}

type Stat = { id: number; parent: number; ticks: number; ticksOfEnded: number }

function statOf(id: number): Stat[] {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'latin1').split(') ').at(-1)?.split(' ').map(Number) ?? []
    const [, parent = 0] = fields
    const [user = 0, system = 0, userOfEnded = 0, systemOfEnded = 0] = fields.slice(11, 15)
    return [{ id, parent, ticks: user + system, ticksOfEnded: userOfEnded + systemOfEnded }]
  } catch {
    return []
  }
}
