import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readLimeSurvey } from './index.ts'
import { modernLss } from './lss-for-tests.ts'

const survey = modernLss([{ code: 'Q1', type: 'Y' }])
const problem = (text: string) => {
  const result = readLimeSurvey(text)
  return result.ok ? null : result.problems[0]
}

it('refuses document types, and so all entities of their own', () => {
  const laughs = '<!DOCTYPE document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  const outside = '<!DOCTYPE document SYSTEM "file:///etc/passwd">'
  for (const type of [laughs, outside]) {
    const text = survey.replace('<document>', `${type}\n<document>`)
    expect(problem(text)).toMatchObject({ code: 'limesurvey/doctype-refused', line: 2 })
  }
  expect(problem(survey.replace('<![CDATA[Netzwerke]]>', '&xxe;'))?.code).toBe('limesurvey/not-xml')
})

it('names the line at which a file is broken', () => {
  const lines = survey.split('\n')
  const at = lines.findIndex((line) => line.includes('</row>'))
  lines[at] = '   </wor>'
  expect(problem(lines.join('\n'))).toMatchObject({ code: 'limesurvey/not-xml', line: at + 1 })
  expect(problem(survey.slice(0, -20))?.code).toBe('limesurvey/not-xml')
  expect(problem('')?.code).toBe('limesurvey/not-xml')
  expect(problem('{"format": "gelingen/questionnaire/1"}')?.code).toBe('limesurvey/not-xml')
})

it('refuses what is too large or too deep before it fills the memory', () => {
  expect(problem('<a>'.repeat(34_000_000))?.code).toBe('limesurvey/too-large')
  expect(problem('<a>'.repeat(3_000_000))?.code).toBe('limesurvey/too-deep')
  const rows = '<row/>'.repeat(200_001)
  expect(problem(`<document><groups><rows>${rows}</rows></groups></document>`)?.code).toBe(
    'limesurvey/too-large',
  )
})

it('refuses texts that were read in the wrong encoding', () => {
  expect(problem(survey.replace('Netzwerke', 'Tr\ufffdger'))?.code).toBe('limesurvey/wrong-encoding')
  expect(problem(survey.replace('Netzwerke', 'Tr\ud800ger'))?.code).toBe('limesurvey/wrong-encoding')
  expect(problem([...survey].join('\u0000'))?.code).toBe('limesurvey/wrong-encoding')
  expect(problem(`\ufeff${survey}`)).toBeNull()
})

it('refuses other files of LimeSurvey and surveys that ask nothing', () => {
  expect(problem(survey.replace('>Survey<', '>Group<'))).toMatchObject({
    code: 'limesurvey/not-a-survey',
    details: { type: 'Group' },
  })
  expect(problem(modernLss([{ code: 'Q1', type: 'X' }]))?.code).toBe('limesurvey/nothing-to-ask')
})

it('keeps nothing of scripts, and no names that every object has', () => {
  const result = readLimeSurvey(
    modernLss([
      {
        code: 'constructor',
        type: 'L',
        text: 'Ja<script>alert("</p>")</script>?',
        answers: [
          ['__proto__', '<b onclick="x()">a</b>'],
          ['other', 'b'],
          ['', ''],
        ],
      },
      {
        code: 'Q2',
        type: 'Y',
        relevance: 'constructor.NAOK == "__proto__"',
        text: '<style>p{}</style><script>never ends',
      },
    ]),
  )
  expect(result.ok).toBe(true)
  const json = JSON.stringify(result.ok ? result.definition : null)
  expect(json).not.toMatch(/alert|onclick|<b|style|never ends|__proto__/)
})

it('takes no longer than the file is long', () => {
  const answers = Array.from({ length: 20_000 }, (_, at): [string, string] => [
    String.fromCodePoint(0x4e00 + at),
    'a',
  ])
  expect(problem(modernLss([{ code: 'Q1', type: 'L', answers }]))?.code).toBe(
    'limesurvey/definition-impossible',
  )
  for (const piece of [
    '<1',
    '<a ',
    '<script>',
    '<!--',
    '{a',
    '{{',
    '&#1;',
    '<p>',
    '<a href="https://a.b">x',
  ]) {
    const text = piece.repeat(1_000_000 / piece.length)
    expect(readLimeSurvey(modernLss([{ code: 'Q1', type: 'Y', text, relevance: text }])).ok).toBe(true)
  }
})

it('answers whatever is between the tags', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[<>{}"'&;a-z/!(). -]{0,60}$/))
  fc.assert(
    fc.property(text, text, text, (title, relevance, label) => {
      const clean = (words: string) => words.replaceAll(']]>', '').replace(/[^\t\n -\ud7ff]/g, '')
      const file = modernLss([
        { code: 'Q1', type: 'M', lines: [[clean(label), clean(label)]], text: clean(title) },
        { code: clean(title), type: 'L', answers: [['A', clean(title)]], relevance: clean(relevance) },
      ])
      const result = readLimeSurvey(file)
      expect(result).toMatchObject({ ok: true })
    }),
    { numRuns: 300 },
  )
})
