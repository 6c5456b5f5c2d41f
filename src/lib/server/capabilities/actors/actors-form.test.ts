import { expect, test } from 'vitest'
import { parseActorForm, parseNetworkForm } from './actors-form.ts'

function formOf(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields))
    for (const value of typeof values === 'string' ? [values] : values) form.append(name, value)
  return form
}
const areas = new Set([3, 4])

test('a network’s form is read tidily; what is no code of the catalogue or no area is passed over', () => {
  const { parsed } = parseNetworkForm(
    formOf({
      name: '  Netz \n werk ',
      seit: '2014',
      wirkungskreis: 'quarter',
      thema: ['language', 'poverty'],
      'thema-eigen': 'Wiegen\r\n\r\nlanguage',
      schritt: ['age-3-6', 'nonsense', 'birth'],
      'ziele-festgeschrieben': 'vielleicht',
      ziele: 'Erstens\r\nZweitens',
      mitglieder: '1.200',
      gebiet: ['4', '99', 'x'],
    }),
    areas,
  )
  expect(parsed).toMatchObject({
    ok: true,
    value: {
      name: 'Netz werk',
      foundedIn: 2014,
      endedIn: null,
      reach: 'quarter',
      topics: ['language', 'poverty', 'Wiegen'],
      steps: ['birth', 'age-3-6'],
      goalsWritten: null,
      goals: 'Erstens\nZweitens',
      memberCount: 1200,
      areaIds: [4],
      meetingRhythm: null,
    },
  })
})

test.each([
  [{}, 'networks/no-name', 'name'],
  [{ name: 'x'.repeat(201) }, 'networks/text-too-long', 'name'],
  [{ name: 'x', seit: '14' }, 'networks/not-a-year', 'seit'],
  [{ name: 'x', bis: '9999' }, 'networks/not-a-year', 'bis'],
  [{ name: 'x', mitglieder: 'viele' }, 'networks/not-a-count', 'mitglieder'],
  [{ name: 'x', email: 'niemand' }, 'networks/email-not-usable', 'email'],
  [{ name: 'x', 'thema-eigen': [...'abcdefghijk'].join('\n') }, 'networks/too-many', 'thema'],
] as const)('%o is refused and keeps what was typed', (fields, code, field) => {
  const { parsed, content } = parseNetworkForm(formOf(fields), areas)
  expect(parsed).toMatchObject({ ok: false, refusal: { code, details: { field } } })
  expect(content.name).toBe('name' in fields ? fields.name : '')
})

test('an actor’s web address gets the beginning that it lacks, and is refused if it is none', () => {
  const websiteOf = (webseite: string) => parseActorForm(formOf({ name: 'x', webseite }), areas)
  expect(websiteOf('www.kita.example').content.website).toBe('https://www.kita.example')
  expect(websiteOf('javascript://x').parsed).toMatchObject({
    refusal: { code: 'networks/website-not-usable', details: { field: 'webseite' } },
  })
  expect(parseActorForm(formOf({ name: 'x', bereich: '', traeger: '12' }), areas).content).toMatchObject({
    sector: null,
    providerId: 12,
  })
})
