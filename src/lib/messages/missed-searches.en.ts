import type { missedSearchesDe } from './missed-searches.de.ts'

export const missedSearchesEn: typeof missedSearchesDe = {
  title: 'Sought in vain',
  file: 'sought-in-vain',
  lead: 'Words for which families found nothing in the portal. They show what is missing or goes by another name.',
  month: 'Month',
  words: 'Searched for',
  language: 'Language',
  asked: 'How often',
  next: 'Next step',
  caption: (month) => `Sought in vain in ${month}`,
  enter: 'Add an offer',
  enterFor: (words) => `Add an offer: ${words}`,
  look: 'See in the portal',
  lookFor: (words) => `See in the portal: ${words}`,
  toGaps: 'See the gaps of the chain',
  rare: (searches, least) =>
    `In addition ${searches} searches for words that occurred fewer than ${least} times. These words are not shown.`,
  nothingOften: (least) => `No word was searched for at least ${least} times in this month.`,
  explain: 'What is counted here',
  explainText: (least) => [
    'A search counts if its words find nothing in the whole directory, whatever else was chosen.',
    `Only words, language and day are stored. Nobody knows who searched. Long numbers and mail addresses are taken out first. Words are shown that were searched for at least ${least} times in a month, since rare ones might be names.`,
    'In a day the same word counts 50 times at most, and at most 500 different ones are counted. After 400 days everything is deleted.',
  ],
  empty: {
    title: 'Nobody has searched in vain yet',
    open: 'As soon as families search the portal and find nothing, the words stand here.',
    look: 'Search the portal',
  },
}
