import type { Question } from '@gelingen/questionnaire'
import { parseDefinition } from '@gelingen/questionnaire/definition'
import type { StoredResponse } from './responses-store.ts'
import { surveyData } from './survey-data-rules.ts'

/** Answers to a questionnaire of one page, as data for counting. */
export function dataOf({
  questions,
  answers,
  lists = {},
  areas = [],
}: {
  questions: readonly Question[]
  answers: readonly (StoredResponse['answers'] & { readonly '@group'?: string })[]
  lists?: Record<string, { code: string; label: { de: string } }[]>
  areas?: { code: string; label: { de: string }; level: string }[]
}) {
  return surveyData({
    published: [{ definition: definitionOf(questions), surroundings: { lists, areas } }],
    responses: answers.map(({ '@group': groupName = '', ...given }, at) =>
      aResponse({ answers: given, groupName, responseKey: String(at), recipientId: at + 1 }),
    ),
    areaNames: new Map(),
  })
}

export function definitionOf(questions: readonly Question[], version = 1) {
  const parsed = parseDefinition({
    format: 'gelingen/questionnaire/1',
    id: 'probe',
    version,
    title: { de: 'Probe' },
    pages: [{ id: 'seite', sections: [{ id: 'teil', questions }] }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.definition
}

export function aResponse(given: Partial<StoredResponse>): StoredResponse {
  return {
    responseKey: '00',
    recipientId: null,
    definitionVersion: 1,
    origin: 'link',
    language: 'de',
    groupName: '',
    areaId: null,
    answers: {},
    state: 'submitted',
    submittedOn: null,
    resultStep: null,
    ...given,
  }
}

/** `n` times the same. */
export const times = <Value>(n: number, value: Value): Value[] => Array.from({ length: n }, () => value)
