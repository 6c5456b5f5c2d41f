import { describe, expect, it } from 'vitest'
import { definitionOf, everyKind } from '../example-for-tests.ts'
import { definitionProblemCodes } from './definition-problems.ts'
import { parseDefinition, parseDefinitionText } from './parse-definition.ts'
import type { Question } from './question-schema.ts'

const title = { de: 'Frage?' }
const yesNo = (id: string, more: object = {}) => ({ id, version: 1, kind: 'yes-no', title, ...more })
const options = ['a', 'b', 'c'].map((code) => ({ code, label: { de: code } }))
const many = (id: string, more: object = {}) => ({
  id,
  version: 1,
  kind: 'multiple',
  title,
  choices: options,
  ...more,
})
/** As a file would hold it: any question at all. */
const withQuestions = (...questions: object[]) => definitionOf(...(questions as unknown as Question[]))

const first = 'pages[0].sections[0].questions[0]'
const second = 'pages[0].sections[0].questions[1]'

/** Every code, with a definition that has this one problem. */
const broken: [code: string, path: string, definition: unknown][] = [
  ['definition/wrong-type', '', 'text'],
  ['definition/wrong-type', `${first}.version`, withQuestions(yesNo('a', { version: 1.5 }))],
  ['definition/missing', `${first}.title`, withQuestions({ id: 'a', version: 1, kind: 'yes-no' })],
  ['definition/missing', `${first}.title.de`, withQuestions(yesNo('a', { title: { en: 'Only English' } }))],
  ['definition/unknown-key', `${first}.script`, withQuestions(yesNo('a', { script: 'x' }))],
  ['definition/unknown-key', 'extra', { ...everyKind, extra: 1 }],
  ['definition/not-one-of', `${first}.kind`, withQuestions({ id: 'a', version: 1, kind: 'captcha', title })],
  ['definition/not-one-of', 'format', { ...everyKind, format: 'other/1' }],
  ['definition/bad-code', `${first}.id`, withQuestions(yesNo('Groß'))],
  ['definition/bad-code', `${first}.id`, withQuestions(yesNo('constructor'))],
  [
    'definition/bad-code',
    `${first}.choices[0].code`,
    withQuestions(many('a', { choices: [{ code: 'other', label: title }] })),
  ],
  [
    'definition/bad-code',
    `${first}.choices[0].code`,
    withQuestions(many('a', { choices: [{ code: 'valueOf', label: title }] })),
  ],
  ['definition/too-little', 'pages', { ...everyKind, pages: [] }],
  [
    'definition/too-much',
    `${first}.title.de`,
    withQuestions(yesNo('a', { title: { de: 'x'.repeat(5001) } })),
  ],
  ['definition/too-many-questions', 'pages', crowd()],
  ['definition/id-twice', `${second}.id`, withQuestions(yesNo('a'), yesNo('a'))],
  ['definition/id-twice', `${first}.id`, withQuestions(yesNo('seite'))],
  [
    'definition/code-twice',
    `${first}.choices[1].code`,
    withQuestions(many('a', { choices: [options[0], options[0]] })),
  ],
  [
    'definition/bad-language',
    `${first}.title.deutsch`,
    withQuestions(yesNo('a', { title: { de: 'x', deutsch: 'x' } })),
  ],
  ['definition/limits-crossed', first, withQuestions(many('a', { min: 3, max: 2 }))],
  [
    'definition/limits-crossed',
    first,
    withQuestions({ id: 'a', version: 1, kind: 'date', precision: 'year', title, min: '2020', max: '2019' }),
  ],
  ['definition/more-than-there-are', `${first}.min`, withQuestions(many('a', { min: 4 }))],
  [
    'definition/exclusive-without-multiple',
    `${first}.choices[0].exclusive`,
    withQuestions({ ...many('a', { choices: [{ ...options[0], exclusive: true }] }), kind: 'single' }),
  ],
  [
    'definition/choices-unknown',
    `${first}.choices.answersOf`,
    withQuestions(many('a', { choices: { answersOf: 'x' } })),
  ],
  [
    'definition/choices-refer-ahead',
    `${first}.choices.answersOf`,
    withQuestions(many('a', { choices: { answersOf: 'b' } }), many('b')),
  ],
  [
    'definition/choices-of-this-kind',
    `${second}.choices.answersOf`,
    withQuestions(yesNo('a'), many('b', { choices: { answersOf: 'a' } })),
  ],
  [
    'definition/other-beside-earlier-answers',
    `${second}.other`,
    withQuestions(many('a'), many('b', { choices: { answersOf: 'a' }, other: title })),
  ],
  ['condition/too-large', `${first}.visibleIf`, withQuestions(yesNo('a', { visibleIf: nested(9) }))],
  [
    'condition/question-unknown',
    `${first}.visibleIf`,
    withQuestions(yesNo('a', { visibleIf: { answer: 'x', is: true } })),
  ],
  [
    'condition/refers-ahead',
    `${first}.visibleIf`,
    withQuestions(yesNo('a', { visibleIf: { answer: 'b', is: true } }), yesNo('b')),
  ],
  [
    'condition/cycle',
    `${first}.visibleIf`,
    withQuestions(yesNo('a', { visibleIf: { answer: 'a', is: true } })),
  ],
  [
    'condition/inside-a-group',
    `${second}.visibleIf`,
    withQuestions(group('g', yesNo('a')), yesNo('b', { visibleIf: { answer: 'a', is: true } })),
  ],
  [
    'condition/test-does-not-fit',
    `${second}.visibleIf`,
    withQuestions(yesNo('a'), yesNo('b', { visibleIf: { answer: 'a', includes: 'x' } })),
  ],
  [
    'condition/row-missing',
    `${second}.visibleIf`,
    withQuestions(matrix('a'), yesNo('b', { visibleIf: { answer: 'a', is: 'b' } })),
  ],
  [
    'condition/row-unknown',
    `${second}.visibleIf`,
    withQuestions(matrix('a'), yesNo('b', { visibleIf: { answer: 'a', row: 'x', is: 'b' } })),
  ],
  [
    'condition/value-impossible',
    `${second}.visibleIf`,
    withQuestions(many('a'), yesNo('b', { visibleIf: { answer: 'a', includes: 'x' } })),
  ],
  [
    'condition/value-impossible',
    `${second}.required`,
    withQuestions(yesNo('a'), yesNo('b', { required: { answer: 'a', is: 'yes' } })),
  ],
  [
    'placeholder/broken',
    `${first}.title.de`,
    withQuestions(yesNo('a', { title: { de: 'Was ist {{ a }}?' } })),
  ],
  ['placeholder/unknown', `${first}.title.de`, withQuestions(yesNo('a', { title: { de: '{{x}}' } }))],
  ['placeholder/unknown', `${first}.title.de`, withQuestions(yesNo('a', { title: { de: '{{@x}}' } }))],
  [
    'placeholder/refers-ahead',
    `${first}.help.de`,
    withQuestions(yesNo('a', { help: { de: '{{b|es}}' } }), yesNo('b')),
  ],
  [
    'placeholder/of-this-kind',
    `${second}.title.de`,
    withQuestions(matrix('a'), yesNo('b', { title: { de: '{{a}}' } })),
  ],
  ['definition/forbidden-key', '', JSON.parse('{"pages": [{"__proto__": {"admin": true}}]}')],
  ['definition/too-deep', '', JSON.parse('['.repeat(5000) + ']'.repeat(5000))],
  ['definition/too-large', '', Array.from({ length: 200_001 }, () => 1)],
]

