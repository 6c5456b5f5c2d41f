import { fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  listRecipes,
  listRuns,
  receiveFile,
  removeRecipe,
  targetNames,
} from '#lib/server/capabilities/imports/index.ts'
import { context } from '#lib/server/context.ts'
import { importRoom } from '#lib/server/import-room.ts'
import { importTargets } from '#lib/server/import-targets.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { UPLOAD_LIMIT_BYTES } from '#lib/server/platform/files/upload-limit.ts'
import { namesOfMembers } from '#lib/server/platform/identity/memberships.ts'
import type { Actions, PageServerLoad } from './$types'

const limitMegabytes = UPLOAD_LIMIT_BYTES / 1_000_000

export const load: PageServerLoad = async (event) => {
  const { runs, recipes, names } = await inWorkspace(event, 'imports.read', async (tx) => {
    const listed = await listRuns(tx, { most: 50 })
    return { runs: listed, recipes: await listRecipes(tx), names: await namesOfMembers(tx) }
  })
  const tooLarge = event.url.searchParams.get('zu-gross')
  const received = Number(event.url.searchParams.get('angekommen'))
  return {
    limitMegabytes,
    receivedCount: Number.isInteger(received) ? received : 0,
    tooLargeMegabytes: tooLarge !== null && /^\d{1,9}$/.test(tooLarge) ? Number(tooLarge) : null,
    targets: targetNames.filter((name) => importTargets[name] !== undefined),
    recipes: recipes.map(({ importRecipeId, recipe }) => ({
      importRecipeId,
      name: recipe.name,
      target: recipe.target,
    })),
    runs: runs.map(({ importRunId, target, fileName, status, report, startedBy, createdAt }) => ({
      importRunId,
      target,
      fileName,
      status,
      report,
      startedBy: names.get(startedBy ?? '') ?? '',
      createdAt,
    })),
  }
}

export const actions: Actions = {
  upload: async (event) => {
    const texts = messages(event.locals.locale).importPages
    const form = await event.request.formData()
    const target = targetNames.find((name) => name === form.get('target'))
    const files = form.getAll('file').filter((file) => file instanceof File && file.name !== '')
    if (files.length === 0) return fail(400, { sentence: texts.noFile, target })
    const runs: number[] = []
    const sentences: string[] = []
    for (const file of files) {
      if (!(file instanceof File)) continue
      const received = await receiveFile({
        ...importRoom(event),
        dataFolder: context().dataFolder,
        targets: importTargets,
        file: { name: file.name, content: file.stream() },
        target,
        limitBytes: UPLOAD_LIMIT_BYTES,
      })
      if (received.ok) runs.push(received.value.importRunId)
      else {
        const sentence = sentenceOf(received.refusal, event.locals.locale)
        sentences.push(files.length === 1 ? sentence : `${file.name}: ${sentence}`)
      }
    }
    if (sentences.length > 0) return fail(400, { sentence: sentences.join(' '), target })
    const room = `/k/${event.params.municipality}/einlesen`
    redirect(303, runs.length === 1 ? `${room}/${runs[0]}` : `${room}?angekommen=${runs.length}`)
  },
  removeRecipe: async (event) => {
    const importRecipeId = Number((await event.request.formData()).get('recipe'))
    await inWorkspace(event, 'imports.follow', (tx) => removeRecipe(tx, importRecipeId))
    return { removed: true }
  },
}
