import { describe, expect, test } from 'vitest'
import { readConfig } from './read-config.ts'

describe('the settings', () => {
  test('without any are those of a first try-out', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      databaseUrl: undefined,
      loadDemo: true,
      origin: 'http://localhost:3000',
      secret: undefined,
    })
  })

  test('an empty variable counts as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined })
  })

  test('with a public address there is no invented city, unless asked for', () => {
    expect(readConfig({ GELINGEN_ORIGIN: 'https://kette.stadt.invalid' }).loadDemo).toBe(false)
    expect(readConfig({ GELINGEN_ORIGIN: 'https://kette.stadt.invalid', GELINGEN_DEMO: '1' }).loadDemo).toBe(
      true,
    )
    expect(readConfig({ GELINGEN_DEMO: '0' }).loadDemo).toBe(false)
  })

  test.each([
    [{ PORT: 'achtzig' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ GELINGEN_DEMO: 'ja' }, 'GELINGEN_DEMO'],
    [{ GELINGEN_SECRET: 'kurz' }, 'GELINGEN_SECRET'],
    [{ GELINGEN_ORIGIN: 'stadt' }, 'GELINGEN_ORIGIN'],
  ])('%j is refused with a sentence that names %s', (variables, name) => {
    expect(() => readConfig(variables)).toThrow(new RegExp(`Einstellung ${name} ist nicht brauchbar`))
  })
})
