import { rm } from 'node:fs/promises'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { startProgram } from './started-program.ts'

/** First start (empty data folder, pages built already, demo loaded) and second start, as whole processes. */
const folder = await temporaryFolder('bench')
try {
  const first = await startProgram({ folder, port: 3941 })
  const firstStop = await first.stop()
  const seconds: number[] = []
  for (let run = 0; run < 3; run += 1) {
    const second = await startProgram({ folder, port: 3941 })
    seconds.push(second.startedAfterMs)
    await second.stop()
  }
  const median = seconds.toSorted((a, b) => a - b)[1] ?? 0
  console.log(
    `first start   ${(first.startedAfterMs / 1000).toFixed(1)} s (with the demo municipality), stop ${(firstStop / 1000).toFixed(1)} s`,
  )
  console.log(`second start  ${(median / 1000).toFixed(2)} s (median of 3)`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
