import {
  createEdition,
  editionFromTemplate,
  editionTemplate,
  listEditions,
} from '../src/lib/server/capabilities/editions/index.ts'
import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import { inMunicipality } from '../src/lib/server/platform/database/tenancy.ts'

const TEMPLATE = 'erstes-jahr'

/** Begins a guide for expectant and new parents, unless there is an edition. */
export async function setUpEdition(room: ImportRoom, name: string): Promise<void> {
  const template = editionTemplate(TEMPLATE)
  if (template === undefined) throw new Error(`Die Vorlage „${TEMPLATE}“ gibt es nicht.`)
  await inMunicipality({ ...room, permission: 'editions.change' }, async (tx, municipality) => {
    if ((await listEditions(tx)).length > 0) return
    const imprint = `${name}\nFamilienbüro\n0123 456789-0`
    const content = editionFromTemplate(template, { municipality: name, language: 'de', imprint })
    const foreword =
      'Liebe Eltern,\n\nherzlichen Glückwunsch! In diesem Heft finden Sie, was es in den ersten Monaten für Sie und Ihr Kind gibt.'
    await createEdition(tx, municipality, room.principal, { ...content, foreword })
  })
}
