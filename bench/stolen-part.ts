import { readFileSync } from 'node:fs'

/**
 * From now on: which part of the processors' time the host gave to others although there was work here (`steal` of proc_stat(5), Linux).
 * @returns 0 to 1 when asked
 */
export function stolenPart(): () => number {
  const from = times()
  return () => {
    const to = times()
    return (to.stolen - from.stolen) / (to.all - from.all)
  }
}

function times(): { stolen: number; all: number } {
  // cpu user nice system idle iowait irq softirq steal
  const ticks = (readFileSync('/proc/stat', 'latin1').split('\n')[0] ?? '')
    .split(/\s+/)
    .slice(1, 9)
    .map(Number)
  return { stolen: ticks[7] ?? 0, all: ticks.reduce((sum, one) => sum + one, 0) }
}
