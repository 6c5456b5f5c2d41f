import { fieldCodes, lifePhaseStepCodes } from '@gelingen/catalogue'
import { expect, test } from 'vitest'
import { canonOptions } from '../src/lib/ui/networks/canon-words.ts'
import { demoActors, demoNetworks } from './networks-of-auenstadt.ts'

const codesOf = (...of: Parameters<typeof canonOptions>) => canonOptions(...of).map(({ value }) => value)

test('everybody who sits in a network is an actor, each name is given once', () => {
  const names = demoActors.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { members } of demoNetworks) {
    expect(names).toEqual(expect.arrayContaining([...members]))
    expect(new Set(members).size).toBe(members.length)
  }
})

test('sectors, topics, tasks, steps and fields are those of the catalogue', () => {
  expect(codesOf('sector', 'de')).toEqual(expect.arrayContaining(demoActors.map(({ sector }) => sector)))
  for (const { content } of demoNetworks) {
    expect(codesOf('topic', 'de')).toEqual(expect.arrayContaining([...(content.topics ?? [])]))
    expect(codesOf('task', 'de')).toEqual(expect.arrayContaining([...(content.tasks ?? [])]))
    expect(codesOf('rhythm', 'de')).toContain(content.meetingRhythm)
    expect(lifePhaseStepCodes).toEqual(expect.arrayContaining([...(content.steps ?? [])]))
    expect(fieldCodes).toEqual(expect.arrayContaining([...(content.fields ?? [])]))
  }
})
