import { messages } from '#lib/messages/index.ts'
import { listProvidersInFull } from '#lib/server/capabilities/providers/index.ts'
import { onlyPlanners } from '../only-planners.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../table.ts'

/** All providers with their contact and how fresh what they say is. */
export const providersTable: ReadTable = async (tx, municipality, { locale, today }) => {
  onlyPlanners(municipality)
  const { keeping, offers } = messages(locale)
  const texts = keeping.providers
  const providers = await listProvidersInFull(tx, today)
  return {
    name: `${texts.file} ${municipality.slug} ${today}`,
    title: texts.title,
    columns: [
      textColumn('name', texts.columns.name),
      textColumn('kind', texts.columns.kind),
      textColumn('email', texts.fields.email),
      textColumn('phone', texts.fields.phone),
      textColumn('website', texts.fields.website),
      textColumn('description', texts.fields.description),
      numberColumn('fresh', keeping.states.fresh),
      numberColumn('due', keeping.states.due),
      numberColumn('marked', keeping.states.marked),
      numberColumn('hidden', keeping.states.hidden),
      numberColumn('accounts', texts.columns.accounts),
    ],
    rows: providers.map(({ name, kind, email, phone, website, description, offers: of, accounts }) => [
      name,
      kind === null ? '' : offers.providerKinds[kind],
      email,
      phone,
      website,
      description,
      figure(of.fresh),
      figure(of.due),
      figure(of.marked),
      figure(of.hidden),
      figure(accounts),
    ]),
    notes: [],
    source: '',
  }
}
