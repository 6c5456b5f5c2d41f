import { existsSync, readFileSync } from 'node:fs'

const STAT = '/proc/stat'

/**
 * From now on: which part of the processors' time the host gave to others although there was work here (`steal` of proc_stat(5)).
 * @returns 0 to 1 when asked; NaN where the system does not tell
 */
export function stolenPart(): () => number {
  const from = times()
  return () => {
    const to = times()
    return (to.stolen - from.stolen) / (to.all - from.all)
  }
}

function times(): { stolen: number; all: number } {
  if (!existsSync(STAT)) return { stolen: Number.NaN, all: Number.NaN }
  // cpu user nice system idle iowait irq softirq steal
  const ticks = (readFileSync(STAT, 'utf8').split('\n')[0] ?? '').split(/\s+/).slice(1, 9).map(Number)
  return { stolen: ticks[7] ?? Number.NaN, all: ticks.reduce((sum, one) => sum + one, 0) }
}
