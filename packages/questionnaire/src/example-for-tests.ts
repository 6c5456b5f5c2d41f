import type { Definition } from './definition/definition-schema.ts'
import type { Question } from './definition/question-schema.ts'
import { prepareQuestionnaire, type Surroundings } from './prepare-questionnaire.ts'

const option = (code: string) => ({ code, label: { de: `Wahl ${code}` } })
const options = (...codes: string[]) => codes.map(option)

/** One question of each kind, each with what its kind can do. */
export const everyKind: Definition = {
  format: 'gelingen/questionnaire/1',
  id: 'alles',
  version: 1,
  title: { de: 'Jede Art von Frage', en: 'Every kind of question' },
  values: ['municipality'],
  pages: [
    page('erste', [
      { id: 'name', version: 1, kind: 'text', title: { de: 'Wie heißt Ihr Netzwerk?' }, required: true },
      {
        id: 'form',
        version: 1,
        kind: 'single',
        title: { de: 'Was für eines ist {{name|es}} in {{@municipality}}?' },
        choices: options('round', 'group', 'project'),
        other: { de: 'Etwas anderes' },
      },
      {
        id: 'themen',
        version: 1,
        kind: 'multiple',
        title: { de: 'Welche Themen?' },
        choices: [...options('health', 'school', 'leisure', 'work'), { ...option('none'), exclusive: true }],
        other: { de: 'Weiteres' },
        min: 1,
        max: 3,
      },
      { id: 'ziele', version: 1, kind: 'yes-no', title: { de: 'Sind Ziele festgeschrieben?' } },
    ]),
    page('zweite', [
      {
        id: 'rang',
        version: 1,
        kind: 'ranking',
        title: { de: 'Welche sind die wichtigsten?' },
        choices: { answersOf: 'themen' },
        top: 3,
      },
      {
        id: 'guete',
        version: 1,
        kind: 'scale',
        title: { de: 'Wie gut geht es?' },
        from: 1,
        to: 5,
        least: { de: 'schlecht' },
        most: { de: 'gut' },
        cannotSay: { de: 'kann ich nicht sagen' },
      },
      {
        id: 'einzeln',
        version: 1,
        kind: 'matrix',
        title: { de: 'Im Einzelnen' },
        rows: options('trust', 'goals'),
        columns: options('no', 'partly', 'yes'),
        cannotSay: { de: 'weiß nicht' },
        required: { answer: 'ziele', is: true },
      },
      {
        id: 'anzahl',
        version: 1,
        kind: 'number',
        title: { de: 'Wie viele Mitglieder?' },
        min: 0,
        max: 1000,
        decimals: 1,
        visibleIf: {
          any: [
            { answer: 'form', in: ['round', 'other'] },
            { answer: 'guete', atLeast: 3 },
          ],
        },
      },
      {
        id: 'seit',
        version: 1,
        kind: 'date',
        title: { de: 'Seit wann?' },
        precision: 'month',
        notAfterToday: true,
      },
      {
        id: 'gebiete',
        version: 1,
        kind: 'area',
        title: { de: 'Wo?' },
        level: 'stadtteil',
        max: 2,
        visibleIf: { not: { answer: 'themen', includes: 'none' } },
      },
    ]),
    page('dritte', [
      {
        id: 'angebote',
        version: 1,
        kind: 'group',
        title: { de: 'Ihre Angebote' },
        entryName: { de: 'Angebot' },
        max: 4,
        questions: [
          { id: 'angebot-name', version: 1, kind: 'text', title: { de: 'Name' }, required: true },
          { id: 'angebot-kostet', version: 1, kind: 'yes-no', title: { de: 'Kostet es etwas?' } },
          {
            id: 'angebot-preis',
            version: 1,
            kind: 'number',
            title: { de: 'Wie viel kostet {{angebot-name|es}}?' },
            decimals: 2,
            min: 0,
            visibleIf: { answer: 'angebot-kostet', is: true },
          },
        ],
      },
      {
        id: 'partner',
        version: 1,
        kind: 'roster',
        title: { de: 'Mit wem arbeiten Sie?' },
        actors: { list: 'actors' },
        own: { label: { de: 'Weitere' }, max: 2 },
        questions: [
          {
            id: 'oft',
            version: 1,
            kind: 'single',
            title: { de: 'Wie oft?' },
            choices: options('weekly', 'monthly'),
          },
          {
            id: 'worin',
            version: 1,
            kind: 'multiple',
            title: { de: 'Woran?' },
            choices: { answersOf: 'themen' },
          },
        ],
      },
      {
        id: 'papier',
        version: 1,
        kind: 'file',
        title: { de: 'Geschäftsordnung' },
        accept: ['application/pdf'],
        maxFiles: 2,
        maxMegabytes: 1,
      },
    ]),
  ],
}

export const exampleSurroundings: Surroundings = {
  lists: new Map([['actors', options('kita-1', 'school-2', 'clinic-3')]]),
  areas: options('nord', 'mitte', 'sued').map((area) => ({ ...area, level: 'stadtteil' })),
}

export const exampleQuestionnaire = prepareQuestionnaire(everyKind, exampleSurroundings)

function page(id: string, questions: readonly Question[]): Definition['pages'][number] {
  return { id, sections: [{ id: `${id}-alles`, questions }] }
}

/** A definition with one page of these questions. */
export function definitionOf(...questions: readonly Question[]): Definition {
  return {
    format: 'gelingen/questionnaire/1',
    id: 'probe',
    version: 1,
    title: { de: 'Probe' },
    pages: [page('seite', questions)],
  }
}
