import type { overviewDe } from './overview.de.ts'

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
    stale: (count, months) => `${count} not confirmed for more than ${months} months`,
    allFresh: (months) => `all confirmed within the last ${months} months`,
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
    toMatrix: 'See the whole chain',
  },
  map: {
    title: (index) => `Map: ${index}`,
    open: 'Large map with table',
    none: 'A map will be here as soon as there is an index.',
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
