import { expect, test } from 'vitest'
import { alikeProviders } from './alike-names.ts'

const others = [
  'Caritas',
  'Caritasverband Auenstadt e. V.',
  'Diakonie Auenstadt gGmbH',
  'Sportverein 1890 e.V.',
].map((name) => ({ name }))

test('names are alike that share half of their words, the most alike first; legal forms do not count', () => {
  expect(alikeProviders({ name: 'Caritasverband für Auenstadt' }, others).map(({ name }) => name)).toEqual([
    'Caritasverband Auenstadt e. V.',
    'Diakonie Auenstadt gGmbH',
  ])
  expect(alikeProviders({ name: 'Kinderschutzbund e.V.' }, others)).toEqual([])
})
