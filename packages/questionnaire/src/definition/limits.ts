/** How large a questionnaire and an answer may be: more than any survey needs, little enough that no one can choke the server. */
export const limits = {
  /** Characters of a definition as JSON. */
  definitionCharacters: 2_000_000,
  /** Levels of objects and lists in a definition; the deepest real one has about twelve. */
  definitionDepth: 32,
  /** Objects, lists and values in a definition. */
  definitionNodes: 200_000,
  /** Characters and rows of a file of LimeSurvey; large surveys in several languages have about two million characters. */
  limeSurveyCharacters: 10_000_000,
  limeSurveyRows: 200_000,
  pages: 60,
  sectionsOnPage: 30,
  questionsInSection: 100,
  /** Questions in all, those in groups and rosters included. */
  questions: 500,
  options: 500,
  /** Rows or entries that one answer may hold. */
  entries: 100,
  actors: 500,
  areas: 1000,
  files: 10,
  fileMegabytes: 20,
  /** Tests and joints in one condition. */
  conditionNodes: 60,
  conditionDepth: 8,
  /** Characters of a question, a help, an introduction. */
  definitionText: 5000,
  label: 500,
  shortText: 200,
  longText: 10_000,
  /** A free text beside "other". */
  otherText: 200,
  /** An earlier answer that is put into a text. */
  pipedText: 200,
} as const
