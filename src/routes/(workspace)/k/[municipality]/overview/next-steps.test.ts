import { expect, test } from 'vitest'
import { nextSteps } from './next-steps.ts'

const done = { areas: true, residents: true, indicators: true, index: true, offers: true, chain: true }

test('the first thing that is missing is the next step, whatever has been done after it', () => {
  const steps = nextSteps({ ...done, residents: false, offers: false }, '/k/ort')
  expect(steps.filter(({ isNext }) => isNext).map(({ step }) => step)).toEqual(['residents'])
  expect(steps.filter(({ isDone }) => !isDone).map(({ step }) => step)).toEqual(['residents', 'offers'])
})

test('a new municipality begins with its areas', () => {
  const nothing = {
    areas: false,
    residents: false,
    indicators: false,
    index: false,
    offers: false,
    chain: false,
  }
  const [first] = nextSteps(nothing, '/k/ort')
  expect(first).toEqual({ step: 'areas', isDone: false, isNext: true, href: '/k/ort/einlesen' })
})

test('where everything is there, there are no steps', () => {
  expect(nextSteps(done, '/k/ort')).toEqual([])
})