describe('a definition', () => {
  it('with every kind is taken as it is', () => {
    expect(parseDefinition(everyKind)).toEqual({ ok: true, definition: everyKind })
    expect(parseDefinitionText(JSON.stringify(everyKind))).toEqual({ ok: true, definition: everyKind })
  })

  it.each(broken)('with %s at "%s" is refused there', (code, path, definition) => {
    const result = parseDefinition(definition)
    expect(result.ok ? [] : result.problems.map(({ code, path }) => ({ code, path }))).toEqual([
      { code, path },
    ])
  })

  it('that is no JSON, or more than a definition ever is, is refused unread', () => {
    expect(parseDefinitionText('{')).toMatchObject({ problems: [{ code: 'definition/not-json' }] })
    expect(parseDefinitionText(' '.repeat(2_000_001))).toMatchObject({
      problems: [{ code: 'definition/too-large' }],
    })
  })

  it('can be refused for each reason that there is', () => {
    const shown = new Set([...broken.map(([code]) => code), 'definition/not-json'])
    expect(definitionProblemCodes.filter((code) => !shown.has(code))).toEqual([])
  })

  it('in which two questions wait for each other is refused as a circle, over sections too', () => {
    const definition = withQuestions(
      yesNo('a', { visibleIf: { answer: 'b', is: true } }),
      yesNo('b', { visibleIf: { answer: 'a', is: true } }),
    )
    expect(parseDefinition(definition)).toMatchObject({
      problems: [{ code: 'condition/cycle', path: `${first}.visibleIf` }],
    })
    const [page] = definitionOf(yesNo('a') as unknown as Question).pages
    const own = { ...everyKind, pages: [{ ...page, visibleIf: { answer: 'a', is: true } }] }
    expect(parseDefinition(own)).toMatchObject({
      problems: [{ code: 'condition/cycle', path: 'pages[0].visibleIf' }],
    })
  })

  it('may ask inside a group for what was answered in the same entry', () => {
    expect(
      parseDefinition(
        withQuestions(group('g', yesNo('a'), yesNo('b', { visibleIf: { answer: 'a', is: true } }))),
      ),
    ).toMatchObject({ ok: true })
  })

  it('is frozen, so that nobody changes what others have', () => {
    const result = parseDefinition(everyKind)
    expect(result.ok && Object.isFrozen(result.definition.pages[0]?.sections)).toBe(true)
  })
})

function group(id: string, ...questions: object[]) {
  return { id, version: 1, kind: 'group', title, entryName: title, questions }
}

function matrix(id: string) {
  return { id, version: 1, kind: 'matrix', title, rows: options, columns: options }
}

function nested(depth: number): object {
  return depth === 0 ? { answer: 'a', is: true } : { not: nested(depth - 1) }
}

function crowd() {
  const [page] = withQuestions(yesNo('a')).pages
  const questions = (at: number) => Array.from({ length: 100 }, (_, number) => yesNo(`q-${at}-${number}`))
  const sections = [1, 2, 3, 4, 5, 6].map((at) => ({ id: `s-${at}`, questions: questions(at) }))
  return { ...withQuestions(yesNo('a')), pages: [{ ...page, sections }] }
}
