import { inMunicipality } from '../../platform/database/tenancy.ts'
import { may } from '../../platform/identity/permissions.ts'
import type { Jobs } from '../../platform/jobs/start-jobs.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { runJob } from './import-job.ts'
import type { ImportTargets } from './import-target.ts'
import type { ImportRoom, Take } from './import-types.ts'
import { parseRecipe } from './parse-recipe.ts'
import { orRefused } from './run-endings.ts'
import { setWaiting } from './run-store.ts'
import { permissionOfTarget } from './target-permissions.ts'

/**
 * Lets a received file be imported by a job. The recipe is kept with the run as it is now.
 *
 * @param recipe from a form or a saved one; unchecked
 * @param importRecipeId the saved recipe that it comes from
 * @returns refusals `imports/recipe-invalid`, `imports/not-permitted`, `imports/already-started`, and where the
 *   disk is full or the database away `imports/database-…`
 */
export async function startRun({
  targets,
  jobs,
  importRunId,
  recipe,
  take,
  importRecipeId = null,
  ...room
}: ImportRoom & {
  targets: ImportTargets
  jobs: Pick<Jobs, 'enqueue'>
  importRunId: number
  recipe: unknown
  take: Take
  importRecipeId?: number | null
}): Promise<Outcome<{ importRunId: number }>> {
  const checked = parseRecipe(recipe, targets)
  if (!checked.ok) return checked
  const { target } = checked.value.recipe
  const details = { importRunId, target }
  const started = await orRefused(() =>
    inMunicipality(
      { ...room, permission: 'imports.run', details },
      async (tx, { role }): Promise<Outcome<{ importRunId: number }>> => {
        if (!may(role, permissionOfTarget[target])) return refuse('imports/not-permitted', { target })
        const run = { importRunId, recipe: checked.value.recipe, take, importRecipeId, target }
        return (await setWaiting(tx, run))
          ? { ok: true, value: { importRunId } }
          : refuse('imports/already-started')
      },
    ),
  )
  if (!started.ok) return started
  const { municipality, principal } = room
  const job = runJob({ municipality, importRunId, userId: principal.userId })
  // Where there is no room for the job just now, whoever looks after the waiting runs sends it (lookAfterRuns).
  await orRefused(async () => ({ ok: true, value: await jobs.enqueue('import', job) }))
  return started
}
