import { languageNames } from '#lib/portal/languages.ts'
import type { PaperFacts } from '#lib/server/capabilities/paper-answers/index.ts'
import type { Survey } from '#lib/server/capabilities/surveys/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { areaDirectory } from '../../../gebiete/area-directory.ts'

/** Areas to choose from, by their level. */
export async function areasByLevel(tx: Tx, municipality: Municipality, today: string) {
  const { levels, areas } = await areaDirectory(tx, municipality, today)
  return levels.map(({ areaLevelId, name }) => ({
    name,
    areas: areas
      .filter((area) => area.areaLevelId === areaLevelId)
      .map((area) => ({ areaId: area.areaId, name: area.name })),
  }))
}

/** What was entered about a sheet, from the form of the page. */
export function paperFactsOf(form: FormData, { languages }: Pick<Survey, 'languages'>): PaperFacts {
  const text = (name: string) => String(form.get(name) ?? '')
  const language = text('sprache')
  return {
    sheetNumber: text('nummer'),
    groupName: text('gruppe'),
    areaId: Number(text('gebiet')) || null,
    language: languages.includes(language) ? language : (languages[0] ?? 'de'),
  }
}

export function languagesToChoose({ languages }: Pick<Survey, 'languages'>) {
  const names: Readonly<Record<string, string>> = languageNames
  return languages.map((code) => ({ code, name: names[code] ?? code }))
}
