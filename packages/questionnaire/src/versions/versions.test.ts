import { describe, expect, it } from 'vitest'
import type { Definition } from '../definition/definition-schema.ts'
import type { Question, QuestionOf } from '../definition/question-schema.ts'
import { definitionOf, everyKind } from '../example-for-tests.ts'
import { diffDefinitions } from './diff-definitions.ts'
import { withVersions } from './with-versions.ts'

const options = (...codes: string[]) => codes.map((code) => ({ code, label: { de: code } }))
const topic: QuestionOf<'single'> = {
  id: 'thema',
  version: 2,
  kind: 'single',
  title: { de: 'Thema?' },
  choices: options('a', 'b'),
}
const scale: QuestionOf<'scale'> = {
  id: 'guete',
  version: 1,
  kind: 'scale',
  title: { de: 'Wie?' },
  from: 1,
  to: 5,
  least: { de: 'schlecht' },
  most: { de: 'gut' },
}

const changed = (before: Question, after: Question) =>
  diffDefinitions({ before: definitionOf(before), after: definitionOf(after) }).changed

describe('the difference of two states', () => {
  it('is nothing between a definition and itself read from JSON', () => {
    const again: Definition = JSON.parse(JSON.stringify(everyKind))
    expect(diffDefinitions({ before: everyKind, after: again })).toEqual({
      added: [],
      removed: [],
      changed: [],
      moved: [],
      frame: false,
    })
  })

  it.each([
    ['wording', { title: { de: 'Welches Thema?' } }, true],
    ['wording', { choices: [{ code: 'a', label: { de: 'A!' } }, ...options('b')] }, true],
    ['options-added', { choices: options('a', 'b', 'c') }, true],
    ['options-removed', { choices: options('a') }, false],
    ['options-order', { choices: options('b', 'a') }, true],
    ['condition', { required: true }, true],
    ['target', { writesTo: 'network.topics' }, true],
  ] as const)('says %s for %j', (change, edit, comparable) => {
    const [only, ...more] = changed(topic, { ...topic, ...edit })
    expect(more).toEqual([])
    expect(only?.changes).toContain(change)
    expect(only?.comparable).toBe(comparable)
  })

  it('is none for what a question takes and where it comes from', () => {
    expect(changed(topic, { ...topic, seconds: 30, canon: { code: 'thema', version: 1 } })).toEqual([])
  })

  it('says that answers on another scale stand beside none', () => {
    expect(changed(scale, { ...scale, to: 7 })).toEqual([
      { id: 'guete', changes: ['rules'], comparable: false },
    ])
  })

  it('sees questions inside groups', () => {
    const text: QuestionOf<'text'> = { id: 'name', version: 1, kind: 'text', title: { de: 'Name?' } }
    const group = (questions: QuestionOf<'group'>['questions']): Question => ({
      id: 'g',
      version: 1,
      kind: 'group',
      title: { de: 'G' },
      entryName: { de: 'E' },
      questions,
    })
    expect(changed(group([text]), group([{ ...text, maxLength: 9 }]))).toEqual([
      { id: 'name', changes: ['rules'], comparable: true },
    ])
  })
})

describe('versions', () => {
  it('go up for what changed, stay for what did not, and begin at 1', () => {
    const before = definitionOf(topic, scale)
    const edited = definitionOf({ ...topic, title: { de: 'Welches?' } }, scale, {
      ...scale,
      id: 'neu',
      version: 9,
    })
    const after = withVersions({ before, edited })
    const numbers = after.pages[0]?.sections[0]?.questions.map(({ id, version }) => [id, version])
    expect(numbers).toEqual([
      ['thema', 3],
      ['guete', 1],
      ['neu', 1],
    ])
    expect(after.version).toBe(2)
  })

  it('stay as they are when nothing changed, whatever the editor wrote there', () => {
    const edited = { ...definitionOf({ ...topic, version: 7 }), version: 5 }
    expect(withVersions({ before: definitionOf(topic), edited })).toEqual(definitionOf(topic))
  })
})
