import {
  longestMinutes,
  prepareQuestionnaire,
  visibleInEntry,
  visibleQuestions,
} from '@gelingen/questionnaire'
import type { Condition, Question, Questionnaire } from '@gelingen/questionnaire'
import { parseDefinition } from '@gelingen/questionnaire/definition'
import { describe, expect, it } from 'vitest'
import { fieldCodes } from '../fields/field-codes.ts'
import { lifePhaseStepCodes } from '../life-phases/life-phase-codes.ts'
import { standardCodes } from '../standards/standard-codes.ts'
import { buildFromCanon, coreCodes } from './build-from-canon.ts'
import { canonModuleCodes, canonQuestionnaireCodes, canonTargets } from './canon-codes.ts'
import { canonModules } from './canon-modules.ts'
import { canonQuestion, canonQuestions } from './question-canon.ts'

const surroundings = {
  lists: new Map(['actors', 'networks'].map((list) => [list, [{ code: 'one', label: { de: 'Eins' } }]])),
  areas: [{ code: 'nord', label: { de: 'Nord' }, level: 'stadtteil' }],
}

/** Codes of all questions of a questionnaire, or of one module. */
function codesOf(of: string): string[] {
  const modules = canonModules.filter(({ code, questionnaire }) => code === of || questionnaire === of)
  return canonQuestions
    .filter(({ module }) => modules.some(({ code }) => code === module))
    .map(({ code }) => code)
}

describe('the canon', () => {
  it('has at least ninety questions for three questionnaires', () => {
    expect(canonQuestions.length).toBeGreaterThanOrEqual(90)
    expect(canonModules.map(({ code }) => code)).toEqual(canonModuleCodes)
    expect(new Set(canonModules.map(({ questionnaire }) => questionnaire))).toEqual(
      new Set(canonQuestionnaireCodes),
    )
    expect(
      canonQuestions.filter(({ question }) => question.seconds === undefined).map(({ code }) => code),
    ).toEqual(['offers', 'partners', 'network-members', 'network-links'])
  })

  it('knows where each answer goes, and every goal is met by a question', () => {
    const named = canonQuestions.flatMap(({ question }) => question.writesTo ?? [])
    expect(named.filter((target) => !canonTargets.some((known) => known === target))).toEqual([])
    expect(canonTargets.filter((target) => !named.includes(target))).toEqual([])
  })

  it('is told apart from own questions', () => {
    for (const { code, question } of canonQuestions) {
      expect(question.id).toBe(code)
      expect(question.canon).toEqual({ code, version: question.version })
    }
  })

  it.each([
    ['offer-steps', lifePhaseStepCodes],
    ['actor-steps', lifePhaseStepCodes],
    ['network-steps', lifePhaseStepCodes],
    ['offer-fields', fieldCodes],
    ['actor-fields', fieldCodes],
    ['network-fields', fieldCodes],
    ['offer-standards', standardCodes],
    ['values-priority', standardCodes],
  ])('asks in %s by the codes of the chain', (code, codes) => {
    expect(optionCodes(canonQuestion(code).question)).toEqual(codes)
  })

  it('asks what was asked in Wuppertal: since when, reach, focus, three subjects, goals written down', () => {
    const asked = coreCodes('networks')
    for (const code of [
      'network-since',
      'network-reach',
      'network-has-focus',
      'network-topics',
      'network-goals-written',
    ]) {
      expect(asked).toContain(code)
    }
    expect(canonQuestion('network-topics').question).toMatchObject({ kind: 'ranking', top: 3 })
  })

  it('asks what was asked in Dortmund: who from which sector, and how they see working together', () => {
    const asked = coreCodes('actors')
    for (const code of ['actor-sector', 'partners', 'cooperation-climate']) expect(asked).toContain(code)
    expect(canonQuestion('partners').question).toMatchObject({
      kind: 'roster',
      questions: [{ id: 'tie-frequency' }, { id: 'tie-topics' }, { id: 'tie-reliability' }],
    })
  })
})

