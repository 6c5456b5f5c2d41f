import { messages } from '#lib/messages/index.ts'
import { servedSteps } from '#lib/server/capabilities/offers/index.ts'
import { shortFieldName, shortStepName } from '#lib/ui/chain/say-cell.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../../table.ts'
import { fundingName, fundingReport } from './funding-report.ts'

/** Every funding that ends within the next two years, the next first. */
export const fundingTable: ReadTable = async (tx, { slug }, { locale, today }) => {
  const texts = messages(locale).directoryReports
  const { endings } = await fundingReport(tx, today)
  return {
    name: `${texts.funding.file} ${slug} ${today}`,
    title: texts.pages.funding,
    columns: [
      textColumn('endet_am', texts.funding.until),
      textColumn('angebot', texts.funding.offer),
      textColumn('traeger', texts.funding.provider),
      textColumn('foerderung', texts.funding.kind),
      textColumn('danach', texts.funding.other),
      numberColumn('plaetze', texts.funding.places),
      textColumn('lebensphasen', texts.funding.phases),
      textColumn('handlungsfelder', texts.dimensions.field),
      textColumn('gebiet', texts.funding.area),
    ],
    rows: endings.map((ending) => [
      ending.until,
      ending.offer.name,
      ending.offer.provider,
      fundingName(ending, locale),
      ending.isLast ? texts.funding.ends : texts.funding.goesOn,
      figure(ending.offer.capacity),
      servedSteps(ending.offer)
        .map((step) => shortStepName(step, locale))
        .join('; '),
      ending.offer.fields.map((field) => shortFieldName(field, locale)).join('; '),
      ending.offer.area?.name ?? null,
    ]),
    notes: [],
    source: '',
  }
}
