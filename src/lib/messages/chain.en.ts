import type { chainDe } from './chain.de.ts'

const settingNames: typeof chainDe.settings.names = {
  needStrength: 'Strength of the weighting',
  detourFactor: 'Detour factor',
  gapBelow: 'Gap below',
  thinBelow: 'Thin below',
  moreAbove: 'More than needed above',
  staleAfterMonths: 'Stale after months',
  index: 'Weight the need by',
  capacityRule: 'Offers without a number of places',
  travel: 'Ways',
}

const people: typeof chainDe.people = {
  children: { some: 'children', the: 'children', to: 'children', one: 'A child' },
  teenagers: { some: 'teenagers', the: 'teenagers', to: 'teenagers', one: 'A teenager' },
  young: { some: 'young people', the: 'young people', to: 'young people', one: 'A young person' },
}

const settingName = (name: string) => settingNames[name as keyof typeof settingNames] ?? name // an unknown one as it is

export const chainEn: typeof chainDe = {
  title: 'The chain',
  lead: 'What children need and what reaches them, for every life phase and every field of action. Each cell leads to its reasons.',
  titleIn: (place) => `The chain in ${place}`,
  wholeMunicipality: 'whole municipality',
  trail: 'Where you are',
  choosePlace: 'Area',
  judgements: {
    'white-spot': 'white spot',
    gap: 'gap',
    thin: 'thin',
    balanced: 'balanced',
    'more-than-needed': 'more than needed',
    'not-known': 'not known',
  },
  judgementMeans: {
    'white-spot': 'Children of this age live here, but no offer is within reach.',
    gap: (below) => `Less than ${below} of what the need asks for arrives.`,
    thin: (below) => `Less than ${below} of what the need asks for arrives.`,
    balanced: 'About as much arrives as the need asks for, measured by the level of the municipality.',
    'more-than-needed': (above) => `More than ${above} of what the need asks for arrives.`,
    'not-known': 'Data are missing, or there are too few children to be allowed to say anything about them.',
  },
  judgementsMean: 'What the judgements mean',
  legend: 'Colours and marks of the judgements',
  numberMeans:
    'The percentage says which part of the need is covered, measured by the level of the municipality.',
  marks: { 'white-spot': '○', gap: '▼', thin: '▽', balanced: '●', 'more-than-needed': '▲', 'not-known': '?' },
  people,
  reasons: {
    'residents-unknown': ({ people: { some } }) =>
      `The number of ${some} of this age is not known here. Please load the residents by age group.`,
    'too-few-children': ({ minimum, people: { some } }) =>
      `To protect them nothing is said about ${some} of this age here: there are fewer than ${minimum}, or their number would give away such a small number elsewhere.`,
    'no-children': ({ people: { some } }) => `No ${some} of this age live here.`,
    'place-of-area-unknown': () =>
      'This area has no shape. Without one it cannot be said what is within reach.',
    'nothing-recorded': () =>
      'No offer is recorded for this life phase and field in the whole municipality. That does not say that there is none. If your inventory is complete, please note it.',
    'place-of-offers-unknown': () =>
      'Offers are recorded, but without a place. Please add their address and coordinates.',
    'none-in-municipality': ({ children, people: { some } }) =>
      `The inventory is complete, and there is no offer in the whole municipality. Here this concerns ${children} ${some}.`,
    'none-in-reach': ({ children, people: { some }, within, isWhole }) =>
      isWhole
        ? `Offers are recorded, but for the ${children} ${some} none is within reach ${within}.`
        : `For ${children} ${some} no offer is within reach ${within}, while elsewhere in the municipality there is.`,
    'little-supply': ({ coverage, places }) =>
      `${places} places arrive by calculation; that is ${coverage} of what the need asks for. Supply within reach is scarce.`,
    'high-need': ({ coverage, weight, people: { one } }) =>
      `As much arrives per head as elsewhere, but the need is higher: ${one.toLowerCase()} counts ${weight} times here. ${coverage} is covered.`,
    uneven: ({ coverage }) =>
      `In all it would be enough, but it is unevenly spread: some areas have too little, others more than needed. ${coverage} of the need is covered.`,
    'as-elsewhere': ({ coverage }) =>
      `Supply roughly meets the need: ${coverage} is covered, measured by the municipality’s level.`,
    'much-supply': ({ coverage, places }) =>
      `${places} places arrive by calculation, ${coverage} of what the need asks for. There is much within reach.`,
    'low-need': ({ coverage, weight, people: { one } }) =>
      `As much arrives per head as elsewhere, but the need is lower: ${one.toLowerCase()} counts ${weight} times here. ${coverage} is covered.`,
  },
  shortReasons: {
    'residents-unknown': 'number of children unknown',
    'too-few-children': 'not shown, for protection',
    'no-children': 'no children',
    'place-of-area-unknown': 'area without a shape',
    'nothing-recorded': 'nothing recorded',
    'place-of-offers-unknown': 'offers without a place',
    'none-in-municipality': 'no offer in the municipality',
    'none-in-reach': 'nothing within reach',
    'little-supply': 'little supply within reach',
    'high-need': 'high need',
    uneven: 'unevenly spread',
    'as-elsewhere': 'as elsewhere',
    'much-supply': 'much supply within reach',
    'low-need': 'low need',
  },
  onWay: {
    'on-foot': (minutes) => `within ${minutes} minutes on foot`,
    riding: (minutes) => `within ${minutes} minutes by bicycle or bus`,
    loaded: (minutes) => `within ${minutes} minutes by the loaded travel times`,
  },
  phase: 'Life phase',
  field: 'Field of action',
  area: 'Area',
  areaCode: 'Area code',
  level: 'Level',
  judgement: 'Judgement',
  reason: 'Reason',
  rank: 'Rank',
  children: 'Children',
  childrenAffected: 'Children who lack something',
  lacking: (children, { some }) => `${children} ${some} lack something`,
  under: (minimum) => `under ${minimum}`,
  about: (count) => `about ${count}`,
  covered: (share) => `${share} covered`,
  coverage: 'Coverage',
  coveredShare: 'Covered part of the need',
  need: 'Need',
  weight: 'Weight per child',
  placesArriving: 'Places that arrive',
  ownLevel: 'Level of the municipality',
  placesPer100: (places) => `${places} places per 100 children`,
  offersInReach: 'Offers within reach',
  nearest: 'Nearest offer',
  minutes: {
    'on-foot': (minutes) => `${minutes} minutes on foot`,
    riding: (minutes) => `${minutes} minutes by bicycle or bus`,
    loaded: (minutes) => `${minutes} minutes`,
  },
  withoutWay: 'reached without a way',
  remote: 'by phone or online',
  placesFreeColumn: 'Free places',
  placesFreeOnColumn: 'Free places: as of',
  placesFree: (count, date) => `free on ${date}: ${count}`,
  shareInReach: 'Part of the area within reach',
  staleShare: 'Not confirmed lately',
  staleShareText: (share, months) =>
    `${share} of the places arriving have not been confirmed for more than ${months} months.`,
  oldest: 'Oldest confirmation',
  neverConfirmed: (count) =>
    count === 1 ? '1 offer has never been confirmed.' : `${count} offers have never been confirmed.`,
  notMeaningful: 'not expected',
  whyNotMeaningful: 'Why some cells are empty',
  notExpectedHere:
    'In this life phase no offer is to be expected in this field of action. Therefore it does not count as a gap.',
  matrixCaption: 'Fields of action in rows, life phases in columns; each cell leads to its reasons.',
  blocks: 'Four blocks',
  steps: 'Twelve steps',
  columns: 'Columns',
  weakestOf: (step) => `weakest step: ${step}`,
  blockNumber: 'Each block shows its weakest step: a chain holds as much as its weakest link.',
  worst: {
    title: 'The weakest links',
    none: 'Measured by the level of the municipality nothing is missing here in any cell.',
    noneKnown: 'Nothing can be said about it yet: no cell has a judgement.',
  },
  basis: {
    title: 'What this rests on',
    text: ({ year, offers, level, date }) =>
      `Residents ${year}, ${offers} offers, computed for the level “${level}” on ${date}.`,
    weighted: ({ index, strength }) => `Need weighted by “${index}”, strength ${strength}.`,
    unweighted: 'Every child counts the same, no index weights the need.',
    indexFailed: (index) =>
      `The index “${index}” cannot be computed at present. Therefore every child counts the same.`,
    toIndex: 'To the index',
    offersNowhere: (count) =>
      count === 1
        ? '1 offer counts nowhere, because its life phase or field of action is missing.'
        : `${count} offers count nowhere, because their life phase or field of action is missing.`,
    offersEnded: (count) =>
      count === 1
        ? '1 offer does not count, because all its dates are over.'
        : `${count} offers do not count, because all their dates are over.`,
    offersNotForFamilies: (count) =>
      count === 1
        ? '1 offer does not count, because it is for professionals, volunteers or employers only.'
        : `${count} offers do not count, because they are for professionals, volunteers or employers only.`,
    toSettings: 'Settings of the chain',
    relative:
      'The chain compares the areas of the municipality with each other. It does not say whether the level as a whole is enough.',
  },
  cellTitle: (step, field) => `${field}\u00a0· ${step}`,
  why: 'Why this judgement?',
  figures: 'The figures behind it',
  offersBehind: 'The offers behind it',
  noOffersBehind: 'No offer is within reach.',
  someOffersBehind: (shown, all) => `The ${shown} of ${all} offers from which most arrives.`,
  offer: 'Offer',
  way: 'Way',
  placesHere: 'Places in this life phase',
  capacityAssumed: 'assumed',
  shareOfArriving: 'Share of what arrives',
  confirmed: 'Confirmed',
  stale: 'stale',
  notConfirmed: 'never',
  supplyNotes: {
    assumed: (count, places) =>
      count === 1
        ? `Of 1 offer of the municipality the number of places is not known; it counts with ${places} places.`
        : `Of ${count} offers of the municipality the number of places is not known; each counts with ${places} places.`,
    everyOne: 'By the settings every offer counts the same; places are left aside.',
    withoutPlace: (count) =>
      count === 1
        ? '1 offer of the municipality has no place and therefore does not count.'
        : `${count} offers of the municipality have no place and therefore do not count.`,
    outOfReach: (places) =>
      `${places} places lie so that no area reaches them. Please check the coordinates.`,
  },
  areasOfCell: 'How it looks in the areas',
  areasCaption: (level, within) => `${level} in ${within}, most children affected first.`,
  areasAlike: (level, within) => `For comparison: ${level} in ${within}`,
  mapTitle: (step, field, level) => `Map: ${field}, ${step}, by ${level}. The table beside it says the same.`,
  showLevel: 'Divide by',
  firstAreas: (shown, all) => `${shown} of ${all} areas are shown.`,
  allAreas: 'Show all',
  nextStep: 'Next step',
  toOffers: 'Offers of this life phase in this field',
  toMap: 'Show on the map',
  toGaps: 'Gaps in this cell',
  toMatrix: (place) => `The chain in ${place}`,
  howComputed: 'How it is computed',
  howComputedText: ({ weighting, detour, within, speed }) => {
    const way =
      speed === null
        ? `Places are shared by the children who reach an offer ${within}; the longer the way, the less.`
        : `Places are shared by the children who reach an offer ${within} (straight line × ${detour}, ${speed} km/h); the longer the way, the less.`
    return `${weighting} ${way} Coverage is what arrives in the area per weighted child, divided by the level of the whole municipality.`
  },
  explain: {
    summary: (figure) => `Explanation: ${figure}`,
    means: 'Meaning',
    formula: 'Formula',
    source: 'Source',
    asOf: 'As of',
    residentsSource: 'Residents by area and age group',
    offersSource: 'Recorded offers',
    indexSource: (index, subIndex, period) =>
      subIndex === null
        ? `Index “${index}”, ${period}`
        : `Index “${index}”, sub-index “${subIndex}”, ${period}`,
    year: (year) => `end of ${year}`,
    settingsSource: 'Settings of the chain',
    children: {
      means: (ages) => `Who lives here, aged ${ages}.`,
      formula:
        'Sum of the age groups. A group that reaches beyond the life phase is spread evenly over its years; then it says “about”. Areas with too few children are in no sum.',
    },
    weight: {
      means: 'How much a child counts here, compared with the average of the municipality.',
      formula: ({ strength }) =>
        `e to the power of (strength ${strength} × index), scaled so that the need of the municipality equals the number of its children.`,
      none: 'No index weights the need: every child counts 1.',
      missing: 'The index has no value for this area; its children count as on average.',
    },
    need: {
      means: 'The children weighted by burden. In the whole municipality need and children are equally many.',
      formula: 'children × weight per child',
    },
    placesArriving: {
      means: 'Places that by calculation fall to the children here.',
      formula:
        'Each place is shared by the need within its reach; near areas get more, distant ones less. An offer for several life phases divides its places by the number of children.',
    },
    ownLevel: {
      means:
        'What there is per 100 weighted children in the whole municipality. Every area is measured by it.',
      formula: 'places within reach of any area ÷ need of the municipality × 100',
    },
    coverage: {
      means: '100 % means: as much arrives here per weighted child as on average in the municipality.',
      formula: 'places that arrive ÷ (need × level of the municipality)',
    },
    coveredShare: {
      means:
        'Which part of the need is covered if what one area has too much does not help another. The judgement of several areas follows it.',
      formula: 'sum of need × coverage (at most 1) of all areas ÷ sum of need',
    },
    childrenAffected: {
      means:
        'The children whose share is missing to the level of the municipality. The gaps are ranked by it.',
      formula: 'children × (1 − coverage) where coverage is below 1; in a white spot all children',
    },
    offersInReach: {
      means: (within) => `Offers that are within reach from here ${within} or come to the home.`,
      formula: 'counted, each offer once',
    },
    nearest: {
      means: 'The shortest way from the area to one of these offers.',
      formula: ({ detour, speed }) => `straight line × detour factor ${detour} ÷ ${speed} km/h`,
      loaded: 'loaded travel time',
    },
    shareInReach: {
      means: 'From which part of the surface an offer is within reach at all.',
      formula: 'points with at least one offer within reach ÷ all points of the area',
    },
    oldest: {
      means:
        'When the offer within reach that was not confirmed for the longest time was last confirmed. Offers that were never confirmed do not count here.',
      formula: 'the earliest date',
    },
    staleShare: {
      means: (months) =>
        `Share of the arriving places whose entries nobody has confirmed for more than ${months} months.`,
      formula: 'arriving places from stale offers ÷ all arriving places',
    },
  },
  gaps: {
    title: 'Gaps',
    lead: 'Where children lack something, the biggest gaps first. Each row leads to its reasons.',
    none: 'There is no gap in this selection.',
    noneHint: 'Take a condition out, or choose a larger area.',
    count: (found, all) => (found === all ? `${all} gaps` : `${found} of ${all} gaps`),
    caption: 'Gaps by the number of children affected',
    ranking: 'How the list is ranked',
    explain:
      'Counted are the children of the area times the share that they lack to the level of the municipality; in a white spot all children. Therefore a thin supply in a large area can come before a gap in a small one. “Children” means all young people under 27 here. The same ones can occur in several rows: the numbers cannot be added up.',
    notExpected: 'Cells in which no offer is to be expected are not in the list.',
    all: 'all',
    filter: 'Selection',
    levelFilter: 'Summed up by',
    within: 'Only in',
    withoutOutreach: 'Only where no outreach offer arrives',
    inventory: 'Inventory',
    complete: 'only where it is complete',
    completeOrNot: 'complete or not',
    fromComplete: 'Shown are gaps where all offers are noted as recorded.',
    leftOut: (count, text) =>
      count === 1
        ? 'One more may also be due to offers that are not recorded yet.'
        : `${text} more may also be due to offers that are not recorded yet.`,
    showAll: 'Show all',
    show: 'Show',
    reset: 'Clear the selection',
    pages: 'Pages of the list',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Previous',
    next: 'Next',
    file: 'gaps',
  },
  inventory: {
    title: 'Is the inventory complete?',
    text: 'Only if all offers are recorded does “nothing entered” mean “nothing there”.',
    declare: 'Yes, all offers are recorded',
    notDeclared: 'So far this is not noted.',
    declared: (date) => `Noted as complete on ${date}.`,
    withdraw: 'Withdraw the note',
  },
  settings: {
    title: 'Settings of the chain',
    lead: 'These numbers are decisions, not findings. The chain says everywhere what it was computed with.',
    saved: 'The settings are saved. The chain has been computed anew.',
    names: settingNames,
    need: 'Need',
    noIndex: 'nothing: every child counts the same',
    noIndices: 'There is no index yet. Make one first.',
    strengthHint:
      '0 = all the same; 0.25 = a child in an area one standard deviation more burdened counts 1.28 times; at most 3',
    scores: 'What each field of action is weighted by',
    scoresHint: 'A sub-index can fit a field better than the whole index.',
    scoresAfterSaving: 'The choice belongs to the saved index. Save first if you change the index.',
    scoreOfTemplate: (name) => `as intended: ${name}`,
    wholeIndex: 'whole index',
    reach: 'Ways',
    detourHint: '1 to 10. How much longer the way on foot is than the straight line, usually 1.2 to 1.4.',
    supply: 'Offers',
    judgement: 'Judgements',
    gapHint: 'Coverage from 0 to 1; 0.5 = half the level of the municipality',
    thinHint: 'at least as high as the limit of the gap, at most 1',
    moreHint: '1 to 10; 1.5 = one and a half times the level of the municipality',
    capacityRules: {
      'median-of-known': 'count as much as a middling offer',
      'one-where-unknown': 'count as one place',
      'every-offer-one': 'every offer counts the same, places are left aside',
    },
    staleHint: 'whole number from 1 to 240',
    travelChoices: {
      walking: 'computed from coordinates, on foot',
      loaded: (count) => `loaded travel times (${count} ways)`,
    },
    noTravelTimes: 'computed from coordinates, on foot. No travel times are loaded.',
  },
  empty: {
    title: 'Nothing to see yet',
    noAreas:
      'No areas with their shapes are loaded yet. Begin with the neighbourhoods or social areas (GeoJSON).',
    noResidents:
      'The residents by age group are missing. Without them it is not known how many children are concerned.',
    noOffers: 'No offers are recorded yet. Load a list – a spreadsheet will do.',
    toImport: 'Load now',
    askSomebody: 'Please turn to the coordination or planning of your municipality.',
  },
  refusals: {
    'chain/number': ({ field }) =>
      `“${settingName(field)}” needs a number within the allowed range; the hint beside it names it.`,
    'chain/choice': ({ field }) =>
      `“${settingName(field)}” does not have this possibility. Please choose one from the list.`,
    'chain/thresholds': () =>
      'The limits do not fit together: “gap below” must not lie above “thin below”, “thin below” be at most 1, “more than needed above” at least 1.',
    'chain/unknown-index': () => 'This index no longer exists. Please choose another one.',
    'chain/unknown-cell': () => 'There is no such cell in the chain.',
    'travel-times/unknown-area': ({ value }) => `The area “${value}” is not known. Please check the code.`,
    'travel-times/code-became-number': ({ value, likely }) =>
      `The area “${value}” is not known. Probably “${likely}” is meant; a spreadsheet has taken the code for a number. Please save the column as text.`,
    'travel-times/unknown-site': ({ value }) =>
      `No offer with a site is recorded for “${value}”. Please load the offers first.`,
    'travel-times/several-sites': ({ value }) =>
      `“${value}” stands for offers at several sites. Please name the source of the offers in the recipe.`,
    'travel-times/not-minutes': ({ value, most }) =>
      `“${value}” is no time in minutes. A number from 0 to ${most} is expected.`,
    'travel-times/double': ({ firstLine }) =>
      `This way stands in line ${firstLine} already, with another time. Please leave one line only.`,
  },
}