describe.each(canonQuestionnaireCodes)('the questionnaire %s', (questionnaire) => {
  it('holds as a definition, in its core and with everything', () => {
    for (const codes of [coreCodes(questionnaire), codesOf(questionnaire)]) {
      const { definition } = buildFromCanon({ questionnaire, codes })
      expect(parseDefinition(definition)).toEqual({ ok: true, definition })
    }
  })

  it('is answered in ten minutes in its core', () => {
    const { definition } = buildFromCanon({ questionnaire })
    expect(longestMinutes(prepareQuestionnaire(definition, surroundings))).toBeLessThanOrEqual(10)
  })

  it('has all chosen questions once, in the order of the canon', () => {
    const codes = codesOf(questionnaire)
    const { definition, drawnIn } = buildFromCanon({ questionnaire, codes: codes.toReversed() })
    const asked = definition.pages.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
    const inside = asked.flatMap((question) => ('questions' in question ? question.questions : []))
    expect([...asked, ...inside].map(({ id }) => id).sort()).toEqual(codes.sort())
    expect(asked.map(({ id }) => id)).toEqual(
      codesOf(questionnaire).filter((code) => canonQuestion(code).within === null),
    )
    expect(drawnIn).toEqual([])
  })

  it('can be cut down to any single question; what that depends on comes along', () => {
    for (const code of codesOf(questionnaire)) {
      const { definition, drawnIn } = buildFromCanon({ questionnaire, codes: [code] })
      expect(parseDefinition(definition), code).toMatchObject({ ok: true })
      const { question, within } = canonQuestion(code)
      const needed = [...testedIn(question.visibleIf), ...(within === null ? [] : [within])]
      expect(
        needed.filter((one) => !drawnIn.includes(one)),
        code,
      ).toEqual([])
    }
  })

  const full = prepareQuestionnaire(
    buildFromCanon({ questionnaire, codes: codesOf(questionnaire) }).definition,
    surroundings,
  )
  const conditional = codesOf(questionnaire).filter(
    (code) => canonQuestion(code).question.visibleIf !== undefined,
  )

  it.each(conditional)('asks %s after some answers and not after others', (code) => {
    const seen = answersTo(testedIn(canonQuestion(code).question.visibleIf)).map((answers) =>
      isAsked(full, code, answers),
    )
    expect(new Set(seen)).toEqual(new Set([true, false]))
  })
})

it('a question of another questionnaire is not built in', () => {
  expect(() => buildFromCanon({ questionnaire: 'offers', codes: ['network-name'] })).toThrow(RangeError)
  expect(() => buildFromCanon({ questionnaire: 'offers', codes: ['strange'] })).toThrow(RangeError)
  expect(() => buildFromCanon({ questionnaire: 'offers', codes: [] })).toThrow(RangeError)
})

function optionCodes(question: Question): string[] {
  return 'choices' in question && Array.isArray(question.choices)
    ? question.choices.map(({ code }: { code: string }) => code)
    : []
}

function testedIn(condition: Condition | undefined): string[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap(testedIn)
  if ('any' in condition) return condition.any.flatMap(testedIn)
  return 'not' in condition ? testedIn(condition.not) : [condition.answer]
}

type Given = Record<string, unknown>

/** No answer, and every simple answer that there is, to the questions in every combination. */
function answersTo(codes: readonly string[]): Given[] {
  return [...new Set(codes)].reduce<Given[]>(
    (sets, code) =>
      sets.flatMap((set) => [set, ...simpleAnswers(code).map((answer) => ({ ...set, [code]: answer }))]),
    [{}],
  )
}

function simpleAnswers(code: string): unknown[] {
  const { question } = canonQuestion(code)
  const codes = optionCodes(question)
  if (question.kind === 'yes-no') return [true, false]
  if (question.kind === 'single') return codes
  if (question.kind === 'multiple') return [...codes.map((one) => [one]), codes.slice(0, 2), ['one']]
  return question.kind === 'number' ? [1] : ['Text']
}

function isAsked(questionnaire: Questionnaire, code: string, answers: Given): boolean {
  const { within } = canonQuestion(code)
  if (within === null) return visibleQuestions({ questionnaire, answers }).has(code)
  return visibleInEntry({ questionnaire, answers: {}, id: within, entry: answers }).has(code)
}
