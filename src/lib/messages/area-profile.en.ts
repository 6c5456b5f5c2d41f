import type { areaProfileDe } from './area-profile.de.ts'

export const areaProfileEn: typeof areaProfileDe = {
  pdf: 'Profile as PDF (2 pages)',
  conference: 'Prepare an area conference',
  file: 'Profile',
  title: (area) => `Profile of ${area}`,
  subtitle: (level, code) => `Level ${level}, code ${code}`,
  footer: (municipality, area, date) => `${municipality} · Profile of ${area} · as of ${date}`,
  summary: {
    burdens: (names) => `More burdened than the other areas beyond chance: ${names}.`,
    strengths: (names) => `Better off beyond chance: ${names}.`,
    worseEnd: (names) => `In the worst quarter: ${names}.`,
    betterEnd: (names) => `In the best quarter: ${names}.`,
    untested: 'Without case numbers it cannot be tested whether this is more than chance.',
    nothing: 'On all indicators the area lies in the middle.',
    more: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
  },
  standing: {
    title: 'Burdens and strengths',
    strip: 'Place among all',
    remarkable: 'stands out',
    groups: {
      burden: (count, remarkable) =>
        `Burdens: ${count}${remarkable === 0 ? '' : `, ${remarkable} of them stand out`}`,
      strength: (count, remarkable) =>
        `Strengths: ${count}${remarkable === 0 ? '' : `, ${remarkable} of them stand out`}`,
      usual: (count) => `In the middle, or only describing: ${count}`,
    },
    explainTitle: 'When a value stands out, and what the strip shows',
    explain:
      'Burdens and strengths are what stands out, or lies in the worst or best quarter of the areas. A value stands out only if it differs from that of all other areas together by more than chance explains (exact test, corrected by Holm for the number of areas, 5 per cent). This takes case numbers; where only the share is known, it cannot be tested.',
    stripExplain:
      'Each faint mark is an area of this level, the bold red one this area, the circle the middle. Right is more burden, also where much of an indicator is good.',
  },
  index: {
    title: (name, period) => `${name}, ${period}`,
    rank: (rank, of) => `Rank ${rank} of ${of}`,
    span: (low, high) =>
      low === high ? `quite surely rank ${low}` : `probably between rank ${low} and ${high}`,
    of: (rank, of) => `${rank} of ${of}`,
    holds: 'How far the rank holds',
    open: 'What drives the index here',
    parts: 'Sub-indices, rank 1 is the most burdened',
    part: 'Sub-index',
    value: 'Value',
    rankTitle: 'Rank',
  },
  peers: {
    title: 'Most alike',
    lead: (count) =>
      `These areas of the same level are most like it, by ${count} indicators. They are the ones to learn from.`,
    name: 'Area',
    alike: 'nearly equal in',
    alikeText: (count) => (count === 1 ? '1 indicator' : `${count} indicators`),
    differs: 'clearly different in',
    difference: (name, isHigher) => `${name} (${isHigher ? 'higher' : 'lower'} there)`,
    noDifference: 'none',
    explainTitle: 'How likeness is measured',
    explain:
      'All indicators with a direction are put on the same scale (distance from the mean in standard deviations); most alike is what differs least over all of them together. Nearly equal means at most a quarter, clearly different at least three quarters of a standard deviation.',
  },
  children: {
    title: 'Children by age',
    caption: (year) => `Children and teenagers at the end of ${year}, share of all residents`,
    ages: 'Age',
    count: 'here',
    before: (year) => `end of ${year}`,
    share: 'share here',
    shareOfAll: 'share in the municipality',
  },
  offers: {
    title: 'Offers by life phase',
    here: (count) => `${count} offers are here or meant for this area.`,
    caption: 'What families reach from here, and where something is missing',
    phase: 'Life phase',
    inReach: 'offers in reach',
    lacking: 'fields with a gap',
    of: (lacking, judged) => `${lacking} of ${judged}`,
  },
  gaps: {
    title: 'What is missing most here',
    none: 'Measured by the level of the municipality, nothing is missing here.',
  },
  changes: {
    title: 'What has changed',
    sentence: {
      higher: ({ name, before, now, since, until }) =>
        `${name}: risen from ${before} (${since}) to ${now} (${until}).`,
      lower: ({ name, before, now, since, until }) =>
        `${name}: fallen from ${before} (${since}) to ${now} (${until}).`,
    },
    children: ({ count, before }, { year, yearBefore }) =>
      `At the end of ${year}, ${count} children and teenagers under 18 lived here; at the end of ${yearBefore ?? ''} there were ${before}.`,
    better: 'better',
    worse: 'worse',
    unclear: (count, isFurther) =>
      count === 0
        ? ''
        : `For ${count === 1 ? `one ${isFurther ? 'more ' : ''}indicator` : `${count} ${isFurther ? 'more ' : ''}indicators`} the difference from the period before could be chance.`,
    none: 'No indicator has case numbers of two periods; so changes cannot be tested.',
  },
  basis: (minimum) =>
    `Burdens and strengths are values that stand out or lie in the worst or best quarter. A value stands out only if the difference from all other areas goes beyond chance. Numbers about fewer than ${minimum} persons are not given.`,
  mapAlt: (area) => `Map: where ${area} lies among its neighbours`,
}
