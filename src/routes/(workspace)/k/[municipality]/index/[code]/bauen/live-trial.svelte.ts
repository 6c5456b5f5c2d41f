import type { IndexSpec } from '@gelingen/methods/composite-index'
import { addedIn, readDraft, type Draft, type FormLike } from './draft.ts'
import { canCompute, type Loaded } from './loaded.ts'
import { settingsOfDraft, type DraftProblem, type KnownNames } from './settings-of-draft.ts'
import { trialKey } from './trial-key.ts'
import { computeTrial, presentSpec, TRIAL_DRAWS, trialSpans, type Trial, type TrialRefusal } from './trial.ts'

/** `late`: the form asks for data that only the server has. `wrong`: something is to be put right first. */
export type TrialStatus = 'saved' | 'tried' | 'late' | 'wrong'

type Start = {
  readonly draft: Draft
  readonly loaded: Loaded | null
  readonly trial: Trial | null
  readonly known: KnownNames & Pick<IndexSpec, 'ties'>
  readonly savedKey: string
  readonly isTrial: boolean
  readonly problems: readonly DraftProblem[]
  /** The server's sentence why the trial cannot be computed. */
  readonly refusal: string | null
}

/** How long nothing must change before spans are drawn and the change is put into words. */
const IDLE_MILLISECONDS = 300
/** A step of drawing lets the page answer in between. */
const SLICE_MILLISECONDS = 8

/** The trial that follows the form while it is being changed, computed in the browser by the server's own method. */
export function createLiveTrial(start: Start, { onIdle }: { onIdle: (status: TrialStatus) => void }) {
  let trial = $state.raw(start.trial)
  let status: TrialStatus = $state(
    start.problems.length > 0 || start.refusal !== null ? 'wrong' : start.isTrial ? 'tried' : 'saved',
  )
  const first = settingsOfDraft(start.draft, start.known)
  let spec: IndexSpec | null = $state.raw(first.ok ? first.settings.spec : null)
  let draws: number | null = $state(null)
  let problems = $state.raw(start.problems)
  let refusal = $state.raw<TrialRefusal | null>(null)
  let isDrawing = $state(false)
  let isTrial = $state(start.isTrial)
  let timer: ReturnType<typeof setTimeout> | undefined

  function follow(form: FormLike): void {
    clearTimeout(timer)
    isDrawing = false
    const wanted = read(form)
    isTrial = status !== 'saved'
    const { loaded } = start
    if (wanted === null || loaded === null) {
      timer = setTimeout(() => onIdle(status), IDLE_MILLISECONDS)
      return
    }
    const { columns, areas, seed } = loaded
    const input = { spec: wanted, columns, areaIds: areas.map(({ areaId }) => areaId) }
    isDrawing = compute(input)
    timer = setTimeout(() => {
      onIdle(status)
      if (isDrawing) void drawSpans({ ...input, seed })
    }, IDLE_MILLISECONDS)
  }

  /** Follows what was entered before the script was there, or what the browser has kept from an earlier visit. */
  function catchUp(form: FormLike): void {
    const draft = readDraft(form)
    if (draft !== null && keyOf(draft) !== keyOf(start.draft)) follow(form)
  }

  function keyOf(draft: Draft): string {
    const settings = settingsOfDraft(draft, start.known)
    return settings.ok ? trialKey({ ...draft, ...settings.settings }) : 'wrong'
  }

  /** @returns null where there is nothing to compute, with `status` saying why */
  function read(form: FormLike): IndexSpec | null {
    const draft = readDraft(form)
    if (draft === null) return null
    const settings = settingsOfDraft(draft, start.known)
    problems = settings.ok ? [] : settings.problems
    refusal = null
    if (!settings.ok) {
      status = 'wrong'
      return null
    }
    if (start.loaded === null || addedIn(form).length > 0 || !canCompute(draft, start.loaded)) {
      status = 'late'
      return null
    }
    const { periods } = settings.settings
    spec = settings.settings.spec
    const present = presentSpec(spec, start.loaded.columns)
    if (present === null) refuse({ code: 'index/no-values', details: { columns: '' } })
    else status = trialKey({ ...draft, spec, periods }) === start.savedKey ? 'saved' : 'tried'
    return present
  }

  function compute(input: Parameters<typeof computeTrial>[0]): boolean {
    const computed = computeTrial(input)
    if (computed.ok) trial = computed.trial
    else refuse(computed.refusal)
    return computed.ok
  }

  function refuse(because: TrialRefusal): void {
    refusal = because
    status = 'wrong'
  }

  async function drawSpans(input: Parameters<typeof trialSpans>[0]): Promise<void> {
    const began = timer
    const steps = trialSpans(input)
    let sliceEnds = performance.now() + SLICE_MILLISECONDS
    for (;;) {
      const step = steps.next()
      if (step.done) {
        const spans = step.value
        if (trial !== null)
          trial = { ...trial, areas: trial.areas.map((area, at) => ({ ...area, span: spans[at] ?? null })) }
        draws = TRIAL_DRAWS
        isDrawing = false
        return
      }
      if (performance.now() < sliceEnds) continue
      await new Promise((resolve) => setTimeout(resolve))
      // The form has changed meanwhile: these spans are of no use any more.
      if (timer !== began) return
      sliceEnds = performance.now() + SLICE_MILLISECONDS
    }
  }

  return {
    follow,
    catchUp,
    get trial() {
      return trial
    },
    /** As last read without a mistake; null where that never was. */
    get spec() {
      return spec
    },
    /** Of the spans shown, if they were drawn here; null = they are the server's. */
    get draws() {
      return draws
    },
    /** Whether what the form holds is something else than what is saved. */
    get isTrial() {
      return isTrial
    },
    get status() {
      return status
    },
    get problems() {
      return problems
    },
    get refusal() {
      return refusal
    },
    get isDrawing() {
      return isDrawing
    },
  }
}
