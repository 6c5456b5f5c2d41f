import { fields } from '../fields/fields.ts'
import { lifePhaseSteps } from '../life-phases/life-phases.ts'
import { standards } from '../standards/standards.ts'
import type { CanonQuestion } from './canon-schema.ts'
import { coreOf, fromCatalogue, noneOfThese, options, text, write, type Writing } from './canon-writing.ts'
import type { InnerQuestion } from '@gelingen/questionnaire'

const steps = fromCatalogue(lifePhaseSteps)

/** Asked about each offer. */
const aboutOneOffer: readonly Writing<InnerQuestion>[] = [
  {
    code: 'offer-name',
    core: true,
    purpose: text('Eintrag im Verzeichnis', 'Entry in the directory'),
    writesTo: 'offer.name',
    ask: {
      kind: 'text',
      title: text('Wie heißt das Angebot?', 'What is the offer called?'),
      required: true,
      seconds: 10,
    },
  },
  {
    code: 'offer-description',
    core: true,
    purpose: text('Beschreibung für Familien und Fachkräfte', 'Description for families and professionals'),
    writesTo: 'offer.description',
    ask: {
      kind: 'text',
      long: true,
      maxLength: 1000,
      title: text(
        'Was geschieht bei „{{offer-name|diesem Angebot}}“?',
        'What happens at “{{offer-name|this offer}}”?',
      ),
      help: text('Zwei bis drei Sätze genügen.', 'Two or three sentences are enough.'),
      seconds: 45,
    },
  },
  {
    code: 'offer-steps',
    core: true,
    purpose: text('Platz des Angebots in der Präventionskette', 'Place of the offer in the prevention chain'),
    writesTo: 'offer.steps',
    ask: {
      kind: 'multiple',
      title: text('Für welche Lebensphasen ist es gedacht?', 'Which stages of life is it meant for?'),
      choices: steps,
      required: true,
      seconds: 15,
    },
  },
  {
    code: 'offer-fields',
    core: true,
    purpose: text('Spalte in der Präventionskette', 'Column in the prevention chain'),
    writesTo: 'offer.fields',
    ask: {
      kind: 'multiple',
      title: text('Zu welchen Handlungsfeldern gehört es?', 'Which fields of action does it belong to?'),
      help: text(
        'Höchstens drei: die, um die es vor allem geht.',
        'At most three: those it is mainly about.',
      ),
      choices: fromCatalogue(fields),
      max: 3,
      seconds: 12,
    },
  },
  {
    code: 'offer-age-from',
    purpose: text(
      'Genaue Altersgrenze, wo die Lebensphase zu grob ist',
      'Exact age where the stage of life is too coarse',
    ),
    writesTo: 'offer.ageFromYears',
    ask: {
      kind: 'number',
      title: text('Ab welchem Alter?', 'From which age?'),
      unit: text('Jahre', 'years'),
      min: 0,
      max: 27,
      decimals: 1,
      seconds: 6,
    },
  },
  {
    code: 'offer-age-to',
    purpose: text(
      'Genaue Altersgrenze, wo die Lebensphase zu grob ist',
      'Exact age where the stage of life is too coarse',
    ),
    writesTo: 'offer.ageToYears',
    ask: {
      kind: 'number',
      title: text('Bis zu welchem Geburtstag?', 'Up to which birthday?'),
      unit: text('Jahre', 'years'),
      min: 0,
      max: 27,
      decimals: 1,
      seconds: 6,
    },
  },
  {
    code: 'offer-outreach',
    core: true,
    purpose: text(
      'Aufsuchende Angebote gelten überall in ihrem Gebiet als erreichbar',
      'Outreach counts as reachable everywhere in its area',
    ),
    writesTo: 'offer.outreach',
    ask: {
      kind: 'yes-no',
      title: text(
        'Kommen Sie zu den Familien, zum Beispiel nach Hause, in die Kita oder auf den Spielplatz?',
        'Do you go to the families, for instance to their home, the day-care centre or the playground?',
      ),
      seconds: 7,
    },
  },
  {
    code: 'offer-street',
    core: true,
    purpose: text('Ort auf der Karte, Wege zu Fuß', 'Place on the map, ways on foot'),
    writesTo: 'offer.street',
    ask: {
      kind: 'text',
      title: text('In welcher Straße findet es statt?', 'In which street does it take place?'),
      help: text('Straße und Hausnummer', 'Street and number'),
      visibleIf: { not: { answer: 'offer-outreach', is: true } },
      seconds: 10,
    },
  },
  {
    code: 'offer-postal-code',
    core: true,
    purpose: text('Ort auf der Karte, Wege zu Fuß', 'Place on the map, ways on foot'),
    writesTo: 'offer.postalCode',
    ask: {
      kind: 'text',
      format: 'postal-code',
      title: text('Postleitzahl', 'Postal code'),
      visibleIf: { not: { answer: 'offer-outreach', is: true } },
      seconds: 5,
    },
  },
  {
    code: 'offer-town',
    purpose: text('In Kreisen: die Gemeinde', 'In districts: the town'),
    writesTo: 'offer.town',
    ask: {
      kind: 'text',
      title: text('Ort', 'Town'),
      visibleIf: { not: { answer: 'offer-outreach', is: true } },
      seconds: 5,
    },
  },
  {
    code: 'offer-areas',
    core: true,
    purpose: text('Einzugsgebiet', 'Catchment'),
    writesTo: 'offer.areasServed',
    ask: {
      kind: 'area',
      title: text('Für welche Gebiete ist es gedacht?', 'Which areas is it meant for?'),
      help: text('Nichts auswählen, wenn es für alle offen ist.', 'Choose none if it is open to all.'),
      seconds: 12,
    },
  },
  {
    code: 'offer-capacity',
    core: true,
    purpose: text('Versorgung je Kind in der Präventionskette', 'Supply per child in the prevention chain'),
    writesTo: 'offer.capacity',
    ask: {
      kind: 'number',
      title: text('Wie viele Plätze gibt es gleichzeitig?', 'How many places are there at a time?'),
      help: text('Leer lassen, wenn es keine feste Zahl gibt.', 'Leave empty if there is no fixed number.'),
      min: 0,
      max: 100_000,
      seconds: 8,
    },
  },
  {
    code: 'offer-cost-kind',
    core: true,
    purpose: text('Hürde Geld', 'Money as a hurdle'),
    ask: {
      kind: 'single',
      title: text('Kostet es die Familien etwas?', 'Does it cost families anything?'),
      choices: options({
        free: ['nein', 'no'],
        reduced: ['ja, mit Ermäßigung oder Befreiung', 'yes, with reductions or exemptions'],
        paid: ['ja, für alle gleich', 'yes, the same for all'],
      }),
      seconds: 6,
    },
  },
  {
    code: 'offer-cost',
    purpose: text('Angabe im Verzeichnis', 'Shown in the directory'),
    writesTo: 'offer.cost',
    ask: {
      kind: 'text',
      title: text('Was kostet es?', 'What does it cost?'),
      help: text(
        'Zum Beispiel: 20 Euro im Monat, Ermäßigung mit Familienpass',
        'For instance: 20 euros a month, reduced with a family pass',
      ),
      visibleIf: { answer: 'offer-cost-kind', in: ['reduced', 'paid'] },
      seconds: 12,
    },
  },
  {
    code: 'offer-mainstream',
    purpose: text('Orte, an denen ohnehin jedes Kind vorbeikommt', 'Places that every child passes anyway'),
    writesTo: 'offer.mainstream',
    ask: {
      kind: 'yes-no',
      title: text(
        'Findet es in einer Kita, Schule, Klinik oder Praxis statt, in die die Kinder ohnehin kommen?',
        'Does it take place in a day-care centre, school, hospital or practice to which the children come anyway?',
      ),
      seconds: 7,
    },
  },
  {
    code: 'offer-rhythm',
    purpose: text('Umfang des Angebots', 'Extent of the offer'),
    ask: {
      kind: 'single',
      title: text('Wie oft findet es statt?', 'How often does it take place?'),
      choices: options({
        daily: ['an den meisten Werktagen', 'on most weekdays'],
        weekly: ['etwa einmal in der Woche', 'about once a week'],
        monthly: ['etwa einmal im Monat', 'about once a month'],
        course: ['als Kurs mit festem Anfang und Ende', 'as a course with a fixed beginning and end'],
        need: ['nach Bedarf und Vereinbarung', 'as needed and agreed'],
      }),
      other: text('anders, und zwar', 'otherwise, namely'),
      seconds: 7,
    },
  },
  {
    code: 'offer-since',
    purpose: text(
      'Entwicklung der Präventionskette über die Jahre',
      'How the prevention chain developed over the years',
    ),
    ask: {
      kind: 'date',
      precision: 'year',
      notAfterToday: true,
      title: text('Seit welchem Jahr gibt es das Angebot?', 'Since which year has the offer existed?'),
      seconds: 7,
    },
  },
  {
    code: 'offer-funding',
    purpose: text('Woher das Geld kommt', 'Where the money comes from'),
    ask: {
      kind: 'multiple',
      title: text('Woraus wird es bezahlt?', 'What is it paid from?'),
      choices: options({
        municipality: ['Haushalt der Kommune', 'budget of the municipality'],
        state: ['Förderung des Landes', 'funds of the federal state'],
        federal: ['Förderung des Bundes oder der EU', 'federal or EU funds'],
        insurance: [
          'Krankenkasse oder andere Sozialversicherung',
          'health insurance or other social insurance',
        ],
        own: ['eigene Mittel des Trägers', 'the provider’s own means'],
        donations: ['Spenden, Stiftungen', 'donations, foundations'],
        fees: ['Beiträge der Familien', 'fees from families'],
      }),
      other: text('anderes', 'other'),
      seconds: 12,
    },
  },
  {
    code: 'offer-funding-secure',
    purpose: text('Angebote, die bald wegfallen könnten', 'Offers that might end soon'),
    ask: {
      kind: 'single',
      title: text('Ist die Finanzierung gesichert?', 'Is the funding secure?'),
      choices: options({
        lasting: ['ja, auf Dauer', 'yes, for good'],
        limited: ['ja, aber befristet', 'yes, but for a limited time'],
        open: ['nein oder noch unklar', 'no, or not clear yet'],
      }),
      seconds: 6,
    },
  },
  {
    code: 'offer-funding-until',
    purpose: text(
      'Wann über die Fortsetzung entschieden werden muss',
      'When its continuation has to be decided',
    ),
    ask: {
      kind: 'date',
      precision: 'month',
      title: text('Bis wann ist es finanziert?', 'Until when is it funded?'),
      help: text('Monat und Jahr, zum Beispiel 12/2027', 'Month and year, for instance 12/2027'),
      visibleIf: { answer: 'offer-funding-secure', is: 'limited' },
      seconds: 8,
    },
  },
  {
    code: 'offer-website',
    purpose: text('Angabe im Verzeichnis', 'Shown in the directory'),
    writesTo: 'offer.website',
    ask: {
      kind: 'text',
      format: 'web-address',
      title: text('Adresse im Internet', 'Address on the web'),
      seconds: 10,
    },
  },
  {
    code: 'offer-phone',
    purpose: text('Angabe im Verzeichnis', 'Shown in the directory'),
    writesTo: 'offer.phone',
    ask: {
      kind: 'text',
      format: 'phone',
      title: text('Telefonnummer für Familien', 'Telephone number for families'),
      seconds: 8,
    },
  },
]

