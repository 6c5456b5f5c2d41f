import type { Option } from '../definition/question-schema.ts'

/** Answers that LimeSurvey brings along, by the letter of the kind of question. */
const fixed: Readonly<Record<string, readonly (readonly [code: string, de: string, en: string])[]>> = {
  C: [
    ['Y', 'Ja', 'Yes'],
    ['U', 'Unsicher', 'Uncertain'],
    ['N', 'Nein', 'No'],
  ],
  E: [
    ['I', 'Zunahme', 'Increase'],
    ['S', 'Gleichbleibend', 'Same'],
    ['D', 'Abnahme', 'Decrease'],
  ],
  G: [
    ['F', 'Weiblich', 'Female'],
    ['M', 'Männlich', 'Male'],
  ],
}

/** The options of this kind; null = its answers stand in the file. */
export function fixedAnswers(type: string): readonly Option[] | null {
  if (type === 'A' || type === 'B') {
    return Array.from({ length: type === 'A' ? 5 : 10 }, (_, at) => ({
      code: String(at + 1),
      label: { de: String(at + 1) },
    }))
  }
  if (!Object.hasOwn(fixed, type)) return null
  return fixed[type]?.map(([code, de, en]) => ({ code, label: { de, en } })) ?? null
}
