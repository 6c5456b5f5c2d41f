import type { atlasDe } from './atlas.de.ts'

export const atlasEn: typeof atlasDe = {
  diagram: {
    title: 'Diagram',
    kindsLabel: 'Kind of diagram',
    kinds: {
      bars: 'Bars',
      scatter: 'Dots',
      distribution: 'Distribution',
      series: 'Over time',
      funnel: 'Funnel',
    },
    picture: (kind, title, where) => `Diagram (${kind}): ${title}, ${where}`,
    sameInTable: 'The table on this page says the same.',
    leftOut: (count) => `… ${count} more areas`,
    whole: 'Whole municipality',
    meanOfAreas: 'Mean of the areas',
    wholeIs: (value, areas) =>
      `Whole municipality: ${value}, computed from the ${areas} areas whose numbers may be shown.`,
    meanIs: (value, areas) => `Mean of the areas: ${value}. Each of the ${areas} areas counts the same.`,
    ends: (high, low) => `Highest is ${high}, lowest ${low}.`,
    withNumber: (area, value) => `${area} (${value})`,
    quartiles: { lower: 'lower quarter', median: 'middle', upper: 'upper quarter' },
    quartilesSay: (lower, upper, median) =>
      `Half of the areas lie between ${lower} and ${upper}; as many lie above ${median} as below. Each dot is an area.`,
    noNumbers: 'There are no numbers to draw a diagram from.',
    scatter: {
      choose: 'Compared with',
      chooseFirst: 'Choose what you want to compare these numbers with.',
      otherPeriod: (name, period) => `${name} is of the period ${period}.`,
      notHere: (name, level) => `There are no values of “${name}” on the level “${level}”.`,
      tooFew: 'Too few areas have both values to compute a connection.',
      strength: {
        none: 'There is hardly any connection between the two.',
        unclear: 'Whether the two are connected cannot be told from so few areas.',
        up: (strength) =>
          `There is a ${strength} connection: where one value is high, the other mostly is, too.`,
        down: (strength) =>
          `There is a ${strength} connection: where one value is high, the other is mostly low.`,
        words: { weak: 'weak', middle: 'medium', strong: 'strong' },
      },
      numbers: (pearson, spearman, areas) =>
        `Correlation by Pearson ${pearson}, by ranks (Spearman) ${spearman}; ${areas} areas.`,
      withInterval: (value, low, high) => `${value} (95 % interval ${low} to ${high})`,
      noCause:
        'This does not say that one is the cause of the other: both may be due to something else, and what holds for areas need not hold for single families.',
    },
    series: {
      chain: 'The chain shows today; over time there are indicators and indices.',
      onePeriod: 'There is only one period on this level so far. At least two are needed.',
      chooseAreas: 'Choose areas on the map, in the diagram or in the table; they appear here as lines.',
      intervals:
        'The upright strokes show where the true value probably lies (95 %). Where they overlap, a difference may be chance.',
      indexIsRelative:
        'An index value compares the areas of one period with each other: it also rises when only the others get better.',
      fromTo: (area, from, to) => `${area}: from ${from} to ${to}.`,
    },
    funnel: {
      noCounts:
        'A funnel needs the cases behind each value and the number of persons they refer to. For this choice there are none.',
      tooFew: 'A funnel needs at least three areas with counts.',
      base: 'Persons behind the value',
      high: (areas) => `Remarkably high: ${areas}.`,
      low: (areas) => `Remarkably low: ${areas}.`,
      unremarkable: (count, all) =>
        `${count} of ${all} areas are not remarkable: their distance may be chance. This does not mean that there is no need.`,
      noneRemarkable: (all) =>
        `No area is remarkable: with ${all} areas, each of these distances may be chance. This does not mean that there is no need.`,
      spread: (areas) =>
        `Even if the usual differences between areas are granted, these stand out: ${areas}.`,
      noSpread: 'If the usual differences between areas are granted, none stands out any more.',
      method:
        'Each area is tested against all others together, corrected for their number. The lines show where an area of this size would lie by chance with 95 % (dashed) and 99.8 % (solid); the dotted ones also grant the usual differences.',
      andMore: (names, count) => `${names} and ${count} more`,
    },
  },
  choose: {
    since: 'Change since',
    noChange: 'don’t show',
  },
  change: {
    title: (title) => `Change: ${title}`,
    between: (since, until) => `from ${since} to ${until}`,
    points: 'percentage points',
    column: 'Change',
    axis: (unit) => (unit === '' ? 'Change' : `Change (${unit})`),
    judgement: 'Judgement',
    colours: {
      'higher-is-burden': 'Brown: the burden has risen; blue: it has fallen.',
      'higher-is-better': 'Brown: things have become worse; blue: they have become better.',
      neutral: 'Brown: the value has risen; blue: it has fallen.',
    },
    tested: 'Light stays what may be chance (tested, corrected for the number of areas).',
    notTested: 'Whether a change may be chance could not be tested: the counts are missing.',
    classes: {
      'much-up': 'risen strongly',
      up: 'risen',
      steady: 'hardly changed',
      down: 'fallen',
      'much-down': 'fallen strongly',
    },
    steadyTested: 'no certain change',
    from: (name, limit) => `${name} (by ${limit} or more)`,
    noComparison: 'cannot be compared',
    otherBorders: 'other borders than then',
    otherArea:
      'Some areas had other borders then; their numbers of then and now are not about the same place and are not compared.',
  },
  selection: {
    title: 'Chosen areas',
    choose: (area) => `Choose ${area}`,
    remove: (area) => `No longer choose ${area}`,
    column: 'Choice',
    clear: 'Choose none',
    hint: 'Click an area on the map, in the diagram or in the table to choose and compare it.',
    rank: 'Rank',
    rankOf: (rank, all) => `${rank} of ${all}`,
    rankMeans: {
      'higher-is-burden': 'Rank 1 is the most burdened.',
      'higher-is-better': 'Rank 1 has the least favourable value.',
      neutral: 'Rank 1 has the highest value.',
    },
    difference: { pooled: 'Difference to the municipality', mean: 'Difference to the mean' },
    differenceIn: (difference, unit) => `${difference} (${unit})`,
    caption: (count) => `Comparison: ${count}`,
  },
  sites: {
    title: 'Institutions and offers',
    most: 'At most three kinds at a time; each has its own shape on the map.',
    kinds: { field: 'by field of action', step: 'by life phase', source: 'by where the entries come from' },
    noPlaces: (name) => `There are no offers of “${name}” with a known place.`,
    list: (name, count) => `${name}: ${count} with a known place`,
    listChosen: (name, count, all) => `${name}: ${count} of ${all} in the chosen areas`,
    more: (count) => `All ${count} in the list of offers`,
    outside: (count) => `${count} lie outside the areas.`,
    notAsked: 'Offers without a fixed place are not on the map.',
  },
  moving: {
    open: 'Moving map',
    close: 'Still map',
    loading: 'The moving map is being loaded …',
    failed: 'The moving map does not run on this device. The still map shows the same.',
    label: (title) => `Moving map: ${title}. Move with the arrow keys, zoom with plus and minus.`,
  },
  source: (sources, more) => `Source: ${sources}${more === 0 ? '' : ` and ${more} more`}`,
}
