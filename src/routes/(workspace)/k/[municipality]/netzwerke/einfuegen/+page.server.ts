import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  listActors,
  listNetworks,
  readPastedActors,
  readPastedNetworks,
  takePastedActors,
  takePastedNetworks,
} from '#lib/server/capabilities/actors/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { areaDirectory } from '../../gebiete/area-directory.ts'
import { changeNetworks, principalOf, readForChange } from '../change-networks.ts'
import type { Actions, PageServerLoad } from './$types'

/** Longer lists are for files. */
const LONGEST = 200_000

export const load: PageServerLoad = (event) =>
  readForChange(event, async (_tx, { slug }) => ({
    base: `/k/${slug}/netzwerke`,
    what: whatIn(event.url.searchParams.get('was')),
  }))

const whatIn = (value: unknown) => (value === 'akteure' ? ('akteure' as const) : ('netzwerke' as const))

export const actions: Actions = {
  check: async (event) => {
    const form = await event.request.formData()
    const what = whatIn(form.get('was'))
    const text = String(form.get('liste') ?? '')
    if (text.trim() === '' || text.length > LONGEST) {
      const code = text.trim() === '' ? 'networks/nothing-pasted' : 'networks/pasted-too-long'
      return fail(422, {
        what,
        text: text.slice(0, LONGEST),
        checked: null,
        sentence: sentenceOf({ code }, event.locals.locale),
      })
    }
    const { read, known } = await readPasted(event, what, text)
    const seen = new Set<string>()
    const rows = read.entries.map(({ line, content, joined, problems }) => {
      const key = content.name.toLocaleLowerCase('de')
      const isKnown = known.has(key) || seen.has(key)
      seen.add(key)
      return { line, name: content.name, joined: joined.join(', '), problems, isKnown }
    })
    return {
      what,
      text,
      sentence: '',
      checked: keptOnServer({
        unknown: read.unknown,
        rows,
        fresh: rows.filter(({ name, isKnown }) => name !== '' && !isKnown).length,
      }),
    }
  },
  take: async (event) => {
    const form = await event.request.formData()
    const what = whatIn(form.get('was'))
    const text = String(form.get('liste') ?? '').slice(0, LONGEST)
    const areas = await areasByName(event)
    const by = principalOf(event.locals)
    const done = await changeNetworks(event, { act: 'paste', what }, async (tx, municipality) => ({
      ok: true,
      value:
        what === 'akteure'
          ? await takePastedActors(tx, municipality, by, readPastedActors(text, areas).entries)
          : await takePastedNetworks(tx, municipality, by, readPastedNetworks(text, areas).entries),
    }))
    const { created = 0, known = 0, memberships = 0 } = done.ok ? done.value : {}
    const list = what === 'akteure' ? '/akteure' : ''
    redirect(
      303,
      `/k/${event.params.municipality}/netzwerke${list}?eingefuegt=${created}&bekannt=${known}&mitgliedschaften=${memberships}`,
    )
  },
}

async function readPasted(event: WorkspaceEvent, what: 'akteure' | 'netzwerke', text: string) {
  const areas = await areasByName(event)
  const names = await inWorkspace(event, 'networks.read', async (tx, municipality) =>
    what === 'akteure' ? await listActors(tx, municipality) : await listNetworks(tx, municipality),
  )
  return {
    read: what === 'akteure' ? readPastedActors(text, areas) : readPastedNetworks(text, areas),
    known: new Set(names.map(({ name }) => name.toLocaleLowerCase('de'))),
  }
}

/** Of areas of the same name the coarsest. */
function areasByName(event: WorkspaceEvent): Promise<Map<string, number>> {
  return inWorkspace(event, 'networks.read', async (tx, municipality) => {
    const { levels, areas } = await areaDirectory(tx, municipality, context().today())
    const finestFirst = levels.toReversed().map(({ areaLevelId }) => areaLevelId)
    return new Map(
      finestFirst.flatMap((level) =>
        areas
          .filter(({ areaLevelId }) => areaLevelId === level)
          .map(({ name, areaId }) => [name.toLocaleLowerCase('de'), areaId] as const),
      ),
    )
  })
}
