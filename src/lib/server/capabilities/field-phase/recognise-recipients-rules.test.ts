import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likelyAddress } from './likely-address-rules.ts'
import { recogniseRecipients } from './recognise-recipients-rules.ts'

const people = (text: string) =>
  recogniseRecipients(text).recipients.map(({ name, email, groupName }) => [name, email, groupName])
const doubts = (text: string) =>
  recogniseRecipients(text).recipients.flatMap(({ line, email, name, doubt, suggestion }) =>
    doubt === null ? [] : [[line, doubt, email === '' ? name : email, suggestion]],
  )

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
      'An: Meier, Anna <anna@kita.de>; Groß, Ben <ben@kita.de>;\n',
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
    [
      'Name;E-Mail;Gruppe\nAnna Meier;anna@kita.de;Schule\nBen Groß;ben@kita.de;Kita',
      [
        ['Anna Meier', 'anna@kita.de', 'Schule'],
        ['Ben Groß', 'ben@kita.de', 'Kita'],
      ],
    ],
    ['Anna\tMeier\tanna@kita.de', [['Anna Meier', 'anna@kita.de', '']]],
    ['mailto:anna@kita.de', [['', 'anna@kita.de', '']]],
    ['Anna Meier anna@kita.de.', [['Anna Meier', 'anna@kita.de', '']]],
    ["'anna@kita.de'", [['', 'anna@kita.de', '']]],
    ['anna (at) kita (punkt) de', [['', 'anna@kita.de', '']]],
    ['anna[at]kita.de', [['', 'anna@kita.de', '']]],
  ])('%j', (text, expected) => {
    expect(people(text)).toEqual(expected)
    expect(doubts(text)).toEqual([])
  })

  test('may be business cards of an address book', () => {
    const cards = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Meier;Anna;;;',
      'FN:Anna Meier',
      'ORG:Stadt Auenstadt;Jugendamt',
      'item1.EMAIL;TYPE=INTERNET;TYPE=WORK:anna.meier@auen',
      ' stadt.de',
      'EMAIL:privat@web.de',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:2.1',
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen M=C3=BCller',
      'EMAIL;INTERNET:jm@kita.de',
      'END:VCARD',
      'dora@kita.de',
    ].join('\r\n')
    expect(people(cards)).toEqual([
      ['Anna Meier', 'anna.meier@auenstadt.de', ''],
      ['Jürgen Müller', 'jm@kita.de', ''],
      ['', 'dora@kita.de', ''],
    ])
    expect(recogniseRecipients(cards).recipients.at(-1)?.line).toBe(15)
  })

  test('keeps names without an address: they may get a letter', () => {
    expect(
      doubts('Anna Meier\nMeier, Ben <ben@kita.de>; Öztürk, Cem\nDora Ems, Emil Funk\nGala Haus\t\tKita'),
    ).toEqual([
      [1, 'no-address', 'Anna Meier', null],
      [2, 'no-address', 'Cem Öztürk', null],
      [3, 'no-address', 'Dora Ems', null],
      [3, 'no-address', 'Emil Funk', null],
      [4, 'no-address', 'Gala Haus', null],
    ])
  })

  test('with mistakes tells each with its line, and takes the rest', () => {
    expect(doubts('ben@kita\n@kita.de; cem@kita.de\ndora@@kita.de\nemil@kita,de')).toEqual([
      [1, 'not-an-address', 'ben@kita', null],
      [2, 'not-an-address', '@kita.de', null],
      [3, 'not-an-address', 'dora@@kita.de', 'dora@kita.de'],
      [4, 'not-an-address', 'emil@kita,de', 'emil@kita.de'],
    ])
  })

  test('with the same address twice takes it once, and says so', () => {
    const { recipients, doubles } = recogniseRecipients('Anna <Anna@Kita.de>\nanna@kita.de\nANNA@KITA.DE')
    expect(recipients).toMatchObject([{ name: 'Anna', email: 'Anna@Kita.de', line: 1 }])
    expect(doubles).toEqual(['Anna@Kita.de'])
  })

  test('shows a domain that differs by a letter from that of all others', () => {
    expect(doubts('a@auenstadt.de b@auenstadt.de c@auenstadt.de d@auenstat.de')).toEqual([
      [1, 'likely-typo', 'd@auenstat.de', 'd@auenstadt.de'],
    ])
  })
})

test.each([
  ['anna@gmial.com', 'anna@gmail.com'],
  ['anna@gmail.con', 'anna@gmail.com'],
  ['anna@gmailcom', 'anna@gmail.com'],
  ['anna@googlemail.co', 'anna@googlemail.com'],
  ['anna@wed.de', 'anna@web.de'],
  ['anna@t-onlin.de', 'anna@t-online.de'],
  ['anna@kitade', 'anna@kita.de'],
  ['anna@kita..de', 'anna@kita.de'],
  ['anna.@kita.de', 'anna@kita.de'],
])('%s was probably meant as %s', (written, meant) => {
  expect(likelyAddress(written)).toBe(meant)
})

test.each([
  'anna@gmx.net',
  'anna@gmx.at',
  'anna@mail.de',
  'anna@kita.de',
  'anna@wuppertal.de',
  'anna@me.com',
  '@',
  'a@b@c.de',
])('of %s nothing better is known', (written) => {
  expect(likelyAddress(written)).toBeNull()
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

test.each(['a', ',', '"', ' ', '\t', '@', 'BEGIN:VCARD ', '( ', 'a@', '<'])(
  'a text of nothing but %j comes to an end, and the address behind it is found',
  (piece) => {
    const text = `${piece.repeat(Math.floor(400_000 / piece.length))}\nanna@kita.de`
    expect(recogniseRecipients(text).recipients.at(-1)).toMatchObject({ email: 'anna@kita.de' })
  },
)

test('a suggestion is always an address, and is not questioned again', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z.@,]{1,25}$/), (written) => {
      const suggestion = likelyAddress(written)
      if (suggestion === null) return
      expect(suggestion).toMatch(/^[^@]+@[a-z-]+(\.[a-z-]+)*\.[a-z]{2,}$/)
      expect(likelyAddress(suggestion)).toBeNull()
    }),
  )
})