/** The questionnaire for providers and institutions. */
export const offerQuestions: readonly CanonQuestion[] = [
  ...write({ module: 'offer-provider' }, [
    {
      code: 'offer-provider-name',
      core: true,
      purpose: text('Träger im Verzeichnis', 'Provider in the directory'),
      writesTo: 'offer.providerName',
      ask: {
        kind: 'text',
        title: text('Wie heißt Ihr Träger?', 'What is the name of your organisation?'),
        help: text('So, wie er im Verzeichnis stehen soll.', 'As it shall stand in the directory.'),
        required: true,
        seconds: 12,
      },
    },
    {
      code: 'offer-provider-kind',
      core: true,
      purpose: text(
        'Öffentliche, freie und gewerbliche Träger unterscheiden',
        'Tell public, non-profit and commercial providers apart',
      ),
      writesTo: 'offer.providerKind',
      ask: {
        kind: 'single',
        title: text('Was für ein Träger sind Sie?', 'What kind of organisation are you?'),
        choices: options({
          public: ['öffentlich (Kommune, Land, Körperschaft)', 'public (municipality, state, public body)'],
          free: [
            'frei und gemeinnützig (Verband, Verein, Kirche)',
            'independent and non-profit (association, club, church)',
          ],
          commercial: ['gewerblich oder freiberuflich', 'commercial or freelance'],
        }),
        seconds: 7,
      },
    },
    {
      code: 'offer-contact-name',
      core: true,
      purpose: text('Rückfragen', 'Whom to ask'),
      ask: {
        kind: 'text',
        title: text('Wen dürfen wir bei Rückfragen ansprechen?', 'Whom may we ask if anything is unclear?'),
        seconds: 8,
      },
    },
    {
      code: 'offer-contact-email',
      core: true,
      purpose: text('Rückfragen', 'Whom to ask'),
      ask: {
        kind: 'text',
        format: 'email',
        title: text('Unter welcher E-Mail-Adresse?', 'At which e-mail address?'),
        required: { answer: 'offer-contact-name', answered: true },
        seconds: 8,
      },
    },
  ]),
  ...write({ module: 'offer-list' }, [
    {
      code: 'offers',
      core: true,
      purpose: text('Vorschläge für neue und geänderte Angebote', 'Proposals for new and changed offers'),
      writesTo: 'offer.list',
      ask: {
        kind: 'group',
        title: text(
          'Welche Angebote für Kinder, Jugendliche und Familien machen Sie?',
          'Which offers do you make for children, young people and families?',
        ),
        help: text(
          'Für jedes Angebot ein Eintrag. Gleiche Kurse an einem Ort zählen als ein Angebot.',
          'One entry for each offer. Equal courses at one place count as one offer.',
        ),
        entryName: text('Angebot', 'Offer'),
        max: 40,
        questions: coreOf(aboutOneOffer),
      },
    },
  ]),
  ...write({ module: 'offer-list', within: 'offers' }, aboutOneOffer),
  ...write({ module: 'offer-access' }, [
    {
      code: 'offer-way-in',
      core: true,
      purpose: text('Zugänge, die wirken', 'Ways in that work'),
      ask: {
        kind: 'multiple',
        title: text('Wie erfahren Familien von Ihren Angeboten?', 'How do families learn of your offers?'),
        choices: options({
          personal: ['Fachkräfte sprechen sie persönlich an', 'professionals address them in person'],
          'day-care': ['über Kita oder Schule', 'through day-care centre or school'],
          health: ['über Praxis, Klinik oder Hebamme', 'through practice, hospital or midwife'],
          office: ['über Jugendamt oder andere Ämter', 'through the youth welfare office or other offices'],
          families: ['andere Familien erzählen davon', 'other families tell them'],
          paper: ['Aushang, Faltblatt, Zeitung', 'notice, leaflet, newspaper'],
          internet: ['Internetseite, soziale Medien', 'website, social media'],
        }),
        other: text('anders', 'otherwise'),
        seconds: 15,
      },
    },
    {
      code: 'offer-way-in-best',
      core: true,
      purpose: text('Zugänge, die wirken', 'Ways in that work'),
      ask: {
        kind: 'ranking',
        title: text(
          'Welche dieser Wege führen die meisten Familien zu Ihnen?',
          'Which of these ways lead most families to you?',
        ),
        choices: { answersOf: 'offer-way-in' },
        top: 3,
        visibleIf: { answer: 'offer-way-in', countAtLeast: 2 },
        seconds: 15,
      },
    },
    {
      code: 'offer-registration',
      core: true,
      purpose: text('Hürden am Eingang', 'Hurdles at the door'),
      ask: {
        kind: 'single',
        title: text('Wie kommt man zu Ihnen?', 'How does one get in?'),
        choices: options({
          open: ['einfach vorbeikommen', 'simply come'],
          registration: ['nach Anmeldung', 'by registration'],
          referral: ['durch Vermittlung oder auf Antrag', 'by referral or application'],
          mixed: ['je nach Angebot verschieden', 'differs between the offers'],
        }),
        seconds: 8,
      },
    },
    {
      code: 'offer-languages',
      purpose: text(
        'Verständigung mit Familien, die wenig Deutsch sprechen',
        'Talking with families who speak little German',
      ),
      ask: {
        kind: 'multiple',
        title: text(
          'In welchen Sprachen können Familien mit Ihnen sprechen?',
          'In which languages can families talk to you?',
        ),
        choices: options({
          german: ['Deutsch', 'German'],
          simple: ['Deutsch in einfacher Sprache', 'German in plain words'],
          english: ['Englisch', 'English'],
          turkish: ['Türkisch', 'Turkish'],
          arabic: ['Arabisch', 'Arabic'],
          ukrainian: ['Ukrainisch', 'Ukrainian'],
          russian: ['Russisch', 'Russian'],
          polish: ['Polnisch', 'Polish'],
          romanian: ['Rumänisch', 'Romanian'],
          bulgarian: ['Bulgarisch', 'Bulgarian'],
          persian: ['Persisch', 'Persian'],
          interpreters: ['weitere mit Sprachmittlung', 'more with interpreters'],
        }),
        other: text('weitere', 'others'),
        seconds: 15,
      },
    },
    {
      code: 'offer-barrier-free',
      purpose: text(
        'Teilhabe von Kindern und Eltern mit Behinderung',
        'Participation of children and parents with disabilities',
      ),
      ask: {
        kind: 'multiple',
        title: text('Was trifft auf Ihre Räume und Angebote zu?', 'What holds for your rooms and offers?'),
        choices: [
          ...options({
            steps: ['stufenlos erreichbar', 'can be reached without steps'],
            toilet: ['Toilette für Menschen im Rollstuhl', 'toilet for wheelchair users'],
            hearing: ['Hilfen für Menschen, die schlecht hören', 'aids for people who hear badly'],
            pram: ['Platz für Kinderwagen', 'space for prams'],
            siblings: ['Betreuung für Geschwister', 'care for siblings'],
          }),
          noneOfThese,
        ],
        seconds: 12,
      },
    },
    {
      code: 'offer-waiting',
      core: true,
      purpose: text('Engpässe', 'Bottlenecks'),
      ask: {
        kind: 'single',
        title: text(
          'Wie lange warten Familien meist auf einen Platz?',
          'How long do families mostly wait for a place?',
        ),
        choices: options({
          none: ['gar nicht', 'not at all'],
          weeks: ['bis zu vier Wochen', 'up to four weeks'],
          months: ['ein bis drei Monate', 'one to three months'],
          longer: ['länger als drei Monate', 'longer than three months'],
          unknown: ['wissen wir nicht', 'we do not know'],
        }),
        seconds: 8,
      },
    },
    {
      code: 'offer-turned-away',
      core: true,
      purpose: text('Ungedeckter Bedarf', 'Unmet need'),
      ask: {
        kind: 'yes-no',
        title: text(
          'Mussten Sie in den letzten zwölf Monaten Familien absagen, weil der Platz nicht reichte?',
          'In the last twelve months, did you have to turn families away because there was no room?',
        ),
        seconds: 7,
      },
    },
    {
      code: 'offer-turned-away-count',
      core: true,
      purpose: text('Ungedeckter Bedarf', 'Unmet need'),
      ask: {
        kind: 'number',
        title: text('Wie vielen Familien etwa?', 'About how many families?'),
        unit: text('Familien', 'families'),
        min: 1,
        max: 10_000,
        visibleIf: { answer: 'offer-turned-away', is: true },
        seconds: 8,
      },
    },
    {
      code: 'offer-hard-to-reach',
      purpose: text(
        'Familien, die das Angebot noch nicht erreicht',
        'Families whom the offer does not reach yet',
      ),
      ask: {
        kind: 'multiple',
        title: text(
          'Welche Familien erreichen Sie bisher kaum?',
          'Which families do you hardly reach so far?',
        ),
        choices: [
          ...options({
            poor: ['Familien mit wenig Geld', 'families with little money'],
            single: ['Alleinerziehende', 'single parents'],
            fathers: ['Väter', 'fathers'],
            newcomers: ['neu zugewanderte Familien', 'families new to the country'],
            young: ['sehr junge Eltern', 'very young parents'],
            ill: [
              'Familien mit psychisch erkrankten oder suchtkranken Eltern',
              'families with mentally ill or addicted parents',
            ],
            disabled: ['Familien mit Kindern mit Behinderung', 'families with disabled children'],
            large: ['Familien mit vielen Kindern', 'families with many children'],
          }),
          noneOfThese,
        ],
        other: text('andere', 'others'),
        seconds: 15,
      },
    },
  ]),
  ...write({ module: 'offer-quality' }, [
    {
      code: 'offer-standards',
      core: true,
      purpose: text('Präventionsstandards im Bestand', 'Prevention standards in what there is'),
      writesTo: 'offer.standards',
      ask: {
        kind: 'multiple',
        title: text(
          'Welche Grundsätze prägen Ihre Arbeit im Alltag?',
          'Which principles shape your daily work?',
        ),
        choices: fromCatalogue(standards),
        seconds: 20,
      },
    },
    {
      code: 'offer-participation',
      core: true,
      purpose: text('Beteiligung von Kindern und Eltern', 'Participation of children and parents'),
      ask: {
        kind: 'scale',
        title: text(
          'Wie sehr bestimmen Kinder und Eltern mit, was Sie anbieten?',
          'How much do children and parents decide what you offer?',
        ),
        from: 1,
        to: 5,
        least: text('gar nicht', 'not at all'),
        most: text('sehr', 'very much'),
        cannotSay: text('kann ich nicht sagen', 'cannot say'),
        seconds: 9,
      },
    },
    {
      code: 'offer-feedback',
      core: true,
      purpose: text('Ob und wie der Erfolg geprüft wird', 'Whether and how success is checked'),
      ask: {
        kind: 'multiple',
        title: text(
          'Wie finden Sie heraus, ob ein Angebot hilft?',
          'How do you find out whether an offer helps?',
        ),
        choices: [
          ...options({
            talks: ['Gespräche mit den Familien', 'talks with the families'],
            forms: ['Fragebogen am Ende', 'a questionnaire at the end'],
            observation: ['Beobachtung und Dokumentation', 'observation and records'],
            figures: ['Kennzahlen', 'figures'],
            external: ['Auswertung von außen', 'evaluation from outside'],
          }),
          noneOfThese,
        ],
        seconds: 12,
      },
    },
    {
      code: 'offer-training',
      purpose: text('Fortbildungsbedarf', 'Need of training'),
      ask: {
        kind: 'text',
        long: true,
        maxLength: 1000,
        title: text(
          'Zu welchen Themen wünschen Sie sich Fortbildung?',
          'On which subjects would you like training?',
        ),
        seconds: 30,
      },
    },
    {
      code: 'offer-handover',
      purpose: text('Übergänge zwischen Angeboten', 'Transitions between offers'),
      ask: {
        kind: 'single',
        title: text(
          'Was geschieht, wenn ein Kind für Ihr Angebot zu alt wird?',
          'What happens when a child grows too old for your offer?',
        ),
        choices: options({
          agreed: ['Es gibt eine vereinbarte Übergabe.', 'There is an agreed handover.'],
          informal: [
            'Wir empfehlen etwas, wenn wir etwas kennen.',
            'We recommend something if we know of anything.',
          ],
          nothing: ['Dafür gibt es bisher nichts.', 'There is nothing for that so far.'],
          'not-applicable': ['Das kommt bei uns nicht vor.', 'That does not occur with us.'],
        }),
        seconds: 10,
      },
    },
  ]),
  ...write({ module: 'offer-reach' }, [
    {
      code: 'offer-reached',
      core: true,
      purpose: text('Reichweite', 'Reach'),
      ask: {
        kind: 'number',
        title: text(
          'Wie viele Kinder und Jugendliche haben Ihre Angebote im letzten Kalenderjahr erreicht?',
          'How many children and young people did your offers reach in the last calendar year?',
        ),
        min: 0,
        max: 1_000_000,
        seconds: 15,
      },
    },
    {
      code: 'offer-reached-how',
      core: true,
      purpose: text('Verlässlichkeit der Zahl', 'Reliability of the number'),
      ask: {
        kind: 'single',
        title: text('Ist die Zahl gezählt oder geschätzt?', 'Is the number counted or estimated?'),
        choices: options({ counted: ['gezählt', 'counted'], estimated: ['geschätzt', 'estimated'] }),
        visibleIf: { answer: 'offer-reached', answered: true },
        seconds: 5,
      },
    },
    {
      code: 'offer-demand',
      core: true,
      purpose: text('Entwicklung der Nachfrage', 'How demand develops'),
      ask: {
        kind: 'single',
        title: text(
          'Wie hat sich die Nachfrage in den letzten zwei Jahren entwickelt?',
          'How has demand developed in the last two years?',
        ),
        choices: options({
          more: ['gestiegen', 'risen'],
          same: ['etwa gleich geblieben', 'about the same'],
          less: ['gesunken', 'fallen'],
          new: ['das Angebot ist jünger', 'the offer is younger'],
        }),
        seconds: 7,
      },
    },
    {
      code: 'offer-use',
      purpose: text('Überversorgung und Engpässe', 'Over-supply and bottlenecks'),
      ask: {
        kind: 'single',
        title: text('Wie gut sind Ihre Plätze belegt?', 'How well are your places taken?'),
        choices: options({
          full: ['fast immer voll', 'nearly always full'],
          mostly: ['meist gut belegt', 'mostly well taken'],
          half: ['etwa zur Hälfte', 'about half'],
          less: ['oft bleiben die meisten frei', 'often most stay free'],
        }),
        seconds: 7,
      },
    },
    {
      code: 'offer-effect',
      purpose: text('Was beim Kind ankommt', 'What arrives at the child'),
      ask: {
        kind: 'text',
        long: true,
        maxLength: 2000,
        title: text(
          'Woran merken Sie, dass Kinder etwas davon haben?',
          'By what do you notice that children benefit?',
        ),
        seconds: 45,
      },
    },
  ]),
  ...write({ module: 'offer-outlook' }, [
    {
      code: 'offer-missing-steps',
      core: true,
      purpose: text('Lücken aus Sicht der Träger', 'Gaps as providers see them'),
      ask: {
        kind: 'multiple',
        title: text(
          'Für welche Lebensphasen fehlt in Ihrem Stadtteil am ehesten etwas?',
          'For which stages of life is something missing most in your district?',
        ),
        choices: steps,
        max: 3,
        seconds: 15,
      },
    },
    {
      code: 'offer-missing',
      core: true,
      purpose: text('Lücken aus Sicht der Träger', 'Gaps as providers see them'),
      ask: {
        kind: 'text',
        long: true,
        maxLength: 2000,
        title: text('Was genau fehlt?', 'What exactly is missing?'),
        visibleIf: { answer: 'offer-missing-steps', answered: true },
        seconds: 40,
      },
    },
    {
      code: 'offer-plans',
      core: true,
      purpose: text('Was sich am Bestand ändern wird', 'What will change in what there is'),
      ask: {
        kind: 'single',
        title: text(
          'Was haben Sie in den nächsten zwölf Monaten vor?',
          'What do you plan for the next twelve months?',
        ),
        choices: options({
          more: ['mehr anbieten', 'offer more'],
          same: ['so weitermachen', 'go on as before'],
          less: ['weniger anbieten', 'offer less'],
          end: ['ein Angebot beenden', 'end an offer'],
        }),
        seconds: 8,
      },
    },
    {
      code: 'offer-plans-why',
      purpose: text('Gründe, um rechtzeitig zu helfen', 'Reasons, to help in time'),
      ask: {
        kind: 'text',
        long: true,
        maxLength: 1000,
        title: text('Warum?', 'Why?'),
        visibleIf: { answer: 'offer-plans', in: ['less', 'end'] },
        seconds: 25,
      },
    },
    {
      code: 'offer-remarks',
      core: true,
      purpose: text('Was sonst wichtig ist', 'What else matters'),
      ask: {
        kind: 'text',
        long: true,
        maxLength: 3000,
        title: text(
          'Möchten Sie uns noch etwas mitteilen?',
          'Is there anything else you would like to tell us?',
        ),
        seconds: 20,
      },
    },
  ]),
]
