import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recogniseRecipients } from './recognise-recipients-rules.ts'

const people = (text: string) =>
  recogniseRecipients(text).recipients.map(({ name, email, groupName }) => [name, email, groupName])

describe('a pasted list', () => {
  test.each([
    ['anna@kita.de', [['', 'anna@kita.de', '']]],
    [
      'anna@kita.de, ben@kita.de; cem@kita.de dora@kita.de',
      ['anna', 'ben', 'cem', 'dora'].map((who) => ['', `${who}@kita.de`, '']),
    ],
    ['Anna Meier <anna@kita.de>', [['Anna Meier', 'anna@kita.de', '']]],
    [
      '"Meier, Anna" <anna@kita.de>; Öztürk, Cem <cem@kita.de>',
      [
        ['Anna Meier', 'anna@kita.de', ''],
        ['Cem Öztürk', 'cem@kita.de', ''],
      ],
    ],
    [
      'Meier, Anna (Jugendamt) <anna@kita.de>, Ben Groß <ben@kita.de>',
      [
        ['Anna Meier', 'anna@kita.de', ''],
        ['Ben Groß', 'ben@kita.de', ''],
      ],
    ],
    [
      'Anna Meier\tanna@kita.de\tSchule\nBen Groß\tben@kita.de\tKita',
      [
        ['Anna Meier', 'anna@kita.de', 'Schule'],
        ['Ben Groß', 'ben@kita.de', 'Kita'],
      ],
    ],
    ['mailto:anna@kita.de', [['', 'anna@kita.de', '']]],
    ['Anna Meier anna@kita.de.', [['Anna Meier', 'anna@kita.de', '']]],
    ["'anna@kita.de'", [['', 'anna@kita.de', '']]],
  ])('%j', (text, expected) => {
    expect(people(text)).toEqual(expected)
    expect(recogniseRecipients(text).mistakes).toEqual([])
  })

  test('with mistakes tells each with its line, and takes the rest', () => {
    expect(recogniseRecipients('Anna Meier\nben@kita\n@kita.de; cem@kita.de\ndora@@kita.de')).toEqual({
      recipients: [{ name: '', email: 'cem@kita.de', groupName: '' }],
      doubles: [],
      mistakes: [
        { line: 1, text: 'Anna Meier', because: 'no-address' },
        { line: 2, text: 'ben@kita', because: 'not-an-address' },
        { line: 3, text: '@kita.de', because: 'not-an-address' },
        { line: 4, text: 'dora@@kita.de', because: 'not-an-address' },
      ],
    })
  })

  test('with the same address twice takes it once, and says so', () => {
    expect(recogniseRecipients('Anna <Anna@Kita.de>\nanna@kita.de\nANNA@KITA.DE')).toEqual({
      recipients: [{ name: 'Anna', email: 'Anna@Kita.de', groupName: '' }],
      doubles: ['Anna@Kita.de'],
      mistakes: [],
    })
  })
})

const address = fc
  .tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[a-z]{2,8}$/))
  .map(([name, domain]) => `${name}@${domain}.de`)

test('no address of a list is lost, however they are parted', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(address, { minLength: 1, maxLength: 20 }),
      fc.array(fc.constantFrom(',', ';', '\n', ' ', ', ', '; ', '\r\n', ',\n'), {
        minLength: 20,
        maxLength: 20,
      }),
      (addresses, marks) => {
        const text = addresses.map((one, at) => one + marks[at]).join('')
        expect(recogniseRecipients(text).recipients.map(({ email }) => email)).toEqual(addresses)
      },
    ),
  )
})
