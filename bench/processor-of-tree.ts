import { readdirSync, readFileSync } from 'node:fs'

const MS_OF_A_TICK = 10

/** Milliseconds that the processor has worked for a process, and for all that it has started and their like (Linux). */
export function processorOfTree(processId: number): { own: number; below: number } {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? statOf(Number(name)) : []))
  const belongs = new Set([processId])
  // Children have higher numbers, but for a wrap-around: until none is added.
  for (let before = 0; before < belongs.size;) {
    before = belongs.size
    for (const { id, parent } of all) if (belongs.has(parent)) belongs.add(id)
  }
  const sum = (ids: (id: number) => boolean) =>
    all.reduce((total, { id, ticks }) => total + (ids(id) ? ticks * MS_OF_A_TICK : 0), 0)
  return { own: sum((id) => id === processId), below: sum((id) => id !== processId && belongs.has(id)) }
}

function statOf(id: number): { id: number; parent: number; ticks: number }[] {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? []
    return [{ id, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }]
  } catch {
    return []
  }
}
