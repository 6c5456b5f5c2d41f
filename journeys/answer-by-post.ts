import {
  prepareQuestionnaire,
  visiblePages,
  writeForm,
  type Definition,
  type Option,
  type UncheckedAnswers,
} from '@gelingen/questionnaire'

/** A questionnaire as the page's own script gets it. */
type Asked = {
  readonly definition: Definition
  readonly surroundings: {
    readonly lists: Readonly<Record<string, readonly Option[]>>
    readonly areas: readonly (Option & { readonly level: string })[]
  }
  /** What is known beforehand. */
  readonly answers: UncheckedAnswers
}

/** Codes of what is chosen from, by the name that respondents read. */
export type Codes = { actor(name: string): string; area(name: string): string }

/**
 * Answers a personal link as a browser without script does: a post per page that is asked, then the one that submits. What is known
 * beforehand and not answered otherwise is left as it is.
 */
export async function answerByPost(
  link: string,
  answersOf: (codes: Codes) => UncheckedAnswers,
): Promise<void> {
  const asked = (await (await fetch(`${link}/seite/any/fragebogen`)).json()) as Asked // of our own program
  const questionnaire = prepareQuestionnaire(asked.definition, {
    lists: new Map(Object.entries(asked.surroundings.lists)),
    areas: asked.surroundings.areas,
  })
  const answers = { ...asked.answers, ...answersOf(codesIn(asked)) }
  for (const page of visiblePages({ questionnaire, answers })) {
    const fields = [...writeForm({ questionnaire, answers, page })].flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    )
    const onward = await post(`${link}/seite/${page}`, [...fields, ['schritt', 'next']])
    if (onward.includes('pruefen')) throw new Error(`${page} is sent back to ${onward}`)
  }
  const end = await post(`${link}/absenden`, [])
  if (!end.endsWith('/danke')) throw new Error(`not submitted but sent to ${end}`)
}

function codesIn({ surroundings: { lists, areas } }: Asked): Codes {
  const codeOf = (options: readonly Option[], name: string) => {
    const option = options.find(({ label }) => label.de === name)
    if (option === undefined) throw new Error(`nobody can choose ${name}`)
    return option.code
  }
  return {
    actor: (name) => codeOf(lists['actors'] ?? [], name),
    area: (name) => codeOf(areas, name),
  }
}

/** @returns where it leads */
async function post(address: string, fields: [string, string][]): Promise<string> {
  const answer = await fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: new URL(address).origin, accept: 'text/html' },
    body: new URLSearchParams(fields),
  })
  if (answer.status !== 303) throw new Error(`${address}: ${answer.status}`)
  return answer.headers.get('location') ?? ''
}
