type Details = Readonly<Record<string, string | number>>

/** What is wrong with a questionnaire; the place is said before it. */
export const surveyQuestionProblemsDe = {
  problems: {
    'definition/not-json': () =>
      'Die Datei ist weder ein Fragebogen als JSON noch eine Umfragestruktur von LimeSurvey (.lss).',
    'definition/too-large': ({ most }: Details) =>
      `Das ist zu groß. Möglich sind ${most} Zeichen oder Angaben.`,
    'definition/too-deep': ({ most }: Details) =>
      `Das ist zu tief verschachtelt. Möglich sind ${most} Ebenen.`,
    'definition/forbidden-key': ({ key }: Details) => `Die Angabe „${key}“ ist nicht erlaubt.`,
    'definition/wrong-type': ({ expected }: Details) =>
      expected === 'number' || expected === 'int'
        ? 'Hier gehört eine ganze Zahl hin.'
        : `Die Angabe hat eine andere Form, als hier gebraucht wird (${expected}).`,
    'definition/missing': () => 'Diese Angabe fehlt.',
    'definition/unknown-key': ({ key }: Details) => `Die Angabe „${key}“ gibt es hier nicht.`,
    'definition/not-one-of': ({ allowed }: Details) =>
      allowed === '' ? 'Das ist hier nicht möglich.' : `Möglich ist nur: ${allowed}.`,
    'definition/bad-code': () =>
      'Das ist so nicht erlaubt. Kennungen bestehen aus Kleinbuchstaben, Ziffern und Bindestrichen, Tage sehen aus wie 2026-05-31.',
    'definition/too-little': ({ least }: Details) =>
      Number(least) <= 1
        ? 'Hier fehlt etwas. Bitte füllen Sie es aus.'
        : `Das ist zu wenig. Mindestens ${least}.`,
    'definition/too-much': ({ most }: Details) => `Das ist zu viel. Höchstens ${most}.`,
    'definition/too-many-questions': ({ most, questions }: Details) =>
      `Der Fragebogen hat ${questions} Fragen, möglich sind ${most}.`,
    'definition/id-twice': ({ id }: Details) => `Die Kennung „${id}“ ist doppelt vergeben.`,
    'definition/code-twice': ({ code }: Details) => `Die Antwort „${code}“ steht zweimal da.`,
    'definition/bad-language': ({ language }: Details) => `„${language}“ ist keine Kennung einer Sprache.`,
    'definition/limits-crossed': ({ least, most }: Details) =>
      `Die kleinste Angabe (${least}) ist nicht kleiner als die größte (${most}). Oder es liegen mehr als 100 Schritte dazwischen.`,
    'definition/more-than-there-are': ({ least, available }: Details) =>
      `Mindestens ${least} sollen gewählt werden, es gibt aber nur ${available}.`,
    'definition/exclusive-without-multiple': () =>
      'Nur bei Fragen mit mehreren Antworten kann eine alle anderen ausschließen.',
    'definition/choices-unknown': ({ id }: Details) =>
      `Die Antworten sollen aus der Frage „${id}“ kommen. Die gibt es hier nicht.`,
    'definition/choices-refer-ahead': ({ id }: Details) =>
      `Die Antworten sollen aus der Frage „${id}“ kommen. Die steht aber erst später.`,
    'definition/choices-of-this-kind': ({ id }: Details) =>
      `Aus der Frage „${id}“ lässt sich nicht auswählen. Es geht nur mit mehreren Antworten oder einer Rangfolge.`,
    'definition/other-beside-earlier-answers': () =>
      'Neben Antworten aus einer früheren Frage gibt es kein eigenes Feld für Sonstiges: Es kommt von dort.',
    'condition/too-large': ({ most, deepest }: Details) =>
      `Die Bedingung ist zu groß. Möglich sind ${most} Prüfungen auf ${deepest} Ebenen.`,
    'condition/question-unknown': ({ id }: Details) =>
      `Die Bedingung hängt an der Frage „${id}“. Die gäbe es dann nicht mehr.`,
    'condition/refers-ahead': ({ id }: Details) =>
      `Die Bedingung hängt an der Frage „${id}“. Die stünde dann erst später; Bedingungen schauen nur zurück.`,
    'condition/cycle': ({ id }: Details) => `Die Bedingung hängt über „${id}“ an sich selbst.`,
    'condition/inside-a-group': ({ id, group }: Details) =>
      `Die Frage „${id}“ steht in der Liste „${group}“. Von außen kann man nur nach der Liste als Ganzes fragen.`,
    'condition/test-does-not-fit': ({ id }: Details) =>
      `Diese Prüfung passt nicht zur Art der Frage „${id}“.`,
    'condition/row-missing': ({ id }: Details) =>
      `Bei der Tabelle „${id}“ fehlt die Zeile, die geprüft wird.`,
    'condition/row-unknown': ({ id, row }: Details) => `Die Frage „${id}“ hat keine Zeile „${row}“.`,
    'condition/value-impossible': ({ id, value }: Details) =>
      `Die Bedingung prüft, ob auf „${id}“ mit „${value}“ geantwortet wurde. So kann dort niemand antworten.`,
    'placeholder/broken': () =>
      'Eine geschweifte Klammer ist nicht zu verstehen. Eingesetztes sieht aus wie {{name|Ihr Netzwerk}}.',
    'placeholder/unknown': ({ name }: Details) => `Eingesetzt werden soll „${name}“. Das gibt es hier nicht.`,
    'placeholder/refers-ahead': ({ name }: Details) =>
      `Eingesetzt werden soll die Antwort auf „${name}“. Diese Frage steht aber erst später.`,
    'placeholder/of-this-kind': ({ name }: Details) =>
      `Die Antwort auf „${name}“ lässt sich nicht einsetzen: Sie ist kein Wort und keine Zahl.`,
    'edit/unknown': ({ id }: Details) => `„${id}“ gibt es in diesem Fragebogen nicht (mehr).`,
    'edit/at-the-edge': () => 'Weiter geht es in dieser Richtung nicht.',
    'edit/last-question': () =>
      'Ein Fragebogen braucht mindestens eine Frage. Nehmen Sie erst eine andere hinzu.',
    'form/lines-without-german': ({ language }: Details) =>
      `Hier stehen Zeilen (${language}), denen auf Deutsch keine gegenübersteht. Bitte gleich viele Zeilen in gleicher Reihenfolge.`,
    'form/line-twice': ({ label }: Details) => `„${label}“ steht zweimal da. Bitte nehmen Sie eines heraus.`,
    'form/no-file': () => 'Bitte wählen Sie eine Datei aus.',
    'form/not-a-number': () =>
      'Bitte geben Sie dazu eine Zahl an, bei Daten ein Jahr, einen Monat oder einen Tag (2026-05-31).',
    'form/choose-test': () => 'Bitte wählen Sie, was geprüft wird.',
  },
  /** Where a problem is. */
  place: {
    whole: 'Ganzer Fragebogen',
    page: (at: number) => `Seite ${at}`,
    section: (at: number) => `Abschnitt ${at}`,
    question: (title: string) => `Frage „${title}“`,
    questionAt: (at: number) => `Frage ${at}`,
    option: (at: number) => `Antwort ${at}`,
    parts: {
      title: 'Titel',
      help: 'Erläuterung',
      text: 'Text',
      intro: 'Einleitung',
      thanks: 'Dank',
      visibleIf: 'Bedingung',
      required: 'Pflicht',
      choices: 'Antworten',
      rows: 'Zeilen',
      columns: 'Spalten',
      actors: 'Partner',
      other: 'Sonstiges',
      id: 'Kennung',
      kind: 'Art',
      code: 'Code',
      canon: 'Bezug zum Kanon',
      writesTo: 'Ziel',
      version: 'Fassung',
      questions: 'Fragen in der Liste',
    } as Readonly<Record<string, string>>,
    join: ', ',
  },
  lss: {
    'limesurvey/too-large': ({ most }: Details) =>
      `Die Datei ist zu groß. Möglich sind ${most ?? 'zehn Millionen'} Zeichen oder Zeilen.`,
    'limesurvey/too-deep': () => 'Die Datei ist zu tief verschachtelt.',
    'limesurvey/wrong-encoding': () => 'Die Datei ist nicht in UTF-8 gespeichert.',
    'limesurvey/doctype-refused': () =>
      'Die Datei enthält einen Dokumenttyp (DOCTYPE). Solche Dateien nehmen wir nicht an.',
    'limesurvey/not-xml': () => 'Die Datei ist kein gültiges XML.',
    'limesurvey/not-a-survey': () => 'Die Datei ist keine Umfragestruktur von LimeSurvey (.lss).',
    'limesurvey/nothing-to-ask': () => 'In der Datei ist keine Frage, die wir stellen können.',
    'limesurvey/definition-impossible': ({ path }: Details) =>
      `Aus der Datei wird kein gültiger Fragebogen (${path}).`,
    line: (line: number) => `Zeile ${line}: `,
  },
  told: {
    'answers-named-anew': () => 'Die Antworten haben neue Kennungen bekommen.',
    'attribute-dropped': ({ attribute }: Details) => `Die Einstellung „${attribute}“ entfällt.`,
    'code-changed': ({ from, to }: Details) => `Die Kennung „${from}“ heißt jetzt „${to}“.`,
    'comment-dropped': () => 'Das Feld für einen Kommentar entfällt.',
    'condition-dropped': () => 'Die Bedingung ist nicht zu übertragen. Die Frage wird immer gestellt.',
    'decimals-assumed': () => 'Wie viele Nachkommastellen erlaubt sind, ist angenommen.',
    'default-dropped': () => 'Die Vorbelegung entfällt.',
    'entries-as-text': () => 'Die Liste mit mehreren Einträgen wird zu einem Textfeld.',
    'file-type-dropped': ({ ending }: Details) => `Dateien mit der Endung „${ending}“ nehmen wir nicht an.`,
    'kind-unsupported': () => 'Diese Art von Frage gibt es hier nicht. Die Frage entfällt.',
    'language-dropped': ({ language }: Details) => `Die Sprache „${language}“ entfällt.`,
    'links-dropped': () => 'Bezüge zum Fragenkanon und Ziele der Übernahme bleiben hier.',
    'list-as-text': () => 'Die Liste der Kommune wird zu einem Textfeld.',
    'never-asked': () => 'Die Bedingung trifft nie zu. Die Frage entfällt.',
    'no-german': () =>
      'Es fehlt Deutsch. Der Text in der Grundsprache steht an seiner Stelle und ist zu übersetzen.',
    'option-help-dropped': () => 'Erläuterungen zu einzelnen Antworten entfallen.',
    'pattern-dropped': ({ pattern }: Details) => `Das Prüfmuster für den Text entfällt: ${pattern}`,
    'picture-dropped': () => 'Ein Bild entfällt.',
    'placeholder-dropped': ({ placeholder }: Details) =>
      `Der Platzhalter „${placeholder}“ ist nicht zu übertragen und entfällt.`,
    'required-condition-dropped': () =>
      'Dass nur unter einer Bedingung geantwortet werden muss, ist nicht zu übertragen.',
    'script-dropped': () => 'Ein Skript entfällt.',
    'section-dropped': ({ section }: Details) => `Ein Teil der Datei entfällt (${section}).`,
    split: ({ questions }: Details) => `Aus der Frage werden ${questions}.`,
    'text-cut': ({ most }: Details) => `Ein Text ist auf ${most} Zeichen gekürzt.`,
    'text-missing': () => 'Ein Text fehlt. An seiner Stelle steht die Kennung.',
    'text-without-question': ({ text }: Details) => `Der Text „${text}“ entfällt: Ihm folgt keine Frage.`,
    'canon-unknown': () => 'Diese Fassung kennt unser Fragenkanon nicht. Die Frage ist nun eine eigene.',
    'own-question-link': () => 'Der Bezug zur Fragensammlung der anderen Kommune entfällt.',
    'list-unknown': ({ list }: Details) =>
      `Die Liste „${list}“ gibt es hier nicht. Die Frage wird nicht gestellt, bis Sie Antworten eintragen.`,
    'target-unknown': ({ target }: Details) =>
      `Wohin die Antwort übernommen werden soll („${target}“), kennen wir nicht. Das entfällt.`,
  },
}
