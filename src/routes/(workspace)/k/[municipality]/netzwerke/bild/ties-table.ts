import { messages } from '#lib/messages/index.ts'
import { listActors, listTies } from '#lib/server/capabilities/actors/index.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { canonWord } from '#lib/ui/networks/canon-words.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../table.ts'

/**
 * All that actors say of working with each other, a row for each who says it of another. How they judge each other only planners get.
 */
export const tiesTable: ReadTable = async (tx, municipality, { locale, today }) => {
  const { ties: texts, fields } = messages(locale).networks
  const mayJudge = may(municipality.role, 'networks.change')
  const names = new Map((await listActors(tx, municipality)).map((actor) => [actor.actorId, actor]))
  const sector = (actorId: number) => {
    const code = names.get(actorId)?.sector ?? null
    return code === null ? '' : canonWord('sector', code, locale)
  }
  const rows = (await listTies(tx, municipality)).map((tie) => [
    names.get(tie.fromActorId)?.name ?? '',
    sector(tie.fromActorId),
    names.get(tie.toActorId)?.name ?? '',
    sector(tie.toActorId),
    tie.frequency === null ? '' : texts.frequencies[tie.frequency],
    ...(mayJudge ? [figure(tie.reliability), figure(tie.trust)] : []),
    tie.agreement === null ? '' : texts.agreements[tie.agreement],
    tie.change === null ? '' : texts.changes[tie.change],
    tie.wished ? texts.wished : '',
    tie.toldOn,
  ])
  return {
    name: `${texts.file} ${municipality.slug} ${today}`,
    title: texts.file,
    columns: [
      textColumn('von', texts.from),
      textColumn('von_bereich', fields.sector),
      textColumn('mit', texts.with),
      textColumn('mit_bereich', fields.sector),
      textColumn('wie_oft', texts.howOften),
      ...(mayJudge
        ? [
            numberColumn('verlaesslichkeit', texts.reliabilityName),
            numberColumn('vertrauen', texts.trustName),
          ]
        : []),
      textColumn('vereinbarung', texts.agreementName),
      textColumn('veraenderung', texts.changeName),
      textColumn('mehr', texts.wished),
      textColumn('stand', texts.toldOn),
    ],
    rows,
    notes: [],
    source: '',
  }
}
