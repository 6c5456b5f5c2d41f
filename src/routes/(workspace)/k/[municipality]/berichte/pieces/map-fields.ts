import { fields, lifePhaseSteps, topics } from '@gelingen/catalogue'
import { messages } from '#lib/messages/index.ts'
import { namesOf } from '#lib/server/capabilities/index/index.ts'
import { formatPeriod } from '#lib/ui/format.ts'
import { wordsOf } from '../../indikatoren/indicator-words.ts'
import { readMapChoices } from '../../karte/map-choices.ts'
import { subjectName } from '../../karte/map-query.ts'
import type { PieceAbout, PieceField } from './piece-types.ts'

/** What a map can show: everything that the map room can, under the same names. */
export async function mapFields({ tx, municipality, today, locale }: PieceAbout): Promise<PieceField[]> {
  const choices = await readMapChoices(tx, municipality, today)
  const { fields: texts, pieces } = messages(locale).reports
  const withValues = new Set(choices.coverage.map(({ indicatorId }) => indicatorId))
  const periods = [...new Set(choices.coverage.map(({ period }) => period))].toSorted().toReversed()
  return [
    {
      kind: 'choice',
      name: 'zeige',
      label: pieces.map.subject,
      groups: [
        { title: '', choices: [{ value: '', text: pieces.map.usual }] },
        ...choices.indices.map((definition) => ({
          title: definition.name,
          choices: [
            {
              value: subjectName({ kind: 'index', code: definition.code, subIndex: null }),
              text: messages(locale).map.wholeIndex(definition.name),
            },
            ...definition.settings.spec.groups.map(({ name }) => ({
              value: subjectName({ kind: 'index', code: definition.code, subIndex: name }),
              text: namesOf(definition, locale).subIndices[name]?.name ?? name,
            })),
          ],
        })),
        ...topics.map((topic) => ({
          title: topic.name[locale],
          choices: choices.indicators
            .filter(({ indicatorId, topic: own }) => own === topic.code && withValues.has(indicatorId))
            .map((entry) => ({
              value: subjectName({ kind: 'indicator', code: entry.code }),
              text: wordsOf(entry, locale).name,
            })),
        })),
        ...fields.map((field) => ({
          title: pieces.map.chainOf(field.name[locale]),
          choices: lifePhaseSteps.map((step) => ({
            value: subjectName({ kind: 'chain', step: step.code, field: field.code }),
            text: `${field.shortName[locale]} · ${step.name[locale]}`,
          })),
        })),
      ].filter(({ choices: own }) => own.length > 0),
    },
    {
      kind: 'choice',
      name: 'ebene',
      label: texts.level,
      groups: [
        {
          title: '',
          choices: [
            { value: '', text: texts.usualLevel },
            ...choices.levels.map(({ code, name }) => ({ value: code, text: name })),
          ],
        },
      ],
    },
    periodField(periods, { label: texts.period, newest: texts.newest, locale }),
  ]
}

export function periodField(
  periods: readonly string[],
  { label, newest, locale }: { label: string; newest: string; locale: PieceAbout['locale'] },
): PieceField {
  return {
    kind: 'choice',
    name: 'zeitraum',
    label,
    groups: [
      {
        title: '',
        choices: [
          { value: '', text: newest },
          ...periods.map((period) => ({ value: period, text: formatPeriod(period, locale) })),
        ],
      },
    ],
  }
}
