import type { InnerQuestion } from '@gelingen/questionnaire'
import { fields } from '../fields/fields.ts'
import { lifePhaseSteps } from '../life-phases/life-phases.ts'
import type { CanonQuestion } from './canon-schema.ts'
import {
  agreement,
  cannotSay,
  coreOf,
  fromCatalogue,
  noneOfThese,
  options,
  points,
  text,
  write,
  type Writing,
} from './canon-writing.ts'
import { sectors } from './sectors.ts'

/** Asked about each member. */
const aboutOneMember: readonly Writing<InnerQuestion>[] = [
  {
    code: 'member-role',
    core: true,
    purpose: text('Mitglieder und ihre Rolle', 'Members and their role'),
    writesTo: 'tie.role',
    ask: {
      kind: 'single',
      title: text('In welcher Rolle?', 'In which role?'),
      choices: options({
        lead: ['Leitung oder Koordination', 'head or coordination'],
        member: ['festes Mitglied', 'regular member'],
        guest: ['Gast zu einzelnen Themen', 'guest for some subjects'],
      }),
      seconds: 4,
    },
  },
  {
    code: 'member-attendance',
    purpose: text('Kern und Rand des Netzwerks', 'Core and rim of the network'),
    writesTo: 'tie.attendance',
    ask: {
      kind: 'single',
      title: text('Wie oft dabei?', 'How often present?'),
      choices: points({
        rarely: ['selten', 'rarely'],
        sometimes: ['manchmal', 'sometimes'],
        mostly: ['fast immer', 'nearly always'],
      }),
      seconds: 4,
    },
  },
]

/** Asked about each other network. */
const aboutOneNetwork: readonly Writing<InnerQuestion>[] = [
  {
    code: 'link-frequency',
    core: true,
    purpose: text('Brücken zwischen Netzwerken', 'Bridges between networks'),
    writesTo: 'tie.frequency',
    ask: {
      kind: 'single',
      title: text('Wie oft tauschen Sie sich aus?', 'How often do you exchange?'),
      choices: points({
        rarely: ['nur bei Gelegenheit', 'only by chance'],
        yearly: ['etwa einmal im Jahr', 'about once a year'],
        regularly: ['mehrmals im Jahr', 'several times a year'],
      }),
      seconds: 5,
    },
  },
  {
    code: 'link-overlap',
    core: true,
    purpose: text('Doppelstrukturen', 'Parallel structures'),
    writesTo: 'tie.overlap',
    ask: {
      kind: 'single',
      title: text('Wie sehr überschneiden sich die Aufgaben?', 'How much do the tasks overlap?'),
      choices: points({
        none: ['gar nicht', 'not at all'],
        partly: ['teilweise', 'partly'],
        mostly: ['weitgehend', 'mostly'],
      }),
      seconds: 5,
    },
  },
]

const topics = options({
  pregnancy: ['Schwangerschaft und Geburt', 'pregnancy and birth'],
  'early-help': ['Frühe Hilfen', 'early help'],
  'child-protection': ['Kinderschutz', 'child protection'],
  parenting: ['Eltern stärken', 'strengthening parents'],
  language: ['Sprache und Lesen', 'language and reading'],
  'to-school': ['Übergang von der Kita in die Schule', 'transition from day care to school'],
  'to-secondary': ['Übergang in die weiterführende Schule', 'transition to secondary school'],
  'to-work': ['Übergang in den Beruf', 'transition to work'],
  'all-day': ['Ganztag', 'all-day care'],
  exercise: ['Bewegung und Ernährung', 'exercise and nutrition'],
  'mental-health': ['seelische Gesundheit', 'mental health'],
  addiction: ['Sucht und Familie', 'addiction and family'],
  poverty: ['Armut und ihre Folgen', 'poverty and its effects'],
  arrival: ['Ankommen und Integration', 'arriving and integration'],
  participation: ['Beteiligung von Kindern und Eltern', 'participation of children and parents'],
  district: ['Leben im Stadtteil', 'life in the district'],
})

