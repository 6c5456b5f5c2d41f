import { codeFromName } from '#lib/server/platform/code-from-name.ts'
import { messages } from '#lib/messages/index.ts'
import { answer, answered, part, text, type Mapping } from './mapping-types.ts'

/** Levels and areas with their shapes. */
export const areasMapping: Mapping = {
  questions(definition, { locale, levels }) {
    const texts = messages(locale).importPages.mapping
    const level = part(definition, 'level')
    const columns = part(definition, 'columns')
    const parent = part(definition, 'parent')
    return [
      {
        title: texts.level,
        hint: texts.levelHint,
        questions: [
          {
            kind: 'text',
            name: 'levelName',
            label: texts.levelName,
            value: text(level, 'name'),
            required: true,
            type: 'text',
          },
          {
            kind: 'text',
            name: 'levelPosition',
            label: texts.levelPosition,
            hint: texts.levelPositionHint,
            value: text(level, 'position') || String(levels.length + 1),
            required: true,
            type: 'number',
          },
        ],
      },
      {
        title: texts.columns,
        questions: [
          {
            kind: 'column',
            name: 'code',
            label: texts.areaCode,
            value: text(columns, 'code'),
            required: true,
          },
          {
            kind: 'column',
            name: 'name',
            label: texts.areaName,
            value: text(columns, 'name'),
            required: true,
          },
        ],
      },
      {
        title: texts.parent,
        questions: [
          {
            kind: 'choice',
            name: 'parentLevel',
            label: texts.parentLevel,
            value: text(parent, 'level'),
            options: [
              { value: '', text: texts.noParent },
              ...levels.map(({ code, name }) => ({ value: code, text: name })),
            ],
          },
          {
            kind: 'choice',
            name: 'parentFrom',
            label: texts.parentFrom,
            value: text(parent, 'from') || 'location',
            options: [
              { value: 'location', text: texts.fromLocation },
              { value: 'code-prefix', text: texts.fromPrefix },
              { value: 'column', text: texts.fromColumn },
            ],
          },
          {
            kind: 'column',
            name: 'parent',
            label: texts.parentColumn,
            value: text(columns, 'parent'),
            required: false,
          },
        ],
      },
      {
        title: texts.validity,
        questions: [
          {
            kind: 'text',
            name: 'validFrom',
            label: texts.validFrom,
            value: text(definition, 'validFrom'),
            required: false,
            type: 'date',
          },
          {
            kind: 'text',
            name: 'replaces',
            label: texts.replaces,
            hint: texts.replacesHint,
            value: text(definition, 'replaces'),
            required: false,
            type: 'date',
          },
          {
            kind: 'choice',
            name: 'axes',
            label: texts.axes,
            value: text(definition, 'axes') || 'lon-lat',
            options: [
              { value: 'lon-lat', text: texts.lonLat },
              { value: 'lat-lon', text: texts.latLon },
            ],
          },
        ],
      },
    ]
  },
  definition(form, { levels }) {
    const name = answer(form, 'levelName')
    const known = levels.find((level) => level.name === name)
    const parentLevel = answer(form, 'parentLevel')
    const from = answer(form, 'parentFrom')
    return answered({
      level: {
        code: known?.code ?? codeFromName(name),
        name,
        position: known?.position ?? Number(answer(form, 'levelPosition')),
      },
      columns: answered({
        code: answer(form, 'code'),
        name: answer(form, 'name'),
        parent: from === 'column' ? answer(form, 'parent') : '',
      }),
      parent: parentLevel === '' ? undefined : { level: parentLevel, from },
      validFrom: answer(form, 'validFrom'),
      replaces: answer(form, 'replaces'),
      axes: answer(form, 'axes') === 'lat-lon' ? 'lat-lon' : undefined,
    })
  },
}
