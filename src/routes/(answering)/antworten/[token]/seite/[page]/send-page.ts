import {
  openAnswering,
  savePageWithFiles,
  type AnsweringStep,
  type FileRefusal,
  type PageSaved,
} from '#lib/server/capabilities/answering/index.ts'
import { context } from '#lib/server/context.ts'
import type { SentForm, SentTo } from '#lib/server/direct-forms.ts'
import { idOf } from '#lib/ui/questionnaire/field-id.ts'
import { answeringAddress, languageOf } from '../../answering-page.ts'
import { saidDifferences, type SaidDifference } from './page-answers.ts'
import { filesOf } from './page-files.ts'

export type PageOfLink = SentTo<{ token: string; page: string }>

type PageSent =
  | { readonly leadsTo: string }
  | {
      readonly leadsTo: null
      readonly status: 409 | 422
      readonly differs: readonly SaidDifference[]
      readonly fileRefusals: readonly FileRefusal[]
    }

const steps: readonly AnsweringStep[] = ['next', 'back', 'pause']

/**
 * Takes in what somebody sends on a page: saves it, and says where they go on or why the page stays. Once for each form: what differed from
 * another device is told the first time only.
 */
export async function sendPage(event: PageOfLink, form: SentForm): Promise<PageSent> {
  const { token, page } = event.params
  const more = form.get('mehr')
  const wanted = steps.find((step) => step === form.get('schritt')) ?? 'next'
  const language = languageOf(event.url)
  const { stays, ...files } = filesOf(form)
  const saved = await savePageWithFiles(context().database.kysely, {
    token,
    page,
    fields: form.entries(),
    language,
    step: typeof more === 'string' || stays !== null ? 'pause' : wanted,
    today: context().today(),
    dataFolder: context().dataFolder,
    ...files,
  })
  const { fileRefusals } = saved
  if (saved.differs.length > 0) {
    const answering = await openAnswering(context().database.kysely, token)
    if (answering.ok) {
      const given = { answers: answering.answers, page, language, differs: saved.differs }
      return { leadsTo: null, status: 409, differs: saidDifferences(answering, given), fileRefusals }
    }
  }
  if (fileRefusals.length > 0) return { leadsTo: null, status: 422, differs: [], fileRefusals }
  if (stays !== null && saved.kind === 'paused')
    return { leadsTo: answeringAddress(event, `seite/${page}`, {}, `${idOf(stays)}-question`) }
  if (typeof more === 'string' && saved.kind === 'paused') {
    const group = more.replace(/^q\./, '')
    return { leadsTo: answeringAddress(event, `seite/${page}`, { mehr: group }, `${idOf(more)}-mehr`) }
  }
  return { leadsTo: addressAfter(event, saved) }
}

function addressAfter(event: PageOfLink, saved: PageSaved): string {
  const { page } = event.params
  switch (saved.kind) {
    case 'paused':
      return answeringAddress(event, 'pause', { seite: page })
    case 'problems':
      return answeringAddress(event, `seite/${saved.page}`, { pruefen: '1' }, 'fehler')
    case 'more':
      return answeringAddress(event, `seite/${page}`, { neu: '1' }, `${idOf(`q.${saved.field}`)}-question`)
    case 'moved':
      return answeringAddress(event, saved.page === null ? 'absenden' : `seite/${saved.page}`)
    default:
      return answeringAddress(event)
  }
}
