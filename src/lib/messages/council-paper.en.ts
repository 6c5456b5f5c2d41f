import type { councilPaperDe } from './council-paper.de.ts'

export const councilPaperEn: typeof councilPaperDe = {
  file: 'Paper prevention chain',
  link: 'As a paper for the committee (PDF)',
  title: (municipality) => `The prevention chain in ${municipality}: where children lack something`,
  subtitle: (date) => `State of affairs for committee and council, ${date}`,
  footer: (municipality, date) => `${municipality} · prevention chain · as of ${date}`,
  pageOf: 'Page {0} of {1}',
  standing: 'How the chain stands',
  standingText: (lacking, judged, notKnown) =>
    `The prevention chain is to support each child without a gap from pregnancy to the first job. It has twelve steps, and in each the fields of action in which offers are to be expected. In ${lacking} of ${judged} judged fields something is lacking in the whole municipality${notKnown === 0 ? '' : `; nothing can be said yet of ${notKnown} others`}.`,
  step: 'Life phase',
  lacking: 'with a gap',
  held: 'without a gap',
  notKnown: 'not known',
  gaps: (count) => (count === 1 ? 'The biggest gap' : `The ${count} biggest gaps`),
  gapsText: 'A gap is the bigger, the more children it concerns; areas with a higher burden count more.',
  gapTitle: (rank, area, field, step) => `${rank}. ${area}: ${field} · ${step}`,
  alike: (count) =>
    count === 1 ? 'The same is lacking in one more area.' : `The same is lacking in ${count} more areas.`,
  facts: 'Facts',
  children: 'Children of this age',
  affected: 'of whom lack something',
  covered: 'Need covered',
  offers: 'Offers in reach',
  nearest: 'Way to the nearest offer',
  map: (index) => `Where the gaps are. Colour: ${index}; the darker, the higher the need`,
  mapWithoutIndex: 'Where the gaps are',
  mapAlt: (level, areas) =>
    `Map of the level ${level}. Marked by numbers: ${areas}. The figures stand in the text below.`,
  more: 'Further gaps',
  moreText: (shown, all) => `The ${shown} biggest of ${all}, in order.`,
  area: 'Area',
  what: 'Field of action and life phase',
  judgement: 'Judgement',
  reason: 'Reason',
  basis: 'What this rests on',
  fromComplete: 'Counted is only where the inventory was declared complete.',
  perhapsNotRecorded:
    'No inventory has been declared complete yet for these: some of it may be there and just not recorded.',
  protectedNumbers: (minimum) =>
    `Numbers about fewer than ${minimum} children are not given (“under ${minimum}” or “.”).`,
}
