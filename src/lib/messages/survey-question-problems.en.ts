import type { surveyQuestionProblemsDe } from './survey-question-problems.de.ts'

export const surveyQuestionProblemsEn: typeof surveyQuestionProblemsDe = {
  problems: {
    'definition/not-json': () =>
      'The file is neither a questionnaire as JSON nor a survey structure of LimeSurvey (.lss).',
    'definition/too-large': ({ most }) => `This is too large. ${most} characters or values are possible.`,
    'definition/too-deep': ({ most }) => `This is nested too deep. ${most} levels are possible.`,
    'definition/forbidden-key': ({ key }) => `The entry "${key}" is not allowed.`,
    'definition/wrong-type': ({ expected }) =>
      expected === 'number' || expected === 'int'
        ? 'A whole number belongs here.'
        : `This has another form than is needed here (${expected}).`,
    'definition/missing': () => 'This is missing.',
    'definition/unknown-key': ({ key }) => `There is no entry "${key}" here.`,
    'definition/not-one-of': ({ allowed }) =>
      allowed === '' ? 'This is not possible here.' : `Possible is only: ${allowed}.`,
    'definition/bad-code': () =>
      'This is not allowed. Ids are made of small letters, digits and hyphens, days look like 2026-05-31.',
    'definition/too-little': ({ least }) =>
      Number(least) <= 1
        ? 'Something is missing here. Please fill it in.'
        : `This is too little. At least ${least}.`,
    'definition/too-much': ({ most }) => `This is too much. At most ${most}.`,
    'definition/too-many-questions': ({ most, questions }) =>
      `The questionnaire has ${questions} questions, ${most} are possible.`,
    'definition/id-twice': ({ id }) => `The id "${id}" is given twice.`,
    'definition/code-twice': ({ code }) => `The answer "${code}" is there twice.`,
    'definition/bad-language': ({ language }) => `"${language}" is no code of a language.`,
    'definition/limits-crossed': ({ least, most }) =>
      `The smallest (${least}) is not smaller than the largest (${most}). Or more than 100 steps lie between them.`,
    'definition/more-than-there-are': ({ least, available }) =>
      `At least ${least} shall be chosen, but there are only ${available}.`,
    'definition/exclusive-without-multiple': () =>
      'Only in questions with several answers can one exclude all others.',
    'definition/choices-unknown': ({ id }) =>
      `The answers shall come from the question "${id}". It is not here.`,
    'definition/choices-refer-ahead': ({ id }) =>
      `The answers shall come from the question "${id}". But it stands later.`,
    'definition/choices-of-this-kind': ({ id }) =>
      `Nothing can be chosen from the question "${id}". It works with several answers or a ranking only.`,
    'definition/other-beside-earlier-answers': () =>
      'Beside answers from an earlier question there is no field of its own for others: it comes from there.',
    'condition/too-large': ({ most, deepest }) =>
      `The condition is too large. ${most} tests on ${deepest} levels are possible.`,
    'condition/question-unknown': ({ id }) =>
      `The condition hangs on the question "${id}". It would not be there any more.`,
    'condition/refers-ahead': ({ id }) =>
      `The condition hangs on the question "${id}". It would stand later; conditions look back only.`,
    'condition/cycle': ({ id }) => `The condition hangs on itself by way of "${id}".`,
    'condition/inside-a-group': ({ id, group }) =>
      `The question "${id}" stands in the list "${group}". From outside one can ask about the list as a whole only.`,
    'condition/test-does-not-fit': ({ id }) => `This test does not fit the kind of the question "${id}".`,
    'condition/row-missing': ({ id }) => `For the table "${id}" the row to be tested is missing.`,
    'condition/row-unknown': ({ id, row }) => `The question "${id}" has no row "${row}".`,
    'condition/value-impossible': ({ id, value }) =>
      `The condition tests whether "${id}" was answered with "${value}". Nobody can answer so.`,
    'placeholder/broken': () =>
      'A curly bracket cannot be understood. What is put in looks like {{name|your network}}.',
    'placeholder/unknown': ({ name }) => `"${name}" shall be put in. It is not here.`,
    'placeholder/refers-ahead': ({ name }) =>
      `The answer to "${name}" shall be put in. But this question stands later.`,
    'placeholder/of-this-kind': ({ name }) =>
      `The answer to "${name}" cannot be put in: it is no word and no number.`,
    'edit/unknown': ({ id }) => `"${id}" is not in this questionnaire (any more).`,
    'edit/at-the-edge': () => 'It goes no further in this direction.',
    'edit/last-question': () => 'A questionnaire needs at least one question. Please add another one first.',
    'form/lines-without-german': ({ language }) =>
      `Here are lines (${language}) that have none in German. Please as many lines, in the same order.`,
    'form/line-twice': ({ label }) => `"${label}" is there twice. Please take one out.`,
    'form/no-file': () => 'Please choose a file.',
    'form/not-a-number': () => 'Please give a number, for dates a year, a month or a day (2026-05-31).',
    'form/choose-test': () => 'Please choose what is tested.',
  },
  place: {
    whole: 'Whole questionnaire',
    page: (at) => `Page ${at}`,
    section: (at) => `Section ${at}`,
    question: (title) => `Question "${title}"`,
    questionAt: (at) => `Question ${at}`,
    option: (at) => `Answer ${at}`,
    parts: {
      title: 'Title',
      help: 'Explanation',
      text: 'Text',
      intro: 'Introduction',
      thanks: 'Thanks',
      visibleIf: 'Condition',
      required: 'Required',
      choices: 'Answers',
      rows: 'Rows',
      columns: 'Columns',
      actors: 'Partners',
      other: 'Other',
      id: 'Id',
      kind: 'Kind',
      code: 'Code',
      canon: 'Tie to the canon',
      writesTo: 'Target',
      version: 'Version',
      questions: 'Questions in the list',
    },
    join: ', ',
  },
  lss: {
    'limesurvey/too-large': ({ most }) =>
      `The file is too large. ${most ?? 'Ten million'} characters or rows are possible.`,
    'limesurvey/too-deep': () => 'The file is nested too deep.',
    'limesurvey/wrong-encoding': () => 'The file is not saved in UTF-8.',
    'limesurvey/doctype-refused': () =>
      'The file contains a document type (DOCTYPE). We do not take such files.',
    'limesurvey/not-xml': () => 'The file is no valid XML.',
    'limesurvey/not-a-survey': () => 'The file is no survey structure of LimeSurvey (.lss).',
    'limesurvey/nothing-to-ask': () => 'There is no question in the file that we can ask.',
    'limesurvey/definition-impossible': ({ path }) => `The file becomes no valid questionnaire (${path}).`,
    line: (line) => `Line ${line}: `,
  },
  told: {
    'answers-named-anew': () => 'The answers were given new codes.',
    'attribute-dropped': ({ attribute }) => `The setting "${attribute}" is left out.`,
    'code-changed': ({ from, to }) => `The code "${from}" is now "${to}".`,
    'comment-dropped': () => 'The field for a comment is left out.',
    'condition-dropped': () => 'The condition cannot be taken over. The question is always asked.',
    'decimals-assumed': () => 'How many decimals are allowed is assumed.',
    'default-dropped': () => 'The default answer is left out.',
    'entries-as-text': () => 'The list with several entries becomes a text field.',
    'file-type-dropped': ({ ending }) => `We take no files ending with "${ending}".`,
    'kind-unsupported': () => 'This kind of question does not exist here. The question is left out.',
    'language-dropped': ({ language }) => `The language "${language}" is left out.`,
    'links-dropped': () => 'Ties to the question canon and targets of taking over stay here.',
    'list-as-text': () => 'The list of the municipality becomes a text field.',
    'never-asked': () => 'The condition never holds. The question is left out.',
    'no-german': () =>
      'German is missing. The text in the base language stands in its place and is to be translated.',
    'option-help-dropped': () => 'Explanations of single answers are left out.',
    'pattern-dropped': ({ pattern }) => `The pattern that checks the text is left out: ${pattern}`,
    'picture-dropped': () => 'A picture is left out.',
    'placeholder-dropped': ({ placeholder }) =>
      `The placeholder "${placeholder}" cannot be taken over and is left out.`,
    'required-condition-dropped': () =>
      'That it has to be answered under a condition only cannot be taken over.',
    'script-dropped': () => 'A script is left out.',
    'section-dropped': ({ section }) => `A part of the file is left out (${section}).`,
    split: ({ questions }) => `The question becomes ${questions}.`,
    'text-cut': ({ most }) => `A text is cut to ${most} characters.`,
    'text-missing': () => 'A text is missing. Its code stands in its place.',
    'text-without-question': ({ text }) => `The text "${text}" is left out: no question follows it.`,
    'canon-unknown': () => 'Our question canon does not know this version. The question is an own one now.',
    'own-question-link': () => 'The tie to the question collection of the other municipality is left out.',
    'list-unknown': ({ list }) =>
      `There is no list "${list}" here. The question is not asked until you enter answers.`,
    'target-unknown': ({ target }) =>
      `We do not know where the answer shall go ("${target}"). That is left out.`,
  },
}
