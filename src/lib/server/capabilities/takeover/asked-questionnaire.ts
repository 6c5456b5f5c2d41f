import type { Definition, Option, Question } from '@gelingen/questionnaire'
import type { FrozenSurroundings } from '../surveys/index.ts'
import type { AskedQuestion } from './reading-types.ts'
import type { KnownArea } from './takeover-types.ts'
import {
  plainTargets,
  rowTargets,
  type ListTarget,
  type PlainTarget,
  type RowTarget,
  type Target,
} from './targets.ts'

/** A question whose answer goes somewhere. */
export type Aimed = AskedQuestion & Target

export type AskedRoster = {
  readonly id: string
  readonly options: readonly Option[]
  readonly list: keyof typeof rowTargets
  readonly rows: readonly Aimed[]
}

/** A questionnaire seen from where its answers go. */
export type AskedQuestionnaire = {
  /** Questions that stand alone. */
  readonly plain: readonly Aimed[]
  /** Lists of offers. */
  readonly offerLists: readonly { readonly id: string; readonly entries: readonly Aimed[] }[]
  readonly rosters: readonly AskedRoster[]
  /** With whom one would like to work more. */
  readonly wished: readonly AskedQuestion[]
}

/** @param areas of the municipality, those of coarser levels first */
export function askedQuestionnaire({
  definition,
  surroundings,
  areas,
}: {
  definition: Definition
  surroundings: FrozenSurroundings
  areas: readonly KnownArea[]
}): AskedQuestionnaire {
  const all = definition.pages.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
  const asked = (question: Question): AskedQuestion => ({
    question,
    options: optionsOf(question, { all, surroundings }),
    areas: question.kind === 'area' ? areasOf(question.level, { areas, surroundings }) : [],
  })
  const aimed = (questions: readonly Question[]): Aimed[] =>
    questions.flatMap((question) => {
      const target = isPlainTarget(question.writesTo) ? plainTargets[question.writesTo] : undefined
      return target === undefined ? [] : [{ ...asked(question), ...target }]
    })
  return {
    plain: aimed(all),
    offerLists: all.flatMap((question) => {
      const entries = question.kind === 'group' ? aimed(question.questions) : []
      return entries.some(isOfferName) ? [{ id: question.id, entries }] : []
    }),
    rosters: all.flatMap((question) => {
      if (question.kind !== 'roster' || !isRowList(question.writesTo)) return []
      const { kind, facts } = rowTargets[question.writesTo]
      const rows = question.questions.flatMap((inner) => {
        const target = isRowTarget(inner.writesTo) ? facts[inner.writesTo] : undefined
        return target === undefined ? [] : [{ ...asked(inner), ...target, kind }]
      })
      return [{ id: question.id, list: question.writesTo, options: asked(question).options, rows }]
    }),
    wished: all.filter(({ writesTo }) => writesTo === 'tie.wished').map(asked),
  }
}

export function leadsSomewhere({ plain, offerLists, rosters, wished }: AskedQuestionnaire): boolean {
  return plain.length + offerLists.length + rosters.length + wished.length > 0
}

export const isOfferName = ({ kind, fact }: Target) => kind === 'offer' && fact === 'name'

type Given = { readonly all: readonly Question[]; readonly surroundings: FrozenSurroundings }

/** What a question offers, written out; of an earlier answer all that might have been chosen there. */
function optionsOf(question: Question, given: Given): readonly Option[] {
  const source = 'choices' in question ? question.choices : question.kind === 'roster' ? question.actors : []
  if ('list' in source) return given.surroundings.lists[source.list] ?? []
  if (!('answersOf' in source)) return source
  const earlier = given.all.find(({ id }) => id === source.answersOf)
  return earlier === undefined || earlier === question ? [] : optionsOf(earlier, given)
}

/** Areas that could be chosen, in the order in which they were offered. */
function areasOf(
  level: string | undefined,
  { areas, surroundings }: { areas: readonly KnownArea[]; surroundings: FrozenSurroundings },
): KnownArea[] {
  return surroundings.areas.flatMap((offered) =>
    level === undefined || offered.level === level
      ? (areas.find((area) => area.code === offered.code && area.level === offered.level) ?? [])
      : [],
  )
}

function isPlainTarget(target: string | undefined): target is PlainTarget {
  return target !== undefined && Object.hasOwn(plainTargets, target)
}

function isRowList(target: string | undefined): target is Exclude<ListTarget, 'offer.list'> {
  return target !== undefined && Object.hasOwn(rowTargets, target)
}

function isRowTarget(target: string | undefined): target is RowTarget {
  return target?.startsWith('tie.') === true
}