/** The questionnaire for those who lead a network, as it was tried out with the district conferences of Wuppertal. */
export const networkQuestions: readonly CanonQuestion[] = [
  ...write({ module: 'network-ground' }, [
    {
      code: 'network-name',
      core: true,
      purpose: text('Eintrag in der Übersicht der Netzwerke', 'Entry in the overview of networks'),
      writesTo: 'network.name',
      ask: {
        kind: 'text',
        title: text('Wie heißt Ihr Netzwerk?', 'What is your network called?'),
        required: true,
        seconds: 8,
      },
    },
    {
      code: 'network-since',
      core: true,
      purpose: text('Alter des Netzwerks', 'Age of the network'),
      writesTo: 'network.foundedIn',
      ask: {
        kind: 'date',
        precision: 'year',
        notAfterToday: true,
        title: text(
          'Seit welchem Jahr besteht {{network-name|das Netzwerk}}?',
          'Since which year has {{network-name|the network}} existed?',
        ),
        seconds: 7,
      },
    },
    {
      code: 'network-reach',
      core: true,
      purpose: text('Wirkungskreis', 'Reach'),
      writesTo: 'network.reach',
      ask: {
        kind: 'single',
        title: text('Auf welchen Wirkungskreis bezieht es sich?', 'What is its sphere?'),
        choices: options({
          beyond: ['über die Kommune hinaus', 'beyond the municipality'],
          municipality: ['die ganze Kommune', 'the whole municipality'],
          districts: ['mehrere Stadtteile oder Gemeinden', 'several districts or towns'],
          district: ['ein Stadtteil oder eine Gemeinde', 'one district or town'],
          quarter: ['ein Wohnviertel', 'a neighbourhood'],
        }),
        required: true,
        seconds: 8,
      },
    },
    {
      code: 'network-areas',
      core: true,
      purpose: text('Gebiete mit und ohne Netzwerk', 'Areas with and without a network'),
      writesTo: 'network.areas',
      ask: {
        kind: 'area',
        title: text('Welche Gebiete sind das?', 'Which areas are these?'),
        visibleIf: { answer: 'network-reach', in: ['districts', 'district', 'quarter'] },
        seconds: 12,
      },
    },
    {
      code: 'network-has-focus',
      core: true,
      purpose: text('Schwerpunkt', 'Focus'),
      ask: { kind: 'yes-no', title: text('Hat es einen Schwerpunkt?', 'Does it have a focus?'), seconds: 5 },
    },
    {
      code: 'network-focus',
      core: true,
      purpose: text('Schwerpunkt', 'Focus'),
      writesTo: 'network.focus',
      ask: {
        kind: 'text',
        title: text('Welchen?', 'Which one?'),
        visibleIf: { answer: 'network-has-focus', is: true },
        required: true,
        seconds: 15,
      },
    },
    {
      code: 'network-topics',
      core: true,
      purpose: text(
        'Die drei wichtigsten Themen; Überschneidungen mit anderen',
        'The three main subjects; overlap with others',
      ),
      writesTo: 'network.topics',
      ask: {
        kind: 'ranking',
        title: text(
          'Welche drei Themen beschäftigen Ihr Netzwerk am meisten?',
          'Which three subjects occupy your network most?',
        ),
        choices: topics,
        top: 3,
        min: 1,
        seconds: 25,
      },
    },
    {
      code: 'network-topics-own',
      purpose: text('Themen, die in der Liste fehlen', 'Subjects that the list lacks'),
      ask: {
        kind: 'text',
        title: text('Fehlt ein Thema in der Liste?', 'Is a subject missing in the list?'),
        seconds: 10,
      },
    },
    {
      code: 'network-steps',
      core: true,
      purpose: text('Platz in der Präventionskette', 'Place in the prevention chain'),
      writesTo: 'network.steps',
      ask: {
        kind: 'multiple',
        title: text('Um welche Lebensphasen geht es?', 'Which stages of life is it about?'),
        choices: fromCatalogue(lifePhaseSteps),
        seconds: 15,
      },
    },
    {
      code: 'network-fields',
      purpose: text('Platz in der Präventionskette', 'Place in the prevention chain'),
      writesTo: 'network.fields',
      ask: {
        kind: 'multiple',
        title: text('Welche Handlungsfelder berührt es?', 'Which fields of action does it touch?'),
        choices: fromCatalogue(fields),
        seconds: 12,
      },
    },
    {
      code: 'network-origin',
      purpose: text('Auftrag und Rückhalt', 'Mandate and backing'),
      ask: {
        kind: 'single',
        title: text('Wie ist es entstanden?', 'How did it come about?'),
        choices: options({
          law: ['durch einen gesetzlichen Auftrag', 'by a legal duty'],
          council: ['durch einen Beschluss der Politik', 'by a political decision'],
          programme: ['durch ein Förderprogramm', 'by a funding programme'],
          practice: ['auf Anregung der Fachkräfte', 'on the suggestion of professionals'],
          residents: [
            'auf Anregung von Eltern oder Nachbarschaft',
            'on the suggestion of parents or neighbours',
          ],
        }),
        seconds: 8,
      },
    },
  ]),
  ...write({ module: 'network-goals' }, [
    {
      code: 'network-goals-written',
      core: true,
      purpose: text('Ob Ziele festgeschrieben sind', 'Whether goals are written down'),
      writesTo: 'network.goalsWritten',
      ask: {
        kind: 'single',
        title: text(
          'Sind die Ziele des Netzwerks festgeschrieben?',
          'Are the goals of the network written down?',
        ),
        choices: options({
          yes: ['ja', 'yes'],
          partly: ['zum Teil', 'in part'],
          no: ['nein', 'no'],
        }),
        required: true,
        seconds: 6,
      },
    },
    {
      code: 'network-goals-where',
      core: true,
      purpose: text('Verbindlichkeit der Ziele', 'How binding the goals are'),
      ask: {
        kind: 'multiple',
        title: text('Worin?', 'In what?'),
        choices: options({
          principle: ['Leitbild', 'guiding principle'],
          agreement: ['Kooperationsvereinbarung', 'cooperation agreement'],
          rules: ['Geschäftsordnung', 'rules of procedure'],
          plan: ['Ziel- und Maßnahmenplan', 'plan of goals and measures'],
          resolution: ['Beschluss des Rates oder Ausschusses', 'resolution of council or committee'],
          application: ['Förderantrag', 'application for funds'],
        }),
        other: text('anderswo', 'elsewhere'),
        visibleIf: { answer: 'network-goals-written', in: ['yes', 'partly'] },
        seconds: 10,
      },
    },
    {
      code: 'network-goals-text',
      core: true,
      purpose: text('Ziele für die Zielmatrix', 'Goals for the goal matrix'),
      writesTo: 'network.goals',
      ask: {
        kind: 'text',
        long: true,
        maxLength: 3000,
        title: text('Welche Ziele sind es?', 'Which goals are these?'),
        help: text('Stichworte genügen.', 'Keywords are enough.'),
        visibleIf: { not: { answer: 'network-goals-written', is: 'no' } },
        seconds: 45,
      },
    },
    {
      code: 'network-goals-checked',
      core: true,
      purpose: text('Ob Ziele nachgehalten werden', 'Whether goals are followed up'),
      ask: {
        kind: 'single',
        title: text(
          'Wie oft prüfen Sie, ob Sie die Ziele erreichen?',
          'How often do you check whether you reach the goals?',
        ),
        choices: points({
          never: ['bisher nicht', 'not so far'],
          sometimes: ['ab und zu', 'now and then'],
          yearly: ['mindestens einmal im Jahr', 'at least once a year'],
        }),
        visibleIf: { answer: 'network-goals-written', in: ['yes', 'partly'] },
        seconds: 7,
      },
    },
    {
      code: 'network-goals-file',
      purpose: text('Das Papier selbst', 'The paper itself'),
      ask: {
        kind: 'file',
        title: text('Möchten Sie das Papier mitschicken?', 'Would you like to send the paper along?'),
        accept: ['application/pdf'],
        maxFiles: 3,
        maxMegabytes: 10,
        visibleIf: { answer: 'network-goals-written', in: ['yes', 'partly'] },
        seconds: 25,
      },
    },
  ]),
  ...write({ module: 'network-members' }, [
    {
      code: 'network-coordinator',
      core: true,
      purpose: text('Ansprechperson', 'Whom to address'),
      writesTo: 'network.coordinator',
      ask: {
        kind: 'text',
        title: text('Wer leitet oder koordiniert das Netzwerk?', 'Who heads or coordinates the network?'),
        seconds: 8,
      },
    },
    {
      code: 'network-email',
      core: true,
      purpose: text('Ansprechperson', 'Whom to address'),
      writesTo: 'network.email',
      ask: {
        kind: 'text',
        format: 'email',
        title: text('E-Mail-Adresse des Netzwerks', 'E-mail address of the network'),
        seconds: 8,
      },
    },
    {
      code: 'network-hours',
      purpose: text('Zeit für Koordination', 'Time for coordination'),
      ask: {
        kind: 'number',
        title: text(
          'Wie viele Stunden in der Woche stehen dafür zur Verfügung?',
          'How many hours a week are there for it?',
        ),
        unit: text('Stunden', 'hours'),
        min: 0,
        max: 168,
        decimals: 1,
        seconds: 8,
      },
    },
    {
      code: 'network-member-count',
      core: true,
      purpose: text('Größe des Netzwerks', 'Size of the network'),
      writesTo: 'network.memberCount',
      ask: {
        kind: 'number',
        title: text(
          'Wie viele Einrichtungen und Stellen gehören dazu?',
          'How many institutions and offices belong to it?',
        ),
        min: 1,
        max: 1000,
        seconds: 8,
      },
    },
    {
      code: 'network-members',
      core: true,
      purpose: text(
        'Wer in welchen Netzwerken sitzt: Überschneidungen',
        'Who sits in which networks: overlap',
      ),
      writesTo: 'network.members',
      ask: {
        kind: 'roster',
        title: text('Wer gehört dazu?', 'Who belongs to it?'),
        help: text(
          'Füllen Sie nur die Zeilen der Mitglieder aus. Wer fehlt, kann unten ergänzt werden.',
          'Fill in only the lines of members. Who is missing can be added below.',
        ),
        actors: { list: 'actors' },
        own: { label: text('Weitere Mitglieder', 'Other members'), max: 30 },
        questions: coreOf(aboutOneMember),
      },
    },
  ]),
  ...write({ module: 'network-members', within: 'network-members' }, aboutOneMember),
  ...write({ module: 'network-members' }, [
    {
      code: 'network-sectors',
      core: true,
      purpose: text('Vertretene Bereiche', 'Sectors that take part'),
      writesTo: 'network.sectors',
      ask: {
        kind: 'multiple',
        title: text('Welche Bereiche sind vertreten?', 'Which sectors take part?'),
        choices: sectors,
        other: text('weitere', 'others'),
        seconds: 15,
      },
    },
    {
      code: 'network-sectors-missing',
      core: true,
      purpose: text('Wer fehlt', 'Who is missing'),
      ask: {
        kind: 'multiple',
        title: text('Welche Bereiche fehlen Ihnen?', 'Which sectors do you miss?'),
        choices: [...sectors, { code: 'nobody', label: text('keiner', 'none'), exclusive: true }],
        seconds: 12,
      },
    },
    {
      code: 'network-families',
      core: true,
      purpose: text('Beteiligung', 'Participation'),
      ask: {
        kind: 'single',
        title: text(
          'Wie sind Eltern, Kinder oder Jugendliche beteiligt?',
          'How do parents, children or young people take part?',
        ),
        choices: points({
          none: ['gar nicht', 'not at all'],
          asked: ['sie werden gelegentlich gefragt', 'they are asked now and then'],
          guests: ['als Gäste zu einzelnen Themen', 'as guests for some subjects'],
          members: ['als Mitglieder', 'as members'],
        }),
        seconds: 8,
      },
    },
  ]),
  ...write({ module: 'network-work' }, [
    {
      code: 'network-meetings',
      core: true,
      purpose: text('Arbeitsrhythmus', 'Rhythm of work'),
      writesTo: 'network.meetingRhythm',
      ask: {
        kind: 'single',
        title: text('Wie oft trifft sich das Netzwerk?', 'How often does the network meet?'),
        choices: options({
          monthly: ['monatlich oder öfter', 'monthly or more often'],
          quarterly: ['etwa viermal im Jahr', 'about four times a year'],
          'half-yearly': ['etwa zweimal im Jahr', 'about twice a year'],
          yearly: ['einmal im Jahr oder seltener', 'once a year or less'],
        }),
        other: text('anders', 'otherwise'),
        seconds: 7,
      },
    },
    {
      code: 'network-tasks',
      core: true,
      purpose: text('Aufgaben; Überschneidungen mit anderen', 'Tasks; overlap with others'),
      writesTo: 'network.tasks',
      ask: {
        kind: 'multiple',
        title: text('Was tut das Netzwerk?', 'What does the network do?'),
        choices: options({
          exchange: ['Erfahrungen austauschen', 'exchange experience'],
          overview: ['Angebote sichtbar machen', 'make offers visible'],
          offers: ['gemeinsame Angebote schaffen', 'create joint offers'],
          cases: ['einzelne Familien beraten', 'discuss families'],
          planning: ['Bedarf ermitteln und planen', 'find need and plan'],
          voice: ['für den Stadtteil sprechen', 'speak for the district'],
          training: ['gemeinsam fortbilden', 'train together'],
          funding: ['über Mittel entscheiden', 'decide on means'],
        }),
        other: text('anderes', 'other'),
        seconds: 12,
      },
    },
    {
      code: 'network-tasks-main',
      purpose: text('Aufgaben nach Gewicht', 'Tasks by weight'),
      ask: {
        kind: 'ranking',
        title: text(
          'Welche dieser Aufgaben nehmen die meiste Zeit ein?',
          'Which of these tasks take most time?',
        ),
        choices: { answersOf: 'network-tasks' },
        top: 3,
        visibleIf: { answer: 'network-tasks', countAtLeast: 2 },
        seconds: 15,
      },
    },
    {
      code: 'network-rules',
      core: true,
      purpose: text('Verlässlichkeit der Arbeit', 'Reliability of the work'),
      ask: {
        kind: 'multiple',
        title: text('Was ist bei Ihnen üblich?', 'What is usual with you?'),
        choices: [
          ...options({
            agenda: ['Tagesordnung vor dem Treffen', 'agenda before the meeting'],
            minutes: ['Protokoll danach', 'minutes afterwards'],
            followup: ['Beschlüsse werden nachverfolgt', 'decisions are followed up'],
            rules: ['Geschäftsordnung', 'rules of procedure'],
            deputies: ['feste Vertretungen', 'fixed deputies'],
          }),
          noneOfThese,
        ],
        seconds: 10,
      },
    },
    {
      code: 'network-groups',
      purpose: text('Aufbau', 'Structure'),
      ask: { kind: 'yes-no', title: text('Gibt es Untergruppen?', 'Are there subgroups?'), seconds: 5 },
    },
    {
      code: 'network-groups-which',
      purpose: text('Aufbau', 'Structure'),
      ask: {
        kind: 'text',
        long: true,
        maxLength: 1000,
        title: text('Welche?', 'Which ones?'),
        visibleIf: { answer: 'network-groups', is: true },
        seconds: 15,
      },
    },
    {
      code: 'network-budget',
      core: true,
      purpose: text('Mittel', 'Means'),
      ask: {
        kind: 'yes-no',
        title: text('Hat das Netzwerk eigenes Geld?', 'Does the network have money of its own?'),
        seconds: 5,
      },
    },
    {
      code: 'network-budget-amount',
      purpose: text('Mittel', 'Means'),
      ask: {
        kind: 'number',
        title: text('Wie viel im Jahr?', 'How much a year?'),
        unit: text('Euro', 'euros'),
        min: 0,
        max: 100_000_000,
        visibleIf: { answer: 'network-budget', is: true },
        seconds: 10,
      },
    },
    {
      code: 'network-newcomers',
      purpose: text('Offenheit', 'Openness'),
      ask: {
        kind: 'single',
        title: text('Wie kommen neue Mitglieder dazu?', 'How do new members join?'),
        choices: options({
          open: ['wer mag, kommt dazu', 'whoever likes joins'],
          invited: ['auf Einladung', 'by invitation'],
          fixed: ['gar nicht, der Kreis steht fest', 'not at all, the circle is fixed'],
        }),
        seconds: 7,
      },
    },
  ]),
  ...write({ module: 'network-links' }, [
    {
      code: 'network-links',
      core: true,
      purpose: text('Brücken und Doppelstrukturen', 'Bridges and parallel structures'),
      writesTo: 'network.links',
      ask: {
        kind: 'roster',
        title: text(
          'Mit welchen anderen Netzwerken haben Sie zu tun?',
          'With which other networks do you deal?',
        ),
        actors: { list: 'networks' },
        own: { label: text('Weitere Netzwerke', 'Other networks'), max: 8 },
        questions: coreOf(aboutOneNetwork),
      },
    },
  ]),
  ...write({ module: 'network-links', within: 'network-links' }, aboutOneNetwork),
  ...write({ module: 'network-links' }, [
    {
      code: 'network-merge',
      core: true,
      purpose: text('Doppelstrukturen abbauen', 'Reduce parallel structures'),
      ask: {
        kind: 'single',
        title: text(
          'Ließe sich das Netzwerk mit einem anderen zusammenlegen oder besser abstimmen?',
          'Could the network be merged or better coordinated with another one?',
        ),
        choices: options({
          merge: ['zusammenlegen', 'merge'],
          align: ['besser abstimmen', 'coordinate better'],
          no: ['nein, es ist gut so', 'no, it is good as it is'],
        }),
        seconds: 8,
      },
    },
    {
      code: 'network-steering',
      core: true,
      purpose: text(
        'Verbindung zur Steuerungsgruppe der Präventionskette',
        'Link to the steering group of the prevention chain',
      ),
      ask: {
        kind: 'single',
        title: text(
          'Wie kommen Ihre Ergebnisse in die Steuerungsgruppe der Präventionskette?',
          'How do your results reach the steering group of the prevention chain?',
        ),
        choices: options({
          member: ['Wir sind dort vertreten.', 'We are represented there.'],
          report: ['Wir berichten dort.', 'We report there.'],
          person: ['über einzelne Personen', 'through single persons'],
          none: ['bisher gar nicht', 'not at all so far'],
        }),
        seconds: 8,
      },
    },
    {
      code: 'network-reports',
      purpose: text('Wer von den Ergebnissen erfährt', 'Who learns of the results'),
      ask: {
        kind: 'multiple',
        title: text('Wem berichten Sie sonst?', 'To whom else do you report?'),
        choices: [
          ...options({
            'youth-committee': ['Jugendhilfeausschuss', 'youth welfare committee'],
            'other-committee': ['andere Ausschüsse', 'other committees'],
            district: ['Bezirks- oder Ortspolitik', 'district politics'],
            offices: ['Ämter', 'offices'],
            public: ['Öffentlichkeit', 'the public'],
          }),
          noneOfThese,
        ],
        seconds: 10,
      },
    },
  ]),
  ...write({ module: 'network-results' }, [
    {
      code: 'network-results',
      core: true,
      purpose: text('Ergebnisse', 'Results'),
      ask: {
        kind: 'multiple',
        title: text(
          'Was ist in den letzten zwei Jahren aus der Arbeit entstanden?',
          'What has come of the work in the last two years?',
        ),
        choices: [
          ...options({
            offer: ['neue gemeinsame Angebote', 'new joint offers'],
            handover: [
              'vereinbarte Übergaben zwischen Einrichtungen',
              'agreed handovers between institutions',
            ],
            guide: ['Wegweiser oder Verzeichnis', 'guide or directory'],
            event: ['Feste oder Fachtage', 'festivals or conferences'],
            training: ['Fortbildungen', 'training'],
            report: ['Bericht oder Empfehlung an die Politik', 'report or recommendation to politics'],
            money: ['zusätzliche Mittel', 'additional means'],
          }),
          noneOfThese,
        ],
        other: text('anderes', 'other'),
        seconds: 12,
      },
    },
    {
      code: 'network-results-text',
      purpose: text('Beispiele für gute Praxis', 'Examples of good practice'),
      ask: {
        kind: 'text',
        long: true,
        maxLength: 3000,
        title: text('Worauf sind Sie besonders stolz?', 'What are you most proud of?'),
        visibleIf: {
          all: [
            { answer: 'network-results', answered: true },
            { not: { answer: 'network-results', includes: 'none' } },
          ],
        },
        seconds: 40,
      },
    },
    {
      code: 'network-judgement',
      core: true,
      purpose: text('Selbsteinschätzung', 'Self-assessment'),
      ask: {
        kind: 'matrix',
        title: text('Wie schätzen Sie Ihr Netzwerk ein?', 'How do you judge your network?'),
        rows: options({
          trust: ['Die Mitglieder vertrauen einander.', 'The members trust each other.'],
          reliable: ['Absprachen werden eingehalten.', 'Agreements are kept.'],
          equal: ['Große und kleine Träger zählen gleich.', 'Large and small bodies count alike.'],
          values: ['Wir haben eine gemeinsame Haltung.', 'We share an attitude.'],
          use: ['Der Nutzen wiegt den Aufwand auf.', 'The benefit is worth the effort.'],
          children: ['Bei den Kindern kommt etwas an.', 'Something arrives at the children.'],
        }),
        columns: agreement,
        cannotSay,
        seconds: 40,
      },
    },
    {
      code: 'network-hurdles',
      core: true,
      purpose: text('Hürden', 'Hurdles'),
      ask: {
        kind: 'ranking',
        title: text('Was erschwert die Arbeit am meisten?', 'What makes the work hardest?'),
        choices: options({
          time: ['zu wenig Zeit', 'too little time'],
          turnover: ['häufiger Wechsel der Personen', 'people change often'],
          commitment: ['geringe Verbindlichkeit', 'little commitment'],
          mandate: ['fehlender Auftrag', 'no mandate'],
          backing: ['wenig Rückhalt der Leitungen', 'little backing by heads'],
          money: ['fehlendes Geld', 'no money'],
          privacy: ['Datenschutz', 'data protection'],
          many: ['zu viele Gremien', 'too many bodies'],
          unclear: ['unklare Ziele', 'unclear goals'],
        }),
        top: 3,
        seconds: 20,
      },
    },
  ]),
  ...write({ module: 'network-outlook' }, [
    {
      code: 'network-needs',
      core: true,
      purpose: text('Unterstützung durch die Koordination', 'Support by the coordination'),
      ask: {
        kind: 'multiple',
        title: text('Welche Unterstützung würde Ihnen helfen?', 'Which support would help you?'),
        choices: [
          ...options({
            data: ['Zahlen zum Stadtteil', 'figures on the district'],
            moderation: ['Moderation', 'moderation'],
            organisation: ['Hilfe bei der Organisation', 'help with organising'],
            training: ['Fortbildung', 'training'],
            contacts: ['Kontakte zu fehlenden Bereichen', 'contacts with missing sectors'],
            money: ['Geld für gemeinsame Vorhaben', 'money for joint plans'],
            decisions: ['schnellere Entscheidungen der Verwaltung', 'faster decisions of the administration'],
          }),
          noneOfThese,
        ],
        other: text('andere', 'other'),
        seconds: 12,
      },
    },
    {
      code: 'network-plans',
      core: true,
      purpose: text('Vorhaben', 'Plans'),
      ask: {
        kind: 'text',
        long: true,
        maxLength: 2000,
        title: text(
          'Was hat sich das Netzwerk für das nächste Jahr vorgenommen?',
          'What does the network plan for next year?',
        ),
        seconds: 30,
      },
    },
    {
      code: 'network-remarks',
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
