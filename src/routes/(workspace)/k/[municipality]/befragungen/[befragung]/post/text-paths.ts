import { surveyTextKinds, type SurveyTextKind } from '#lib/server/capabilities/survey-mail/index.ts'

/** How the addresses of pages name the texts. */
export const pathsOfTextKinds: Readonly<Record<SurveyTextKind, string>> = {
  invitation: 'einladung',
  reminder: 'erinnerung',
  begun: 'erinnerung-ohne-link',
  thanks: 'dank',
}

export function textKindOfPath(path: string): SurveyTextKind | undefined {
  return surveyTextKinds.find((kind) => pathsOfTextKinds[kind] === path)
}
