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
      mail: undefined,
    })
  })

  test('of mail name the server and the sender; beyond this machine the conversation is encrypted', () => {
    const { mail } = readConfig({
      GELINGEN_SMTP_URL: 'smtp://kette%40stadt.invalid:ge%3Aheim@post.stadt.invalid',
      GELINGEN_MAIL_FROM: 'Präventionskette Auenstadt <kette@stadt.invalid>',
    })
    expect(mail).toEqual({
      server: {
        host: 'post.stadt.invalid',
        port: 587,
        isSecure: false,
        mustEncrypt: true,
        logIn: { user: 'kette@stadt.invalid', password: 'ge:heim' },
      },
      sender: { name: 'Präventionskette Auenstadt', address: 'kette@stadt.invalid' },
      perMinute: 30,
    })
    const local = { GELINGEN_SMTP_URL: 'smtps://localhost:4650', GELINGEN_MAIL_FROM: 'a@b.invalid' }
    expect(readConfig({ ...local, GELINGEN_MAIL_PER_MINUTE: '5' }).mail).toEqual({
      server: { host: 'localhost', port: 4650, isSecure: true, mustEncrypt: false, logIn: undefined },
      sender: { name: '', address: 'a@b.invalid' },
      perMinute: 5,
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
    [{ GELINGEN_SMTP_URL: 'https://post.stadt.invalid' }, 'GELINGEN_SMTP_URL'],
    [{ GELINGEN_SMTP_URL: 'smtp://post.stadt.invalid' }, 'GELINGEN_MAIL_FROM'],
    [{ GELINGEN_SMTP_URL: 'smtp://post.stadt.invalid', GELINGEN_MAIL_FROM: 'Kette' }, 'GELINGEN_MAIL_FROM'],
  ])('%j is refused with a sentence that names %s', (variables, name) => {
    expect(() => readConfig(variables)).toThrow(new RegExp(`Einstellung ${name} ist nicht brauchbar`))
  })
})
