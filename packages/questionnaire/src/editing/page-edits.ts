import type { Condition } from '../definition/condition-schema.ts'
import type { Definition, Page, Section } from '../definition/definition-schema.ts'
import type { Question } from '../definition/question-schema.ts'
import type { LocalisedText } from '../definition/text-schema.ts'
import { EditRefused, type Direction } from './edit-types.ts'
import { freshId, idsOf } from './fresh-id.ts'
import { rewritePages, rewriteQuestions, rewriteSections } from './rewrite.ts'
import { swapped } from './swapped.ts'

type Beginning = { id: string; title: LocalisedText | null; taken: ReadonlySet<string> }

/** From this question on, what follows on its page is a page of its own. It is asked under the condition that held for it before. */
export function beginPage(definition: Definition, { id, title, taken }: Beginning): Definition {
  mustStandAlone(definition, id)
  const ids = new Set([...taken, ...idsOf(definition)])
  const [pageId, sectionId] = [freshId('seite', ids), freshId('teil', ids)]
  return rewritePages(definition, (page) => {
    const sectionAt = page.sections.findIndex((section) => has(section, id))
    const cut = page.sections[sectionAt]
    if (cut === undefined) return [page]
    const at = cut.questions.findIndex((question) => question.id === id)
    if (sectionAt === 0 && at === 0) throw new EditRefused('edit/at-the-edge')
    const rest = cut.questions.slice(at)
    const begun = at === 0 ? cut : { ...withoutWords(cut), id: sectionId, questions: rest }
    return [
      {
        ...page,
        sections: [...page.sections.slice(0, sectionAt), { ...cut, questions: cut.questions.slice(0, at) }],
      },
      {
        id: pageId,
        ...(title !== null && { title }),
        ...(page.visibleIf !== undefined && { visibleIf: page.visibleIf }),
        sections: [begun, ...page.sections.slice(sectionAt + 1)],
      },
    ]
  })
}

/** From this question on, what follows in its section is a section of its own. */
export function beginSection(definition: Definition, { id, title, taken }: Beginning): Definition {
  mustStandAlone(definition, id)
  const sectionId = freshId('teil', new Set([...taken, ...idsOf(definition)]))
  return rewriteSections(definition, (section) => {
    if (!has(section, id)) return [section]
    const at = section.questions.findIndex((question) => question.id === id)
    if (at === 0) throw new EditRefused('edit/at-the-edge')
    return [
      { ...section, questions: section.questions.slice(0, at) },
      {
        ...withoutWords(section),
        id: sectionId,
        ...(title !== null && { title }),
        questions: section.questions.slice(at),
      },
    ]
  })
}

/** What stands inside a group cannot begin anything. */
function mustStandAlone({ pages }: Definition, id: string): void {
  if (!pages.some(({ sections }) => sections.some((section) => has(section, id))))
    throw new EditRefused('edit/unknown', { id })
}

function has({ questions }: Section, id: string): boolean {
  return questions.some((question) => question.id === id)
}

function withoutWords({ title: _title, text: _text, ...section }: Section): Section {
  return section
}

/** A page takes its sections to the one before it, a section its questions; what it said about itself goes. */
export function join(definition: Definition, id: string): Definition {
  const pageAt = definition.pages.findIndex((page) => page.id === id)
  if (pageAt >= 0) {
    const joined = definition.pages[pageAt]
    if (pageAt === 0 || joined === undefined) throw new EditRefused('edit/at-the-edge')
    return rewritePages(definition, (page, at) =>
      at === pageAt
        ? []
        : [at === pageAt - 1 ? { ...page, sections: [...page.sections, ...joined.sections] } : page],
    )
  }
  return rewritePages(definition, (page) => {
    const at = page.sections.findIndex((section) => section.id === id)
    if (at < 0) return [page]
    const [before, joined] = [page.sections[at - 1], page.sections[at]]
    if (before === undefined || joined === undefined) throw new EditRefused('edit/at-the-edge')
    const both = { ...before, questions: [...before.questions, ...joined.questions] }
    return [{ ...page, sections: [...page.sections.slice(0, at - 1), both, ...page.sections.slice(at + 1)] }]
  })
}

/** What is read above a page or a section. */
export function setPart(
  definition: Definition,
  { id, title, text }: { id: string; title: LocalisedText | null; text: LocalisedText | null },
): Definition {
  const reworded = <Part extends Page | Section>({ title: _title, text: _text, ...part }: Part) => ({
    ...part,
    ...(title !== null && { title }),
    ...(text !== null && { text }),
  })
  return rewritePages(definition, (page) => {
    const sections = page.sections.map((section) =>
      section.id === id ? (reworded(section) as Section) : section,
    )
    const whole = { ...page, sections }
    return [page.id === id ? (reworded(whole) as Page) : whole]
  })
}

export function movePage(
  definition: Definition,
  { id, direction }: { id: string; direction: Direction },
): Definition {
  const at = definition.pages.findIndex((page) => page.id === id)
  return { ...definition, pages: swapped(definition.pages, { at, direction }) }
}

export function removePage(definition: Definition, id: string): Definition {
  if (definition.pages.length === 1) throw new EditRefused('edit/last-question')
  return rewritePages(definition, (page) => (page.id === id ? [] : [page]))
}

/** When a page, a section or a question is asked; null = always. */
export function setCondition(
  definition: Definition,
  { id, condition }: { id: string; condition: Condition | null },
): Definition {
  const conditional = <Part extends Page | Section | Question>(part: Part): Part => {
    if (part.id !== id) return part
    const { visibleIf: _visibleIf, ...rest } = part
    return { ...rest, ...(condition !== null && { visibleIf: condition }) } as unknown as Part
  }
  const questions = rewriteQuestions(definition, (question) => [conditional(question)])
  return rewritePages(questions, (page) => [
    conditional({ ...page, sections: page.sections.map(conditional) }),
  ])
}
