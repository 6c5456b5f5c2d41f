import type { QuestionKind } from '@gelingen/questionnaire'

/** What the form of a new question begins with. */
export const beginnings: Partial<Record<QuestionKind, Readonly<Record<string, string>>>> = {
  scale: { from: '1', to: '5', 'cannotSay.de': 'kann ich nicht sagen', 'cannotSay.en': 'cannot say' },
  ranking: { top: '3' },
  roster: { source: 'list:actors', ownMax: '10', 'ownLabel.de': 'Weitere', 'ownLabel.en': 'Others' },
  file: { accept: 'application/pdf', maxFiles: '1', maxMegabytes: '10' },
}
