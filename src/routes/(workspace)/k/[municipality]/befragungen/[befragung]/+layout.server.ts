import { may, type Permission } from '#lib/server/platform/identity/permissions.ts'
import type { SurveyTab } from '#lib/ui/surveys/survey-tab.ts'
import type { LayoutServerLoad } from './$types'

/** The pages of a survey, in the order in which one works with them. */
const pages: readonly (Pick<SurveyTab, 'tab' | 'group'> & { path: string; permission: Permission })[] = [
  { tab: 'show', group: 'show', path: '', permission: 'surveys.read' },
  { tab: 'questions', group: 'questions', path: '/fragen', permission: 'surveys.read' },
  { tab: 'recipients', group: 'field', path: '/empfaenger', permission: 'surveys.change' },
  { tab: 'mail', group: 'field', path: '/post', permission: 'surveys.change' },
  { tab: 'open', group: 'field', path: '/offener-link', permission: 'surveys.read' },
  { tab: 'paper', group: 'field', path: '/papier', permission: 'surveys.change' },
  { tab: 'returns', group: 'field', path: '/ruecklauf', permission: 'surveys.read' },
  { tab: 'results', group: 'results', path: '/ergebnisse', permission: 'surveys.read' },
  { tab: 'themes', group: 'results', path: '/themen', permission: 'surveys.read' },
  { tab: 'files', group: 'results', path: '/antworten-dateien', permission: 'surveys.read' },
  { tab: 'takeOver', group: 'takeOver', path: '/uebernehmen', permission: 'surveys.change' },
]

export const load: LayoutServerLoad = async ({ parent, params }) => {
  const { municipality } = await parent()
  return {
    tabs: pages
      .filter(({ permission }) => may(municipality.role, permission))
      .map(({ tab, group, path }): SurveyTab => ({
        tab,
        group,
        waiting: 0,
        href: `/k/${municipality.slug}/befragungen/${params.befragung}${path}`,
      })),
  }
}
