type Cells = Readonly<Record<string, string | number>>

/** An .lss file of these tables, as LimeSurvey writes it. */
export function lss(tables: Readonly<Record<string, readonly Cells[]>>, languages = ['de']): string {
  const text = Object.entries(tables).map(([table, rows]) => {
    const lines = rows.map((row) => {
      const cells = Object.entries(row).map(
        ([column, cell]) => `    <${column}><![CDATA[${cell}]]></${column}>`,
      )
      return `   <row>\n${cells.join('\n')}\n   </row>`
    })
    return ` <${table}>\n  <rows>\n${lines.join('\n')}\n  </rows>\n </${table}>`
  })
  const named = languages.map((language) => `<language>${language}</language>`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<document>\n <LimeSurveyDocType>Survey</LimeSurveyDocType>\n <DBVersion>640</DBVersion>\n <languages>${named}</languages>\n${text.join('\n')}\n</document>\n`
}

export type Asked = {
  readonly code: string
  readonly type: string
  readonly text?: string
  readonly relevance?: string
  readonly mandatory?: string
  readonly other?: string
  readonly preg?: string
  readonly lines?: readonly (readonly [code: string, label: string])[]
  readonly answers?: readonly (readonly [code: string, label: string])[]
  readonly attributes?: Readonly<Record<string, string>>
  readonly defaultValue?: string
}

/** A survey of version 6 in German with one group: texts in tables of their own. */
export function modernLss(
  questions: readonly Asked[],
  more: Readonly<Record<string, readonly Cells[]>> = {},
): string {
  const tables: Record<string, Cells[]> = {
    answers: [],
    answer_l10ns: [],
    groups: [{ gid: 7, sid: 4711, group_order: 1, grelevance: '' }],
    group_l10ns: [{ gid: 7, group_name: 'Ihr Netzwerk', description: '', language: 'de' }],
    questions: [],
    subquestions: [],
    question_l10ns: [],
    question_attributes: [],
    defaultvalues: [],
    surveys: [{ sid: 4711, language: 'de', additional_languages: '' }],
    surveys_languagesettings: [
      {
        surveyls_survey_id: 4711,
        surveyls_language: 'de',
        surveyls_title: 'Netzwerke',
        surveyls_welcometext: '<p>Guten Tag!</p>',
      },
    ],
  }
  questions.forEach((question, at) => {
    const qid = (at + 1) * 100
    const {
      code,
      type,
      text = `Frage ${code}`,
      relevance = '1',
      mandatory = 'N',
      other = 'N',
      preg = '',
    } = question
    tables['questions']?.push({
      qid,
      parent_qid: 0,
      sid: 4711,
      gid: 7,
      type,
      title: code,
      preg,
      other,
      mandatory,
      question_order: at + 1,
      relevance,
    })
    tables['question_l10ns']?.push({ qid, question: text, help: '', language: 'de' })
    question.lines?.forEach(([title, label], line) => {
      const own = qid + line + 1
      tables['subquestions']?.push({
        qid: own,
        parent_qid: qid,
        sid: 4711,
        gid: 7,
        type: 'T',
        title,
        question_order: line + 1,
      })
      tables['question_l10ns']?.push({ qid: own, question: label, help: '', language: 'de' })
    })
    question.answers?.forEach(([own, label], line) => {
      const aid = qid + line + 1
      tables['answers']?.push({ aid, qid, code: own, sortorder: line + 1, assessment_value: 0, scale_id: 0 })
      tables['answer_l10ns']?.push({ aid, answer: label, language: 'de' })
    })
    for (const [attribute, value] of Object.entries(question.attributes ?? {})) {
      tables['question_attributes']?.push({ qid, attribute, value, language: '' })
    }
    if (question.defaultValue !== undefined)
      tables['defaultvalues']?.push({ qid, defaultvalue: question.defaultValue })
  })
  return lss({ ...tables, ...more })
}
