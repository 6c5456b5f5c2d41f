import { may, type Permission } from '#lib/server/platform/identity/permissions.ts'
import type { SurveyTab } from '#lib/ui/surveys/survey-tab.ts'
import type { LayoutServerLoad } from './$types'

/** The pages of a survey, in the order in which one works with them. */
const pages: readonly { tab: SurveyTab['tab']; path: string; permission: Permission }[] = [
  { tab: 'show', path: '', permission: 'surveys.read' },
  { tab: 'questions', path: '/fragen', permission: 'surveys.read' },
  { tab: 'recipients', path: '/empfaenger', permission: 'surveys.change' },
  { tab: 'open', path: '/offener-link', permission: 'surveys.read' },
  { tab: 'paper', path: '/papier', permission: 'surveys.change' },
  { tab: 'themes', path: '/themen', permission: 'surveys.read' },
  { tab: 'files', path: '/antworten-dateien', permission: 'surveys.read' },
  { tab: 'returns', path: '/ruecklauf', permission: 'surveys.read' },
  { tab: 'mail', path: '/post', permission: 'surveys.change' },
  { tab: 'results', path: '/ergebnisse', permission: 'surveys.read' },
  { tab: 'takeOver', path: '/uebernehmen', permission: 'surveys.change' },
]

export const load: LayoutServerLoad = async ({ parent, params }) => {
  const { municipality } = await parent()
  return {
    tabs: pages
      .filter(({ permission }) => may(municipality.role, permission))
      .map(({ tab, path }): SurveyTab => ({
        tab,
        href: `/k/${municipality.slug}/befragungen/${params.befragung}${path}`,
      })),
  }
}
