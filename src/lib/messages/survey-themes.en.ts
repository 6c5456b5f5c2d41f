import type { surveyThemesDe } from './survey-themes.de.ts'

type Details = Readonly<Record<string, string | number | null>>

export const surveyThemesEn: typeof surveyThemesDe = {
  themes: {
    title: 'Themes',
    lead: 'What people write in their own words can be compared once you sort it by themes.',
    notAsked: 'Nobody has been asked yet. Start the survey in the overview; the texts will arrive here.',
    noQuestions: 'This questionnaire asks for own words nowhere. Themes are for free texts only.',
    tooFew: (minimum) => `protected: fewer than ${minimum} were asked`,
    tooFewLong: (minimum) =>
      `Fewer than ${minimum} people have seen this question, and the survey is anonymous. The texts can be read as soon as enough have answered.`,
    noTexts: 'Nobody has written anything yet. You can make themes all the same.',
    columns: { question: 'Question', texts: 'Texts', sorted: 'Sorted', themes: 'Themes' },
    progress: (sorted, of) => `${sorted} of ${of} sorted`,
    next: 'Next text',
    again: 'Sort once more',
    allSorted: 'All texts are sorted.',
    choose: 'What is it about?',
    proposal: 'Proposal',
    becauseName: 'The word stands in the text.',
    becauseAlike: (text) => `Similar: “${text.length > 90 ? `${text.slice(0, 90)} …` : text.trim()}”`,
    newTheme: 'Or a new theme',
    firstTheme: 'New theme',
    noneHint: 'Nothing fits? With nothing ticked the text counts as read.',
    sort: 'Sort and go on',
    skip: 'Pass over',
    redact: 'Black out',
    undo: (step) => `Undo: ${step}`,
    steps: {
      made: 'theme made',
      renamed: 'theme renamed',
      merged: 'themes merged',
      removed: 'theme removed',
      sorted: 'sorted',
      carried: 'themes taken over',
    },
    said: {
      eingeordnet: (count) => (count === '1' ? 'One text is sorted.' : `${count} texts are sorted.`),
      geaendert: () => 'The themes are changed.',
      zurueck: () => 'The last step is undone.',
      uebernommen: (count) => `${count} themes are taken over.`,
      geschwaerzt: () => 'The words are gone for good.',
    },
    themesTitle: 'The themes',
    noThemes: 'There is no theme yet. Read a few texts and make what comes up again.',
    themeColumns: { name: 'Theme', count: 'Texts', share: 'Share', change: 'Change' },
    shareHint: 'Share of the sorted texts. A text can have several themes.',
    change: 'Change',
    changeOf: (name) => `Change: ${name}`,
    newName: 'New name',
    rename: 'Rename',
    mergeInto: 'Merge with',
    merge: 'Merge',
    remove: 'Remove',
    makeName: 'New theme',
    make: 'Make',
    carry: (count) =>
      count === 1
        ? 'Take over one theme of the survey before'
        : `Take over ${count} themes of the survey before`,
    byGroup: 'Themes by group',
    otherGroups: 'smaller groups together',
    noGroup: 'without group',
    ofTexts: (texts) => `${texts} texts`,
    groupsHint: (minimum) =>
      `“.” means protected: in at least one group it would be fewer than ${minimum} people, or all but fewer than ${minimum}. The theme is then told for no group, as the rest could be worked out. Groups with fewer than ${minimum} texts stand together.`,
    list: 'All texts',
    search: 'Search for words',
    show: 'Show',
    showAll: 'all texts',
    showOpen: 'not sorted yet',
    showNone: 'read, without theme',
    filter: 'Show',
    found: (count) => (count === '1' ? 'One text' : `${count} texts`),
    open: 'not sorted yet',
    none: 'without theme',
    edit: 'Sort',
    sortTicked: 'Ticked texts also get the theme',
    chooseTheme: 'please choose',
    orNew: 'or a new one',
    sortMany: 'Sort them',
    pages: 'Pages of the list',
    before: 'Previous',
    after: 'Next',
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
    file: 'Themes',
    columnText: 'Text',
    columnSorted: 'Sorted',
    yes: 'yes',
    no: 'no',
    countOf: (count) => (count === '1' ? 'one text' : `${count} texts`),
  },
  redact: {
    title: 'Black out',
    lead: 'Free texts sometimes name people. Tick the words that shall go; […] will stand in their place.',
    words: 'Words of the text',
    forGood:
      'This is for good: what is blacked out cannot be brought back, nor will it be in files that you download later.',
    submit: 'Black out for good',
  },
  files: {
    title: 'Answers as a file',
    lead: 'All answers, row by row, for your own work with them. Every file says what was left out and why.',
    sent: {
      title: 'Files sent along',
      look: 'See the files that were sent along',
      lead: 'What respondents have sent along with their answers. Whoever withdraws their answers takes the files back too.',
      leadAnonymous: (minimum: string) =>
        `What respondents have sent along with their answers. The survey is anonymous: you see the files of a question once at least ${minimum} respondents have sent some. A file may still say whose it is. Do not pass it on without checking.`,
      heldBack: (question: string, minimum: string) =>
        `${question} – Fewer than ${minimum} respondents have sent files here so far.`,
      none: 'Nobody has sent a file yet. It appears here once somebody answers a question with files.',
      lost: 'This file is no longer on the server. A backup was probably restored without the files. Please ask the respondents.',
      careful: 'The files come from outside. Open them with up-to-date virus protection only.',
      columns: { name: 'File', kind: 'Kind', size: 'Size', who: 'From', question: 'Question' },
    },
    download: 'Download',
    none: 'Nobody has submitted an answer yet. As soon as the first have come you can download them here.',
    whenOver:
      'Anonymous answers leave as a file once the survey is over. Before that, comparing two files would show what came last, and so from whom.',
    submitted: (count) =>
      count === '1' ? 'One questionnaire is submitted.' : `${count} questionnaires are submitted.`,
    protection: (minimum) =>
      `Group, area and language are told only where at least ${minimum} questionnaires have the same. Free texts to questions that fewer than ${minimum} people were asked, addresses and days are missing.`,
    values: 'What shall stand in the cells?',
    labels: 'Words',
    labelsHint: 'for reading, with the questions as headings',
    codes: 'Codes',
    codesHint: 'for SPSS, R and other statistics programs; the codebook says what they mean',
    alsoBegun: 'also questionnaires that were begun and never submitted',
    withNames: 'with names and addresses',
    withNamesHint: 'only if you need them; it is written down that you took them',
    formats: { xlsx: 'Download Excel', csv: 'Download CSV (ZIP)', json: 'Download JSON' },
    formatsHint:
      'Excel has a sheet for each group of questions, codebook and notes. The ZIP file holds the same as CSV, with codes also commands for SPSS. JSON holds the questionnaires and can be read in again.',
    takeIn: 'Read in',
    takeInLead: (format) =>
      `Answers from a JSON file of this program (${format}), for example of another municipality with the same questionnaire. What is here already does not come again.`,
    file: 'File',
    takeInSubmit: 'Read the file in',
    taken: (count, known) =>
      known === '0'
        ? `${count} questionnaires came.`
        : `${count} questionnaires came, ${known} were here already.`,
    words: {
      yes: 'yes',
      no: 'no',
      cannotSay: 'cannot say',
      notTold: '(protected)',
      states: { started: 'begun', submitted: 'submitted' },
      origins: { link: 'personal link', open: 'open link', paper: 'paper' },
    },
    facts: {
      nummer: 'Number',
      fassung: 'Version of the questionnaire',
      stand: 'State',
      gruppe: 'Group',
      gebiet: 'Area',
      sprache: 'Language',
      weg: 'Way',
      abgeschickt_am: 'Submitted on',
      empfaenger: 'Recipient',
      email: 'E-mail',
      nicht_gefragt: 'Questions that were not asked',
      eintrag: 'Entry',
      name: 'Name',
    },
    sheets: { answers: 'Answers', codebook: 'Codebook', notes: 'Notes' },
    names: { answers: 'answers', codebook: 'codebook', notes: 'notes' },
    codebook: {
      tabelle: 'Table',
      variable: 'Variable',
      beschriftung: 'Label',
      werte: 'Value labels',
      messniveau: 'Level of measurement',
      fehlend: 'Missing values',
      art: 'Kind of question',
      frage: 'Question',
      fassungen: 'Versions and wording',
      ziel: 'Taken over to',
    },
    levels: { nominal: 'nominal', ordinal: 'ordinal', scale: 'scale' },
    about: {
      survey: 'Survey',
      municipality: 'Municipality',
      madeOn: 'Made on',
      rows: 'Questionnaires',
      kind: 'Kind',
      anonymous: 'anonymous',
      named: 'with names',
    },
    hidden: { group: 'The group', area: 'The area', language: 'The language' },
    notes: {
      anonymous: {
        term: 'Protection',
        text: (minimum) =>
          `Whose answers these are stays hidden: every combination of group, area and language comes up at least ${minimum} times.`,
      },
      'no-dates': {
        term: 'Days',
        text: () =>
          'When somebody answered is missing, and whether online or on paper too: it could point to people.',
      },
      'no-recipients': {
        term: 'Names',
        text: () => 'Names and addresses are missing, as nobody asked for them.',
      },
      'only-submitted': {
        term: 'Begun questionnaires',
        text: (count) => `${count} were begun and not submitted; they are missing.`,
      },
      'rare-rows': {
        term: 'Questionnaires left out',
        text: (count, minimum) =>
          `${count} are missing: fewer than ${minimum} people had their version of the questionnaire, or their state.`,
      },
      hidden: {
        term: 'Put together',
        text: (what, minimum) =>
          `${what} is not told in every row: where fewer than ${minimum} would be alike it says “(protected)”; where those together are too few as well, the next larger value joins them.`,
      },
      'texts-hidden': {
        term: 'Texts left out',
        text: (questions, minimum) =>
          `Fewer than ${minimum} people were asked these questions; what they wrote in their own words is missing: ${questions}`,
      },
      'contacts-hidden': {
        term: 'Addresses and files left out',
        text: (questions) => `In an anonymous survey they would tell who answers: ${questions}`,
      },
      versions: {
        term: 'Versions',
        text: (count) =>
          `The questionnaire was changed, the answers are of ${count} versions. Where answers before and after the change of a question do not fit together, the new version has columns of its own with “_f” and its number.`,
      },
      'not-asked': {
        term: 'Empty cell',
        text: () => 'No answer. The column “nicht_gefragt” says which questions were not asked at all.',
      },
      'random-numbers': {
        term: 'Numbers',
        text: () =>
          'The numbers are drawn by lot and others in every file; they only join the sheets of this one.',
      },
    },
  },
  paper: {
    title: 'Paper',
    lead: 'Whoever prefers paper gets the questionnaire printed. You type the sheets in; they count like all others.',
    file: 'Questionnaire',
    print: 'Print',
    large: 'large letters (16 points)',
    printSubmit: 'Download the questionnaire as PDF',
    printDraft:
      'It is still a draft. Print once the survey runs: questions changed after that would not be on the paper.',
    type: 'Type a sheet in',
    notAsked: 'The survey does not run yet. Start it in the overview; then you can type sheets in.',
    typeAnonymous: 'The survey is anonymous: a sheet is nobody’s. Enter only what stands on the sheet.',
    typeNamed:
      'Choose whose sheet it is, if you know. Their personal link then says that the answer has come.',
    recipient: 'Whose sheet is it?',
    recipientHint:
      'You can choose from all who have not answered yet. Their group and area are taken where you enter none below.',
    nobody: 'I do not know',
    number: 'Number of the sheet',
    numberHint: 'If there is one on it. No sheet is typed in twice then.',
    group: 'Group',
    area: 'Area',
    noArea: 'none',
    language: 'Language',
    begin: 'Begin the sheet',
    sheets: 'Sheets typed in',
    noSheets: 'No sheet is typed in yet.',
    done: (count) =>
      count === '1' ? 'One sheet is done and counts.' : `${count} sheets are done and count.`,
    columns: { sheet: 'Sheet', recipient: 'Of', group: 'Group', area: 'Area', state: 'State' },
    states: { done: 'done', begun: 'begun' },
    withoutNumber: (id) => `without number (${id})`,
    sheet: (number) => `Sheet ${number}`,
    of: (name) => `of ${name}`,
    ownHint: 'Whoever typed a sheet in can change and delete it, and so can the coordinators.',
    said: { fertig: 'The sheet is done and counts.', entfernt: 'The sheet is deleted.' },
    saved: 'Saved.',
    pagesTitle: 'Pages',
    facts: 'About the sheet',
    remove: 'Delete the sheet',
    removeText: 'All answers of this sheet vanish, from the results as well. You still have the paper.',
    removeSubmit: 'Delete for good',
    missingTitle: 'Something is missing here',
    missingText: 'If it was overlooked, add it. If it is missing on the paper too, tick that below.',
    wrongText: 'What you typed is saved. Please compare it with the paper.',
    asOnPaper: 'The paper is like that: these questions were not answered.',
    finish: 'Finish the sheet',
    later: 'Save and go on later',
    form: {
      pageOf: 'Page {0} of {1}',
      partner: 'Partner',
      sheetNumber: 'Number of the sheet',
      sheetNumberHint: 'stays empty where none was entered',
      howTo: [
        'Tick what applies. If you made a mistake, fill the wrong box completely and tick the right one.',
        'Where it says above a question when to answer it, just leave it out otherwise.',
      ],
      anonymous: 'The survey is anonymous. Please do not write your name anywhere.',
      sendBack: 'Thank you! Please return the sheet to where you got it.',
      sendBackTo: (sender) => `Thank you! Please return the sheet to: ${sender}`,
    },
    words: {
      onlyIf: (clauses) => `Only if ${clauses}.`,
      and: ' and ',
      or: ' or ',
      question: (number) => `question ${number}`,
      rowOf: (question, row) => `${question}, row “${row}”`,
      quoted: (values) => values.map((value) => `“${value}”`).join(' or '),
      clauses: {
        answered: {
          yes: (question) => `you answered ${question}`,
          no: (question) => `you did not answer ${question}`,
        },
        ticked: {
          yes: (question, value) => `you ticked ${value} in ${question}`,
          no: (question, value) => `you did not tick ${value} in ${question}`,
        },
        stated: {
          yes: (question, value) => `you wrote ${value} in ${question}`,
          no: (question, value) => `you wrote something other than ${value} in ${question}`,
        },
        atLeast: {
          yes: (question, value) => `you gave ${value} or more in ${question}`,
          no: (question, value) => `you did not give ${value} or more in ${question}`,
        },
        atMost: {
          yes: (question, value) => `you gave ${value} or less in ${question}`,
          no: (question, value) => `you did not give ${value} or less in ${question}`,
        },
        countAtLeast: {
          yes: (question, value) => `you named at least ${value} in ${question}`,
          no: (question, value) => `you named fewer than ${value} in ${question}`,
        },
        countAtMost: {
          yes: (question, value) => `you named at most ${value} in ${question}`,
          no: (question, value) => `you named more than ${value} in ${question}`,
        },
      },
      yes: 'yes',
      no: 'no',
      page: (number) => `Part ${number}`,
      tickOne: 'Please tick one.',
      tickSeveral: 'You can tick several.',
      tickBetween: (least, most) =>
        least === null
          ? `Please tick at most ${most ?? ''}.`
          : most === null
            ? `Please tick at least ${least}.`
            : `Please tick ${least} to ${most}.`,
      onlyTicked: (question) => `Please only what you ticked in ${question}.`,
      rank: (places) =>
        places === 1
          ? 'Write the most important on the line.'
          : `Write the ${places} most important on the lines, the most important first.`,
      place: (number) => `Place ${number}`,
      dates: {
        day: 'day, month and year, for example 1.5.2019',
        month: 'month and year, for example 5/2019',
        year: 'year, for example 2019',
      },
      areaLine: 'Write down which areas.',
      listMissing: 'Write down the names.',
      oneInEachRow: 'Please tick one in each row.',
      file: 'Please enclose the documents.',
      entry: (name, number) => `${name} ${number}`,
      moreEntries: (name) => `For more (${name}) please take a sheet of your own.`,
      rosterHint: 'Leave out rows that you have nothing to do with. You can add others in the empty rows.',
    },
  },
  refusals: {
    'themes/no-name': () => 'The name of the theme is missing. Please enter it.',
    'themes/name-too-long': ({ length, longest }: Details) =>
      `The name has ${length} characters, ${longest} are possible. Please shorten it.`,
    'themes/name-taken': ({ name }: Details) =>
      `There is a theme “${name}” already. Choose another name, or merge the two.`,
    'themes/unknown-theme': () => 'This theme is gone. Please load the page again.',
    'themes/unknown-text': () =>
      'No text is chosen, or it was taken back meanwhile. Please choose from the list.',
    'themes/nothing-chosen': () => 'No theme is chosen. Please choose one, or enter a new one.',
    'themes/nothing-to-undo': () => 'There is nothing left to undo.',
    'themes/stale-undo': () => 'Somebody else has gone on meanwhile. Please look what the last step is now.',
    'themes/nothing-to-carry': () => 'All themes of the survey before are here already.',
    'themes/nothing-to-redact': () => 'No word is ticked. Please tick what shall go.',
    'themes/text-changed': () => 'The text was changed meanwhile. Please look at it again and tick anew.',
    'files/no-answers': () =>
      'There are no answers for this choice yet. Try with begun questionnaires, or wait until somebody has submitted.',
    'files/still-open': () =>
      'The survey is anonymous and still runs. Its answers leave as a file once it is over.',
    'files/too-few': ({ minimum }: Details) =>
      `The survey is anonymous, and fewer than ${minimum} people have answered. So few could be recognised, therefore there is no file.`,
    'files/no-file': () => 'No file is chosen. Please choose one.',
    'files/too-large': ({ most }: Details) => `The file is too large. ${most} MB are possible.`,
    'files/no-json': () => 'The file is no JSON. Please choose one that was made by “Download JSON”.',
    'files/other-format': ({ format }: Details) =>
      `The file calls itself “${format}”. Files made by “Download JSON” can be read.`,
    'files/broken': ({ place }: Details) =>
      `At “${place}” of the file stands something that does not belong there. Please take the file as it was downloaded.`,
    'files/bad-answer': ({ number, question }: Details) =>
      `In questionnaire ${number} the answer to “${question}” does not fit. Nothing was taken over.`,
    'files/other-questionnaire': () =>
      'The file belongs to another questionnaire, or it was changed. Nothing was taken over.',
    'paper/not-asked': () =>
      'The survey does not run yet. Start it in the overview, then you can type sheets in.',
    'paper/number-taken': ({ number }: Details) =>
      `A sheet with the number “${number}” is typed in already. Please look whether it is the same.`,
    'paper/number-too-long': ({ longest }: Details) =>
      `The number is too long, ${longest} characters are possible.`,
    'paper/unknown-recipient': () => 'This person is not on the list any more. Please choose again.',
    'paper/has-answered': ({ name }: Details) =>
      `There is an answer of ${name} already. If this is another sheet, choose “I do not know”.`,
    'paper/has-begun': ({ name }: Details) =>
      `${name} has begun to answer already. So that nothing is lost no second sheet is made.`,
    'paper/has-withdrawn': ({ name }: Details) =>
      `${name} took the answers back. If this sheet shall count all the same, choose “I do not know”.`,
    'paper/unknown': () => 'This sheet is gone. Please choose from the list.',
    'paper/not-yours': () => 'Somebody else typed this sheet in. Please ask them, or the coordinators.',
    'paper/changed-elsewhere': () =>
      'The sheet was changed elsewhere meanwhile. Please load the page again and type this page once more.',
  },
}
