import type { ProblemList } from '../answers/answer-problems.ts'
import type { Form, FormFields } from '../answers/form.ts'
import type { InnerQuestion } from './answer-rules.ts'
import type { Scope } from './scope.ts'

/** Answers to the questions inside a group or beside an actor. */
export type EntryRules = ReturnType<typeof entryRules>

export function entryRules(questions: readonly InnerQuestion[]) {
  const known = new Set(questions.map(({ question }) => question.id))

  return {
    /** Whether anything inside depends on other answers. */
    depends: questions.some(({ visibleIf, rules }) => visibleIf !== null || rules.prune !== undefined),

    check(entry: object, problems: ProblemList, scope: Scope): void {
      for (const key of Object.keys(entry))
        if (!known.has(key)) problems.add('', key.slice(0, 60), 'answer/unknown-key')
      eachAsked(entry, scope, (inner, value, asked) => {
        const { id } = inner.question
        if (!asked) {
          if (value !== undefined) problems.add(id, '', 'answer/not-asked')
          return
        }
        const required = inner.requiredIf?.(scope) === true
        if (value === undefined) {
          if (required) problems.add(id, '', 'answer/required')
          return
        }
        inner.rules.check(value, problems, scope)
        if (required) inner.rules.missing?.(value, problems, scope)
      })
    },

    /** Only what is asked; `{}` when nothing of it was answered. What is no answer to any question stays, to be refused. */
    prune(entry: object, scope: Scope): object {
      const kept: [string, unknown][] = []
      eachAsked(entry, scope, (inner, _, asked, pruned) => {
        if (asked && pruned !== undefined) kept.push([inner.question.id, pruned])
      })
      return Object.fromEntries([...kept, ...strange(entry)])
    },

    clean(entry: object): object {
      const cleaned = questions.flatMap(({ question: { id }, rules }) => {
        const value = rules.clean(own(entry, id))
        return value === undefined ? [] : [[id, value] as const]
      })
      return Object.fromEntries([...cleaned, ...strange(entry)])
    },

    read(fields: FormFields, name: string): object {
      return Object.fromEntries(
        questions.flatMap(({ question: { id }, rules }) => {
          const value = rules.clean(rules.read(fields, `${name}.${id}`))
          return value === undefined ? [] : [[id, value] as const]
        }),
      )
    },

    write(entry: object, name: string, form: Form): void {
      for (const { question, rules } of questions) {
        const value = own(entry, question.id)
        if (value !== undefined) rules.write(value, `${name}.${question.id}`, form)
      }
    },
  }

  /** Goes through the questions in order and keeps in the scope what was answered before. */
  function eachAsked(
    entry: object,
    scope: Scope,
    see: (inner: InnerQuestion, value: unknown, asked: boolean, pruned: unknown) => void,
  ): void {
    const values: unknown[] = []
    scope.entry = values
    for (const inner of questions) {
      const value = own(entry, inner.question.id)
      const asked = inner.visibleIf === null || inner.visibleIf(scope)
      const pruned = !asked || value === undefined ? undefined : prunedBy(inner, value, scope)
      see(inner, value, asked, pruned)
      values.push(pruned)
    }
    scope.entry = []
  }

  function strange(entry: object): [string, unknown][] {
    return Object.entries(entry).filter(([key]) => !known.has(key))
  }
}

function prunedBy({ rules }: InnerQuestion, value: unknown, scope: Scope): unknown {
  return rules.prune === undefined ? value : rules.prune(value, scope)
}

/** Never what an object has without having been given it. */
export function own(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as { readonly [key: string]: unknown })[key] : undefined
}
