import type { ReportTemplate } from './report-templates.ts'
import type { ReportContent } from './reports-types.ts'

/**
 * What a report begins with; `gaps` narrows its pieces about gaps, as the address of their list does, and names the area of
 * those about one.
 */
export function reportFromTemplate(
  template: ReportTemplate,
  {
    municipality,
    language,
    gaps = {},
  }: { municipality: string; language: 'de' | 'en'; gaps?: Readonly<Record<string, string>> },
): ReportContent {
  const named = (words: Readonly<Record<'de' | 'en', string>>) =>
    words[language].replaceAll('{kommune}', municipality)
  return {
    title: named(template.title),
    addressee: named(template.addressee),
    pieces: template.pieces.map(({ kind, settings = {}, text }, at) => ({
      id: at + 1,
      kind,
      settings: {
        ...settings,
        ...(kind === 'gaps' && gaps),
        ...(kind === 'area' && gaps['gebiet'] !== undefined && { gebiet: gaps['gebiet'] }),
        ...(text !== undefined && { text: named(text) }),
      },
    })),
  }
}
