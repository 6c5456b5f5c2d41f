import {
  choicesNow,
  visibleInEntry,
  visibleQuestions,
  type Answers,
  type Answer,
  type Option,
  type Question,
  type Questionnaire,
  type RosterRow,
} from '@gelingen/questionnaire'
import { pick, wholeNumber, type Random } from './seeded-random.ts'

type Invent = {
  readonly questionnaire: Questionnaire
  readonly random: Random
  /** What this respondent says for certain, by question; null = leaves it out. */
  readonly certain: Readonly<Record<string, Answer | null>>
  /** Texts that respondents may write, by question; each is as likely as none. */
  readonly texts: Readonly<Record<string, readonly string[]>>
  /** How likely it is that this respondent works with an actor of the list: 0…1. */
  readonly tie: (code: string) => number
  /** Areas that it may name. */
  readonly areas: readonly string[]
}

const LEFT_OUT = 0.06

/** Answers of an invented respondent that keep the rules of the questionnaire: friendly on the whole, as such surveys turn out. */
export function inventAnswers(invent: Invent): Answers {
  const { questionnaire } = invent
  const answers: Record<string, Answer> = {}
  for (const { question } of questionnaire.questions) {
    if (!visibleQuestions({ questionnaire, answers }).has(question.id)) continue
    const answer = answerTo(question, { ...invent, answers })
    if (answer !== undefined) answers[question.id] = answer
  }
  return answers
}

type Inventing = Invent & { readonly answers: Answers; readonly within?: string }

function answerTo(question: Question, inventing: Inventing): Answer | undefined {
  const { certain, random } = inventing
  const said = certain[question.id]
  if (said !== undefined) return said ?? undefined
  const chance = random()
  if (question.required !== true && chance < LEFT_OUT) return undefined
  return invented(question, inventing)
}

function invented(question: Question, inventing: Inventing): Answer | undefined {
  const { random, texts, areas } = inventing
  switch (question.kind) {
    case 'single':
      return leaning(choicesOf(question.id, inventing), random)
    case 'multiple': {
      const open = choicesOf(question.id, inventing).filter(({ exclusive }) => exclusive !== true)
      const most = Math.min(question.max ?? 4, open.length)
      return some(open, wholeNumber(random, Math.min(question.min ?? 1, most), most), random)
    }
    case 'ranking': {
      const open = choicesOf(question.id, inventing)
      return some(open, Math.min(question.top, open.length), random)
    }
    case 'yes-no':
      return random() < 0.6
    case 'scale':
      return question.from + Math.round((question.to - question.from) * friendly(random))
    case 'matrix': {
      const rows = Array.isArray(question.rows) ? question.rows : []
      return Object.fromEntries(
        rows.map(({ code }) => [
          code,
          question.cannotSay !== undefined && random() < 0.08
            ? 'cannot-say'
            : (leaning(question.columns, random) ?? ''),
        ]),
      )
    }
    case 'number':
      return wholeNumber(random, Math.max(1, question.min ?? 1), Math.min(question.max ?? 20, 20))
    case 'date':
      return question.precision === 'year' ? String(wholeNumber(random, 2009, 2025)) : undefined
    case 'text': {
      const known = texts[question.id] ?? []
      return known.length === 0 || random() < 0.5 ? undefined : pick(random, known)
    }
    case 'area':
      return areas.length === 0 ? undefined : some(areas.map(coded), 1, random)
    case 'roster':
      return partners(question, inventing)
    case 'group':
    case 'file':
      return undefined
  }
}

/** Of actors that are likely partners a line each; whoever leaves the whole line empty does not work with them. */
function partners(
  question: Extract<Question, { kind: 'roster' }>,
  inventing: Inventing,
): readonly RosterRow[] | undefined {
  const { questionnaire, answers, random, tie } = inventing
  const rows = choicesOf(question.id, inventing).flatMap(({ code }): RosterRow[] => {
    if (random() >= tie(code)) return []
    const entry: Record<string, Answer> = {}
    for (const inner of question.questions) {
      if (!visibleInEntry({ questionnaire, answers, id: question.id, entry }).has(inner.id)) continue
      const answer = invented(inner, { ...inventing, within: question.id })
      if (answer !== undefined) entry[inner.id] = answer
    }
    return [{ actor: code, answers: entry }]
  })
  return rows.length === 0 ? undefined : rows
}

function choicesOf(id: string, { questionnaire, answers, within }: Inventing): Option[] {
  return choicesNow({ questionnaire, answers, id, within })
}

/** More often towards the end of what has an order, else towards the beginning. */
function leaning(options: readonly Option[], random: Random): string | undefined {
  const isOrdered = options.every(({ value }) => value !== undefined)
  const share = isOrdered ? friendly(random) : random() ** 1.5
  return options[Math.min(options.length - 1, Math.floor(share * options.length))]?.code
}

/** 0…1, two thirds in the upper half. */
function friendly(random: Random): number {
  return 1 - random() ** 1.6
}

function some(options: readonly { code: string }[], count: number, random: Random): string[] {
  const left = [...options]
  return Array.from({ length: count }, () => {
    const at = Math.min(left.length - 1, Math.floor(random() ** 1.3 * left.length))
    return left.splice(at, 1)[0]?.code ?? ''
  })
}

function coded(code: string): { code: string } {
  return { code }
}
