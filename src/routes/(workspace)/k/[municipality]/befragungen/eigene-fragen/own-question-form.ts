import type { Question, QuestionKind } from '@gelingen/questionnaire'
import type { DefinitionProblem } from '@gelingen/questionnaire/definition'
import { sayProblem } from '#lib/questionnaire/say-problem.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  fieldOfProblem,
  questionFromForm,
  type FieldProblem,
} from '#lib/server/capabilities/surveys/index.ts'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { Refusal } from '#lib/server/platform/refusal.ts'
import type { QuestionFormProblems } from '#lib/ui/surveys/question-form-view.ts'
import { languagesOfForm, questionFormView, typedValues } from '../question-form-page.ts'

type Kept =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: Refusal; readonly problems: readonly DefinitionProblem[] }

/**
 * Reads the form of a question that stands alone and keeps it.
 * @returns null = it is kept; or what the page shows then, with all that was entered
 */
export async function keepFromForm(
  event: WorkspaceEvent & { request: Request },
  {
    kind,
    id,
    before,
    keep,
  }: {
    kind: QuestionKind
    id: string
    before: Question | null
    keep: (
      tx: Tx,
      municipality: Municipality,
      given: { question: Question; module: string; seen: number },
    ) => Promise<Kept>
  },
) {
  const { locale } = event.locals
  const form = await event.request.formData()
  const languages = languagesOfForm([], before)
  const values = typedValues(form, { kind, languages })
  const module = (values['module'] ?? '').trim().slice(0, LONGEST_MODULE)
  const { question, problems: own } = questionFromForm(values, { kind, id, before, languages })
  return inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const kept =
      own.length > 0
        ? null
        : await keep(tx, municipality, { question, module, seen: Number(form.get('version')) })
    if (kept?.ok) return null
    const given = { kind, values, languages, locale, before, definition: null }
    return {
      sentence: kept !== null && kept.problems.length === 0 ? sentenceOf(kept.refusal, locale) : '',
      problems: problemsInWords(kept?.problems ?? [], { own, kind, locale }),
      view: await questionFormView(tx, municipality, given),
      module,
    }
  })
}

const LONGEST_MODULE = 100

/** The question stands alone: every problem is its own. */
function problemsInWords(
  problems: readonly DefinitionProblem[],
  { own, kind, locale }: { own: readonly FieldProblem[]; kind: QuestionKind; locale: 'de' | 'en' },
): QuestionFormProblems {
  return {
    fields: [
      ...own.map(({ field, ...problem }) => ({ field, sentence: sayProblem(problem, null, locale) })),
      ...problems.map((problem) => ({
        field: fieldOfProblem(
          problem.path.replace(/^pages\[0\]\.sections\[0\]\.questions\[0\]\.?/, ''),
          kind,
        ),
        sentence: sayProblem(problem, null, locale),
      })),
    ],
    elsewhere: [],
  }
}
