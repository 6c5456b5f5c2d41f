import type { releaseDe } from './release.de.ts'

const fieldNames = {
  minimumCount: 'Minimum count',
  roundingBase: 'Rounding',
  minimumResidents: 'At least so many residents',
  showsNone: 'Exactly nobody',
  showsAll: 'Exactly all',
}
const fieldName = (field: string) => fieldNames[field as keyof typeof fieldNames] ?? field // an unknown one as it is

const contactNames = { email: 'E-mail', contributorId: 'Identifier at GovData' }
const contactName = (field: string) => contactNames[field as keyof typeof contactNames] ?? field // likewise

export const releaseEn: typeof releaseDe = {
  title: 'Release',
  lead: 'What the municipality shows in public. Everything else stays in the workspace.',
  trail: 'You are here',
  list: {
    title: 'Released',
    none: 'Nothing has been released yet. Choose an indicator or an index; before it is released we check whether anybody could work out small numbers from it.',
    caption: 'Releases, the latest first',
    what: 'What',
    period: 'Period',
    levels: 'Areas',
    on: 'Released on',
    state: 'State',
    current: 'public, as the data are today',
    newer: 'public; newer data have come in since',
    replaced: 'replaced by a later release',
    withdrawn: (on) => `withdrawn on ${on}`,
    again: 'Release again',
    view: 'Public page',
    withdraw: 'Withdraw',
    withdrawWhat: (title) => `Withdraw ${title}`,
  },
  withdrawnNote:
    'What is withdrawn is no longer on the public pages. But what was public once, somebody may have kept: later releases are still checked against it.',
  done: 'The release is public.',
  takenBack: 'The release has been withdrawn.',
  new: 'Release something',
  rules: 'Rules for small numbers',
  publicMap: 'Public map',
  plan: {
    title: 'Release something',
    lead: 'Choose what is to become public. What is released is what the workspace shows: small numbers are hidden already.',
    subject: 'Residents, index or indicator',
    residents: 'Residents',
    residentsOf: (year) => `Residents by age · ${year}`,
    chooseLevels: 'Which areas?',
    choose: 'Please choose',
    indicators: 'Indicators',
    indices: 'Indices',
    check: 'Check',
    nothing: 'There is nothing yet that could be released. Import indicators first.',
    toImports: 'Import data',
    result: 'Result of the check',
    shown: (shown, all) => `${shown} of ${all} values are shown, the others stay hidden.`,
    levels: (names) => `Areas: ${names}`,
    licence: (name) => `Licence: ${name}`,
    ownLicence: 'Data licence Germany – attribution – version 2.0',
    source: (name) => `Source: ${name}`,
    fine: 'No small number can be worked out from this and all earlier releases together.',
    frozen: 'A release stays as it is even if the data change. Newer data are released again.',
    release: 'Release',
    collides: 'This would give away small numbers',
    what: {
      'hidden-figure': (figure, way, releases) =>
        `“${figure}” is hidden, but could be worked out: ${way}${releases}.`,
      'small-group': (_figure, way, releases) => `Too few people would remain: ${way}${releases}.`,
      'small-correction': (figure, way, releases) =>
        `“${figure}” differs too little from an earlier release: ${way}${releases}. The difference would tell about single people.`,
    },
    togetherWith: (releases) => ` (together with ${releases})`,
    remedy:
      'What you can do: stay with the earlier release; release the data with the next period; or release fewer levels. Withdrawing the earlier release does not help, for it is known.',
    more: (count) => `and ${count} more`,
  },
  chainWords: {
    plus: ' plus ',
    minus: ' minus ',
    and: ' and ',
    others: (count, family) => `the ${count} others (${family})`,
    all: (count, family) => `all ${count} (${family})`,
    several: (count, family) => `${count} figures${family === null ? '' : ` (${family})`}`,
    inRelease: (term, release) => `${term} in “${release}”`,
    times: (factor, term) => `${factor} times ${term}`,
    divided: (divisor, sum) => `one ${divisor}th of (${sum})`,
  },
  profile: {
    title: 'Rules for small numbers',
    lead: 'These rules hold for everything that leaves the server: pages, maps, files, papers and releases. The statistics office sets them.',
    readOnly: 'The statistics office can change these rules.',
    saved: 'The rules hold from now on.',
    names: fieldNames,
    hints: {
      minimumCount:
        'Numbers about fewer people are not shown, nor as a rate. As many others are hidden with them as it takes that none can be worked out by subtraction: not from the sum of the district or the city, not from another indicator about the same people, not from years published together.',
      roundingBase:
        'Rounded case numbers are multiples of this number; rates are worked out of rounded numbers. Areas still add up to the sum above them. Small areas become less exact. Numbers of residents are not rounded.',
      minimumResidents: 'Areas with fewer residents show no indicator. 0 means: no such rule.',
      showsNone:
        'Where nobody is concerned, the zero says something about everybody who lives there. Mostly that does no harm.',
      showsAll:
        'Where all are concerned, one knows it of each of them. Who does not want to show that, hides it.',
    },
    minimum: (count) => `${count} people`,
    noRounding: 'do not round',
    rounding: (base) => `to multiples of ${base}`,
    show: 'show',
    hide: 'hide',
    preview: 'Preview: what would be hidden?',
    previewTitle: 'What the rules hide',
    now: 'As set now',
    chosen: 'As chosen above',
    count: ({ figures, small, besides }) =>
      `${figures} values with case numbers, ${small} of them too small and ${besides} hidden to protect the small ones.`,
    noCounts: 'Without case number and base nothing can be subtracted: such values are shown as they are.',
    save: 'Save rules',
  },
  contact: {
    title: 'Contact in data portals',
    lead: 'Optional. Both are public as long as something is released: those who use the data can then ask.',
    names: contactNames,
    emailHint: 'Address of the office, not of a person, for example statistik@ihre-stadt.de',
    contributorHint: 'The address that GovData gives your municipality as a contributor of data.',
    save: 'Save contact',
    saved: 'The contact has been saved.',
  },
  refusals: {
    'disclosure/field': ({ field }) => `Please check “${fieldName(field)}”: this value is not possible here.`,
    'release/contact': ({ field }) => `Please check “${contactName(field)}”: it is not complete like this.`,
    'release/unknown-subject': () => 'There is no such indicator or index. Please choose one from the list.',
    'release/nothing': () => 'There are no values for this period and these areas.',
    'release/collides': ({ title }) =>
      `“${title}” was not released: together with earlier releases small numbers could be worked out.`,
    'release/same': () => 'Exactly this has been released already.',
    'release/not-there': () => 'There is no such release, or it has been withdrawn already.',
  },
}
