import type { AnsweringTexts } from '#lib/messages/portal/answering/index.ts'
import { languageTag, type PortalLanguage } from '#lib/portal/languages.ts'

/** What the page's script says; `{}` stands for what is put in. */
export type ScriptTexts = {
  readonly tag: string
  readonly saving: string
  readonly savedAt: string
  readonly offline: string
  readonly elsewhere: string
  readonly added: string
  readonly opened: string
  readonly differs: string
  readonly differsUnsaid: string
  readonly takeTheirs: string
}

export function scriptTexts({ page, ways }: AnsweringTexts, language: PortalLanguage): ScriptTexts {
  return {
    tag: languageTag(language),
    saving: page.saving,
    savedAt: page.savedAt('{}'),
    offline: page.offline,
    elsewhere: ways.elsewhere,
    added: ways.added,
    opened: ways.opened,
    differs: ways.differs('{}'),
    differsUnsaid: ways.differs(''),
    takeTheirs: ways.takeTheirs,
  }
}
