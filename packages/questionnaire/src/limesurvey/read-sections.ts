import type { Condition } from '../definition/condition-schema.ts'
import { limits } from '../definition/limits.ts'
import type { Question } from '../definition/question-schema.ts'
import type { LocalisedText } from '../definition/text-schema.ts'
import { idFromCode, type Names } from './codes.ts'
import type { Tell } from './told.ts'

type Beginning = {
  readonly code: string
  readonly condition: Condition | null
  readonly text: LocalisedText
  readonly heading: LocalisedText | null
}

type Open = { readonly beginning: Beginning | null; readonly questions: Question[] }

/** The sections of a page: each text of LimeSurvey that stands between questions begins one. */
export class SectionBuilder {
  readonly #names: Names
  readonly #tell: Tell
  #open: Open[] = []

  constructor({ names, tell }: { names: Names; tell: Tell }) {
    this.#names = names
    this.#tell = tell
  }

  begin(beginning: Beginning): void {
    this.#open.push({ beginning, questions: [] })
  }

  add(question: Question): void {
    const last = this.#open.at(-1)
    if (last === undefined || last.questions.length >= limits.questionsInSection) {
      this.#open.push({ beginning: null, questions: [question] })
    } else last.questions.push(question)
  }

  /** A text after which nothing is asked has no place here, and is told. */
  done() {
    return this.#open.flatMap(({ beginning, questions }) => {
      if (questions.length === 0) {
        if (beginning !== null)
          this.#tell('text-without-question', beginning.code, { text: beginning.text.de.slice(0, 200) })
        return []
      }
      if (beginning === null) return [{ id: this.#names.take('teil'), questions }]
      const { code, condition, text, heading } = beginning
      const shared = condition !== null && questions.every((question) => within(question, condition))
      if (condition !== null && !shared) this.#tell('condition-dropped', code, { reason: 'text-only' })
      return [
        {
          id: this.#names.take(idFromCode(code)),
          ...(heading === null ? titleOrText(text) : { title: heading, text }),
          ...(shared && { visibleIf: condition }),
          questions: shared ? questions.map((question) => without(question, condition)) : questions,
        },
      ]
    })
  }
}

/** What is one short line is a title. */
function titleOrText(text: LocalisedText) {
  return text.de.length <= 120 && !text.de.includes('\n') ? { title: text } : { text }
}

function within({ visibleIf }: Question, condition: Condition): boolean {
  if (visibleIf === undefined) return false
  return same(visibleIf, condition) || ('all' in visibleIf && same(visibleIf.all[0], condition))
}

/** The question's own condition beside that of its section. */
function without(question: Question, condition: Condition): Question {
  const { visibleIf, ...rest } = question
  if (visibleIf === undefined || same(visibleIf, condition) || !('all' in visibleIf)) return rest
  const [only, ...others] = visibleIf.all.slice(1)
  if (only === undefined) return rest
  return { ...question, visibleIf: others.length === 0 ? only : { all: [only, ...others] } }
}

function same(one: Condition | undefined, other: Condition): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
