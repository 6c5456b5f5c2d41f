import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  createReport,
  parseReport,
  reportFromTemplate,
  reportTemplate,
  reportTemplates,
} from '#lib/server/capabilities/reports/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { gapFilter } from '../compose-report.ts'
import { principalOf } from '../report-event.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const { searchParams } = event.url
  return inWorkspace(event, 'reports.change', async (_tx, { slug }) => ({
    base: `/k/${slug}/berichte`,
    chosen: searchParams.get('vorlage') ?? '',
    filter: Object.entries(gapFilter(searchParams)),
    templates: reportTemplates.map(({ code, name, purpose }) => ({
      code,
      name: name[locale],
      purpose: purpose[locale],
    })),
  }))
}

export const actions: Actions = {
  default: async (event) => {
    const { locale } = event.locals
    const form = await event.request.formData()
    const given = {
      title: String(form.get('titel') ?? '').slice(0, 500),
      template: String(form.get('vorlage') ?? ''),
    }
    const template = reportTemplate(given.template)
    const gaps = gapFilter(new URLSearchParams([...form].map(([name, value]) => [name, String(value)])))
    const made = await inWorkspace(event, 'reports.change', async (tx, municipality) => {
      const begun = template
        ? reportFromTemplate(template, { municipality: municipality.name, language: locale, gaps })
        : { title: '', addressee: '', pieces: [] }
      const parsed = parseReport({ ...begun, title: given.title.trim() === '' ? begun.title : given.title })
      if (!parsed.ok) return parsed
      const content = { ...parsed.value, template: template?.code ?? null }
      return {
        ok: true,
        value: await createReport(tx, municipality, principalOf(event.locals), content),
      } as const
    })
    if (!made.ok) return fail(400, { given, sentence: sentenceOf(made.refusal, locale) })
    const at = `/k/${event.params.municipality}/berichte/${made.value}`
    redirect(303, template ? `${at}?angelegt` : `${at}/bearbeiten`)
  },
}
