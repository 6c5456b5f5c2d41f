import { expect, test } from 'vitest'
import { progressLine } from './progress-line.ts'

function aLine({ isTerminal }: { isTerminal: boolean }) {
  const said: string[] = []
  const clock = { ms: 0 }
  const io = { stdout: () => {}, stderr: (text: string) => void said.push(text), isTerminal }
  return { line: progressLine(io, () => clock.ms), said, clock }
}

test('a terminal gets one line that renews itself and is gone at the end', () => {
  const { line, said, clock } = aLine({ isTerminal: true })
  line.say('1 %')
  clock.ms = 600
  line.say('2 %')
  line.end()
  expect(said).toEqual(['\r1 %\u001B[K', '\r2 %\u001B[K', '\r\u001B[K'])
})

test('a log gets lines, and none twice', () => {
  const { line, said, clock } = aLine({ isTerminal: false })
  line.say('1 %')
  clock.ms = 600
  line.say('1 %')
  clock.ms = 1200
  line.say('2 %')
  line.end()
  expect(said).toEqual(['1 %\n', '2 %\n'])
})

test('nobody gets more than two a second', () => {
  const { line, said, clock } = aLine({ isTerminal: true })
  for (let step = 0; step < 3000; step += 1) {
    clock.ms = step
    line.say(`${step}`)
  }
  expect(said.length).toBeLessThanOrEqual(7)
  expect(said.length).toBeGreaterThanOrEqual(5)
})
