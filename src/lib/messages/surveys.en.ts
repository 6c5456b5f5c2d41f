import type { surveysDe } from './surveys.de.ts'

type Details = Readonly<Record<string, string | number | null>>

export const surveysEn: typeof surveysDe = {
  title: 'Surveys',
  lead: 'Ask about offers, cooperation or networks one at a time instead of everything at once. Those who answer need no account, can pause and go on.',
  trail: 'You are here',
  tabs: {
    label: 'This survey',
    groups: {
      show: 'Overview',
      questions: 'Questions',
      field: 'Ask',
      results: 'Evaluate',
      takeOver: 'Take over',
    },
    names: {
      show: 'Overview',
      questions: 'Questions',
      recipients: 'Recipients',
      open: 'Open link',
      mail: 'Mail',
      returns: 'Return',
      paper: 'Paper',
      results: 'Results',
      themes: 'Themes',
      files: 'Files',
      takeOver: 'Take over',
    },
  },
  begin: {
    title: 'Begin with the question canon',
    questions: (count) => `${count} proven questions to choose from`,
    create: 'Choose questions',
    createOf: (name) => `Choose questions: ${name}`,
  },
  list: {
    title: 'Your surveys',
    none: 'There is no survey yet. Choose above what it shall be about; the questionnaire stands in a few minutes.',
    name: 'Survey',
    state: 'State',
    answers: 'Answers',
    until: 'Answers until',
    changed: 'Changed',
    nobody: 'nobody asked yet',
    entered: (count) => `${count} entered`,
    return: (submitted, recipients) => `${submitted} of ${recipients}`,
  },
  create: {
    title: (name) => `New survey: ${name}`,
    lead: 'Ticked is what nearly everybody needs. Take out what you know already, and add what you want to know.',
    name: 'Title of the survey',
    nameHint: 'Those who are asked read it, too.',
    closesOn: 'Last day for answers',
    closesOnHint:
      'For example 2026-12-31. Three to four weeks have proved their worth. You can prolong it later.',
    anonymous: 'Anonymous: nobody can see who answered what',
    anonymousHint:
      'Fits where it is about trust and contentment. Answers then cannot become offers, actors or networks.',
    questions: 'Which questions?',
    purpose: (text) => `What for: ${text}`,
    within: 'in the list',
    submit: 'Create survey',
    minutes: (minutes) => `All ticked questions together: about ${minutes} minutes`,
    minutesHint: 'After ten minutes many give up.',
  },
  show: {
    created: 'The survey is created. Next, decide whom it shall reach.',
    opened: 'The survey is running. Whoever has a link can answer.',
    closed: 'The survey has ended. Answers are no longer taken.',
    facts: 'At a glance',
    questions: 'Questions',
    minutes: 'Time it takes',
    minutesValue: (minutes) => `about ${minutes} minutes`,
    anonymous: 'Answers',
    anonymousYes: 'anonymous',
    anonymousNo: 'with names',
    closesOn: 'Last day',
    notLimited: 'not set',
    look: 'As those see it who are asked',
    open: 'Start the survey',
    close: 'End the survey',
    linksHint:
      'For all who have no link yet. Each link is for one person and can be read only now: keep the file safe and delete it after sending.',
  },
  refusals: {
    'surveys/unknown': () => 'This survey no longer exists.',
    'surveys/stale-version': ({ title }: Details) =>
      `“${title}” was changed by somebody else in the meantime. Please reload the page.`,
    'surveys/no-title': () => 'The title of the survey is missing. Please enter it.',
    'surveys/title-too-long': ({ length, longest }: Details) =>
      `The title has ${length} characters, ${longest} are possible. Please shorten it.`,
    'surveys/no-questions': () => 'No question is chosen. Please tick at least one.',
    'surveys/not-a-day': ({ value }: Details) => `“${value}” is not a date. Please write it like 2026-12-31.`,
    'surveys/day-over': ({ value }: Details) =>
      `The last day (${value}) is over already. Please choose one that is still to come.`,
  },
}
