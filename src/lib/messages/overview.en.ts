import type { overviewDe } from './overview.de.ts'

type Due = { readonly count: number; readonly name: string | null }

export const overviewEn: typeof overviewDe = {
  title: (municipality) => municipality,
  lead: 'How the prevention chain stands, at a glance.',
  loaded: 'What is there',
  areas: {
    title: 'Areas',
    none: 'none yet',
    level: (level, count) => `${count} ${level}`,
  },
  residents: {
    title: 'Residents',
    none: 'none yet',
    of: 'by age group',
  },
  indicators: {
    title: 'Indicators',
    none: 'none yet',
    withValues: (count) => `${count} with values`,
    newest: (period) => `newest period: ${period}`,
  },
  offers: {
    title: 'Offers',
    none: 'none yet',
    toConfirm: (count) => `${count} to be confirmed`,
    allFresh: 'none is to be confirmed',
    nowhere: (count) => `${count} count nowhere: age or field of action is missing`,
  },
  imports: {
    title: 'Imported lately',
    none: 'Nothing has been imported yet.',
    line: (file, status) => `${file}: ${status}`,
  },
  gaps: {
    title: 'The biggest gaps',
    where: (area, step, field) => `${area}: ${field} · ${step}`,
    all: (count) => `See all ${count} gaps`,
    alike: (count) => (count === '1' ? 'Also in one more area' : `Also in ${count} more areas`),
    fromComplete: 'Only what the inventory is declared complete for is counted.',
    perhapsNotRecorded:
      'No inventory has been declared complete for it yet: some of it may be there and only not recorded.',
    none: 'From what is there, no gap can be seen.',
    notYet: 'Gaps can be shown as soon as there are areas with shapes, residents by age, and offers.',
    toMatrix: 'The chain as a table',
  },
  map: {
    title: (index) => `Map: ${index}`,
    open: 'Large map with table',
    none: 'A map will be here as soon as there is an index.',
  },
  standing: {
    title: 'How the chain stands',
    sentence: ({ open, lacking, judged, notKnown }) =>
      `Something is lacking in ${lacking} of ${judged} judged fields: ${open} are open, ${lacking - open} thin${notKnown === 0 ? '' : `; nothing is known yet about ${notKnown}`}.`,
    columns: 'Each column shows the fields of action of a step in the whole municipality.',
    lacking: (count: number) => `${count} lacking something`,
  },
  due: {
    title: 'What is due',
    none: 'Nothing is left lying.',
    kinds: {
      'import-to-decide': ({ count, name }: Due) =>
        count === 1
          ? `“${name}” was checked and waits for your decision`
          : `${count} files were checked and wait for your decision`,
      'import-refused': ({ count, name }: Due) =>
        count === 1
          ? `“${name}” was not taken over and can be corrected`
          : `${count} files were not taken over and can be corrected`,
      'index-behind': ({ count, name }: Due) =>
        `“${name}”: all values are there for ${count}, it is computed with an older year`,
      'offers-to-confirm': ({ count }) =>
        count === 1 ? 'One offer is to be confirmed' : `${count} offers are to be confirmed`,
      'offers-stale': ({ count }: Due) =>
        count === 1
          ? 'One offer counts as out of date in the chain, though it is not to be confirmed yet'
          : `${count} offers count as out of date in the chain, though they are not to be confirmed yet`,
      'offers-nowhere': ({ count }: Due) =>
        count === 1
          ? 'One offer counts nowhere: age or field of action is missing'
          : `${count} offers count nowhere: age or field of action is missing`,
      'residents-old': ({ count }: Due) => `The newest numbers of residents are of ${count}`,
      'indicators-overdue': ({ count, name }: Due) =>
        count === 1
          ? `“${name}” should be out in a newer version`
          : `${count} indicators should be out in newer versions`,
      'inventory-open': () => 'No inventory has been declared complete yet for the biggest gaps',
    },
  },
  changes: {
    title: 'What changed in the last 30 days',
    times: (times: string, last: string) => `${times} times, last ${last}`,
    kinds: {
      'offers.change': 'Offers',
      'offers.own': 'Offers kept by providers',
      'imports.run': 'Files imported',
      'indicators.change': 'Indicators',
      'index.change': 'Index',
      'areas.change': 'Areas',
      'chain.change': 'Chain: settings and inventories',
      'networks.change': 'Networks and actors',
      'disclosure.change': 'Rules for small numbers',
      'release.change': 'Releases',
      'reports.change': 'Reports',
    } as Partial<Record<string, string>>,
  },
  next: {
    title: 'What to do next',
    done: 'done',
    steps: {
      areas: {
        text: 'Import areas',
        why: 'the shapes of your districts or neighbourhoods as GeoJSON',
      },
      residents: {
        text: 'Import residents by age',
        why: 'so that it is known how many children it is about',
      },
      indicators: {
        text: 'Import indicators',
        why: 'for example children on basic income support; a table will do',
      },
      index: {
        text: 'Create an index',
        why: 'it says where children need more; two templates are ready',
      },
      offers: {
        text: 'Import offers',
        why: 'a list with address or coordinates, ages and field of action',
      },
      chain: {
        text: 'Set up the chain',
        why: 'choose the index by which need is weighed',
      },
    },
  },
}
