import { describe, expect, test } from 'vitest'
import { meantBy, rowsOfForm, rowsOfText, shownRows, writeRest } from './pasted-row.ts'

const takes = (text: string) =>
  rowsOfText(text, '').rows.map(({ email, name, take }) => [email || name, take])

describe('rows of a pasted text', () => {
  test('show first what has to be looked at, and take what is sure or has a suggestion', () => {
    expect(takes('anna@kita.de\nben@gmial.com\nkein@ding\nCem Öz')).toEqual([
      ['ben@gmial.com', true],
      ['kein@ding', false],
      ['Cem Öz', false],
      ['anna@kita.de', true],
    ])
  })

  test('take names without address where there are only names', () => {
    expect(takes('Anna Meier\nCem Öz')).toEqual([
      ['Anna Meier', true],
      ['Cem Öz', true],
    ])
  })

  test('have the common group where they have none of their own', () => {
    expect(
      rowsOfText('Anna\ta@kita.de\tSchule\nBen\tb@kita.de', 'Kita').rows.map(({ group }) => group),
    ).toEqual(['Schule', 'Kita'])
  })
})

test('of a thousand rows three hundred are shown, and the others come back as they were', () => {
  const text = Array.from({ length: 1000 }, (_, at) => `Person ${at}\tp${at}@kita.de\tGruppe ${at % 3}`).join(
    '\n',
  )
  const { rows } = rowsOfText(text, '')
  const { shown, rest } = shownRows(rows)
  expect([shown.length, rest.length]).toEqual([300, 700])
  const form = new FormData()
  form.set('rest', writeRest(rest))
  expect(rowsOfForm(form).map(meantBy)).toEqual(rest.map(meantBy))
})

test('a row comes back from the form as it was changed there', () => {
  const form = new FormData()
  for (const [name, value] of Object.entries({
    zeile: '4',
    'nehmen-4': 'on',
    'name-4': ' Anna  Meier ',
    'email-4': 'anna@gmial.com',
    'gruppe-4': 'Kita',
    'vorschlag-4': 'anna@gmail.com',
    'zweifel-4': 'likely-typo',
    'nummer-4': '7',
  }))
    form.set(name, value)
  const row = { take: true, line: 7, name: 'Anna Meier', email: 'anna@gmial.com', doubt: 'likely-typo' }
  expect(rowsOfForm(form)).toMatchObject([{ ...row, useSuggestion: false }])
  expect(rowsOfForm(form).map(meantBy)).toMatchObject([{ email: 'anna@gmial.com' }])
  form.set('statt-4', 'on')
  expect(rowsOfForm(form).map(meantBy)).toMatchObject([{ email: 'anna@gmail.com', groupName: 'Kita' }])
})
