import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import {
  createReport,
  listReports,
  reportFromTemplate,
  reportTemplate,
} from '../src/lib/server/capabilities/reports/index.ts'
import { inMunicipality } from '../src/lib/server/platform/database/tenancy.ts'

const TEMPLATE = 'jahresbericht'

/** Begins the annual report, unless there is a report. */
export async function setUpReport(room: ImportRoom, name: string): Promise<void> {
  const template = reportTemplate(TEMPLATE)
  if (template === undefined) throw new Error(`Die Vorlage „${TEMPLATE}“ gibt es nicht.`)
  await inMunicipality({ ...room, permission: 'reports.change' }, async (tx, municipality) => {
    if ((await listReports(tx, municipality)).length > 0) return
    const content = reportFromTemplate(template, { municipality: name, language: 'de' })
    await createReport(tx, municipality, room.principal, { ...content, template: template.code })
  })
}
