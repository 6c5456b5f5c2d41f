import { messages } from '#lib/messages/index.ts'
import { answer, answered, part, text, type Mapping } from './mapping-types.ts'
import { levelQuestion } from './residents.ts'

/** Minutes from area to offer. */
export const travelTimesMapping: Mapping = {
  questions(definition, { locale, levels }) {
    const texts = messages(locale).importPages.mapping
    const columns = part(definition, 'columns')
    return [
      {
        title: texts.columns,
        questions: [
          levelQuestion({ label: texts.whichLevel, value: text(definition, 'level'), levels }),
          {
            kind: 'column',
            name: 'area',
            label: texts.areaCode,
            value: text(columns, 'area'),
            required: true,
          },
          {
            kind: 'column',
            name: 'offer',
            label: texts.offerKey,
            value: text(columns, 'offer'),
            required: true,
          },
          {
            kind: 'column',
            name: 'minutes',
            label: texts.minutes,
            value: text(columns, 'minutes'),
            required: true,
          },
        ],
      },
    ]
  },
  definition: (form) => ({
    level: answer(form, 'level'),
    columns: answered({
      area: answer(form, 'area'),
      offer: answer(form, 'offer'),
      minutes: answer(form, 'minutes'),
    }),
  }),
}
