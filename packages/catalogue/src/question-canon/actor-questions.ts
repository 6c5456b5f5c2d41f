import type { InnerQuestion } from '@gelingen/questionnaire'
import { fields } from '../fields/fields.ts'
import { lifePhaseSteps } from '../life-phases/life-phases.ts'
import { standards } from '../standards/standards.ts'
import type { CanonQuestion } from './canon-schema.ts'
import {
  agreement,
  cannotSay,
  coreOf,
  fromCatalogue,
  options,
  points,
  text,
  write,
  type Writing,
} from './canon-writing.ts'
import { sectors } from './sectors.ts'

const kindOfTie = text(
  'Bild des Netzwerks: Stärke der Verbindung',
  'Picture of the network: strength of the tie',
)

/** Asked about each partner: one line of the network's picture. */
const aboutOnePartner: readonly Writing<InnerQuestion>[] = [
  {
    code: 'tie-frequency',
    core: true,
    purpose: kindOfTie,
    writesTo: 'tie.frequency',
    ask: {
      kind: 'single',
      title: text('Wie oft haben Sie miteinander zu tun?', 'How often do you deal with each other?'),
      choices: points({
        rarely: ['seltener als einmal im Vierteljahr', 'less than once a quarter'],
        quarterly: ['etwa einmal im Vierteljahr', 'about once a quarter'],
        monthly: ['etwa einmal im Monat', 'about once a month'],
        weekly: ['jede Woche oder öfter', 'every week or more often'],
      }),
      seconds: 5,
    },
  },
  {
    code: 'tie-topics',
    core: true,
    purpose: text(
      'Bild des Netzwerks: Inhalt der Verbindung',
      'Picture of the network: what the tie is about',
    ),
    writesTo: 'tie.topics',
    ask: {
      kind: 'multiple',
      title: text('Woran arbeiten Sie zusammen?', 'On what do you work together?'),
      choices: options({
        exchange: ['Erfahrungen austauschen', 'exchange of experience'],
        referral: ['Familien weitervermitteln', 'passing families on'],
        cases: ['einzelne Familien gemeinsam begleiten', 'accompanying families together'],
        offers: ['gemeinsame Angebote', 'joint offers'],
        rooms: ['Räume oder Personal teilen', 'sharing rooms or staff'],
        planning: ['gemeinsam planen', 'planning together'],
      }),
      seconds: 8,
    },
  },
  {
    code: 'tie-reliability',
    core: true,
    purpose: text('Bild des Netzwerks: Güte der Verbindung', 'Picture of the network: quality of the tie'),
    writesTo: 'tie.reliability',
    ask: {
      kind: 'scale',
      title: text('Wie verlässlich ist die Zusammenarbeit?', 'How reliable is working together?'),
      from: 1,
      to: 5,
      least: text('wenig', 'little'),
      most: text('sehr', 'very'),
      cannotSay,
      seconds: 5,
    },
  },
  {
    code: 'tie-trust',
    purpose: text('Bild des Netzwerks: Vertrauen', 'Picture of the network: trust'),
    writesTo: 'tie.trust',
    ask: {
      kind: 'scale',
      title: text(
        'Wie offen können Sie auch über Schwieriges sprechen?',
        'How openly can you talk about difficult things too?',
      ),
      from: 1,
      to: 5,
      least: text('kaum', 'hardly'),
      most: text('ganz offen', 'quite openly'),
      cannotSay,
      seconds: 5,
    },
  },
  {
    code: 'tie-initiative',
    purpose: text(
      'Bild des Netzwerks: Richtung der Verbindung',
      'Picture of the network: direction of the tie',
    ),
    writesTo: 'tie.initiative',
    ask: {
      kind: 'single',
      title: text('Von wem geht es meist aus?', 'Who mostly takes the first step?'),
      choices: options({
        us: ['eher von uns', 'rather we'],
        both: ['von beiden', 'both'],
        them: ['eher von der anderen Seite', 'rather the other side'],
      }),
      seconds: 5,
    },
  },
  {
    code: 'tie-agreement',
    purpose: text('Verbindlichkeit', 'Commitment'),
    writesTo: 'tie.agreement',
    ask: {
      kind: 'single',
      title: text('Ist die Zusammenarbeit vereinbart?', 'Is working together agreed upon?'),
      choices: points({
        none: ['nein, sie ergibt sich', 'no, it just happens'],
        spoken: ['mündlich', 'by word of mouth'],
        written: ['schriftlich', 'in writing'],
      }),
      seconds: 5,
    },
  },
  {
    code: 'tie-change',
    purpose: text('Entwicklung zwischen zwei Erhebungen', 'Development between two surveys'),
    writesTo: 'tie.change',
    ask: {
      kind: 'single',
      title: text(
        'Wie hat sie sich in den letzten zwei Jahren verändert?',
        'How has it changed in the last two years?',
      ),
      choices: points({
        looser: ['lockerer geworden', 'become looser'],
        same: ['gleich geblieben', 'stayed the same'],
        closer: ['enger geworden', 'become closer'],
      }),
      seconds: 5,
    },
  },
]

/** The questionnaire for those who take part in one network, as it was tried out in a neighbourhood of Dortmund. */
export const actorQuestions: readonly CanonQuestion[] = [
  ...write({ module: 'actor-self' }, [
    {
      code: 'actor-name',
      core: true,
      purpose: text('Knoten im Bild des Netzwerks', 'Node in the picture of the network'),
      writesTo: 'actor.name',
      ask: {
        kind: 'text',
        title: text(
          'Für welche Einrichtung oder Stelle antworten Sie?',
          'For which institution or office do you answer?',
        ),
        required: true,
        seconds: 10,
      },
    },
    {
      code: 'actor-sector',
      core: true,
      purpose: text(
        'Wer aus welchem Bereich beteiligt ist; Brücken zwischen den Bereichen',
        'Who is involved from which sector; bridges between sectors',
      ),
      writesTo: 'actor.sector',
      ask: {
        kind: 'single',
        title: text('Aus welchem Bereich kommen Sie?', 'Which sector do you come from?'),
        choices: sectors,
        other: text('aus einem anderen', 'another one'),
        required: true,
        seconds: 12,
      },
    },
    {
      code: 'actor-kind',
      core: true,
      purpose: text(
        'Öffentliche und freie Träger im Netzwerk',
        'Public and independent bodies in the network',
      ),
      writesTo: 'actor.kind',
      ask: {
        kind: 'single',
        title: text('Wer trägt Ihre Einrichtung?', 'Who runs your institution?'),
        choices: options({
          public: ['Kommune, Land oder andere öffentliche Hand', 'municipality, state or other public hand'],
          free: ['freier, gemeinnütziger Träger', 'independent non-profit body'],
          commercial: ['Unternehmen, Praxis, freier Beruf', 'business, practice, freelance'],
          volunteer: ['niemand, wir sind ehrenamtlich tätig', 'nobody, we are volunteers'],
        }),
        seconds: 7,
      },
    },
    {
      code: 'actor-position',
      core: true,
      purpose: text('Aus welcher Sicht geantwortet wird', 'From which point of view the answers come'),
      ask: {
        kind: 'single',
        title: text('Welche Aufgabe haben Sie dort?', 'What is your task there?'),
        choices: options({
          head: ['Leitung', 'head'],
          professional: ['Fachkraft', 'professional'],
          coordination: ['Koordination oder Planung', 'coordination or planning'],
          volunteer: ['Ehrenamt', 'volunteer'],
          parent: [
            'Ich bin als Mutter, Vater oder junger Mensch dabei.',
            'I take part as a mother, father or young person.',
          ],
        }),
        seconds: 6,
      },
    },
    {
      code: 'actor-areas',
      core: true,
      purpose: text('Wo die Beteiligten arbeiten', 'Where those involved work'),
      writesTo: 'actor.areas',
      ask: {
        kind: 'area',
        title: text('In welchen Gebieten arbeiten Sie?', 'In which areas do you work?'),
        seconds: 12,
      },
    },
    {
      code: 'actor-steps',
      core: true,
      purpose: text('Welche Lebensphasen das Netzwerk abdeckt', 'Which stages of life the network covers'),
      writesTo: 'actor.steps',
      ask: {
        kind: 'multiple',
        title: text(
          'Mit Kindern und Familien in welchen Lebensphasen arbeiten Sie?',
          'With children and families in which stages of life do you work?',
        ),
        choices: fromCatalogue(lifePhaseSteps),
        seconds: 15,
      },
    },
    {
      code: 'actor-fields',
      purpose: text(
        'Welche Handlungsfelder das Netzwerk abdeckt',
        'Which fields of action the network covers',
      ),
      writesTo: 'actor.fields',
      ask: {
        kind: 'multiple',
        title: text('In welchen Handlungsfeldern?', 'In which fields of action?'),
        choices: fromCatalogue(fields),
        seconds: 12,
      },
    },
  ]),
  ...write({ module: 'actor-membership' }, [
    {
      code: 'actor-member-since',
      core: true,
      purpose: text('Beständigkeit des Netzwerks', 'Steadiness of the network'),
      writesTo: 'actor.memberSince',
      ask: {
        kind: 'date',
        precision: 'year',
        notAfterToday: true,
        title: text(
          'Seit welchem Jahr wirken Sie im Netzwerk mit?',
          'Since which year have you taken part in the network?',
        ),
        seconds: 7,
      },
    },
    {
      code: 'actor-attendance',
      core: true,
      purpose: text('Wie viele zum Kern gehören', 'How many belong to the core'),
      ask: {
        kind: 'single',
        title: text('Wie oft nehmen Sie an den Treffen teil?', 'How often do you attend the meetings?'),
        choices: points({
          rarely: ['selten', 'rarely'],
          sometimes: ['etwa bei jedem zweiten', 'about every second one'],
          mostly: ['fast immer', 'nearly always'],
        }),
        seconds: 6,
      },
    },
    {
      code: 'actor-roles',
      core: true,
      purpose: text('Wer was zum Netzwerk beiträgt', 'Who contributes what to the network'),
      writesTo: 'actor.roles',
      ask: {
        kind: 'multiple',
        title: text('Was bringen Sie ein?', 'What do you contribute?'),
        choices: options({
          knowledge: ['Fachwissen', 'professional knowledge'],
          families: ['den Kontakt zu Familien', 'contact with families'],
          offers: ['eigene Angebote', 'offers of our own'],
          rooms: ['Räume', 'rooms'],
          money: ['Geld', 'money'],
          decisions: [
            'Entscheidungen der Verwaltung oder Politik',
            'decisions of administration or politics',
          ],
          organisation: ['Organisation des Netzwerks', 'organising the network'],
        }),
        other: text('anderes', 'other'),
        seconds: 10,
      },
    },
    {
      code: 'actor-reasons',
      purpose: text('Was Beteiligte hält', 'What keeps members'),
      ask: {
        kind: 'ranking',
        title: text(
          'Weshalb sind Sie dabei? Die drei wichtigsten Gründe',
          'Why do you take part? The three main reasons',
        ),
        choices: options({
          families: ['Familien besser helfen', 'helping families better'],
          contacts: ['andere kennenlernen', 'getting to know others'],
          information: ['Neues erfahren', 'learning what is new'],
          gaps: ['Lücken schließen', 'closing gaps'],
          influence: ['bei Entscheidungen mitreden', 'having a say in decisions'],
          funding: ['an Fördermittel kommen', 'getting funding'],
          duty: ['Es gehört zu meinen Aufgaben.', 'It is one of my duties.'],
        }),
        top: 3,
        seconds: 20,
      },
    },
    {
      code: 'actor-hours',
      core: true,
      purpose: text('Aufwand der Zusammenarbeit', 'Effort of working together'),
      ask: {
        kind: 'number',
        title: text(
          'Wie viele Stunden im Monat wenden Sie für das Netzwerk auf?',
          'How many hours a month do you spend on the network?',
        ),
        unit: text('Stunden', 'hours'),
        min: 0,
        max: 200,
        decimals: 1,
        seconds: 8,
      },
    },
    {
      code: 'actor-mandate',
      purpose: text('Ob im Netzwerk entschieden werden kann', 'Whether the network can decide'),
      ask: {
        kind: 'single',
        title: text(
          'Dürfen Sie in den Treffen für {{actor-name|Ihre Einrichtung}} entscheiden?',
          'May you decide for {{actor-name|your institution}} at the meetings?',
        ),
        choices: options({
          yes: ['ja', 'yes'],
          limited: ['in kleinen Dingen', 'in small matters'],
          no: ['nein, ich frage erst nach', 'no, I have to ask first'],
        }),
        seconds: 7,
      },
    },
  ]),
  ...write({ module: 'actor-ties' }, [
    {
      code: 'partners',
      core: true,
      purpose: text(
        'Bild des Netzwerks: wer mit wem, wie oft, woran, wie verlässlich',
        'Picture of the network: who with whom, how often, on what, how reliably',
      ),
      writesTo: 'actor.ties',
      ask: {
        kind: 'roster',
        title: text(
          'Mit wem haben Sie in den letzten zwölf Monaten zusammengearbeitet?',
          'With whom have you worked in the last twelve months?',
        ),
        help: text(
          'Füllen Sie nur die Zeilen aus, auf die es zutrifft. Wer fehlt, kann unten ergänzt werden.',
          'Fill in only the lines that apply. Who is missing can be added below.',
        ),
        actors: { list: 'actors' },
        own: { label: text('Weitere', 'Others'), max: 8 },
        questions: coreOf(aboutOnePartner),
      },
    },
  ]),
  ...write({ module: 'actor-ties', within: 'partners' }, aboutOnePartner),
  ...write({ module: 'actor-ties' }, [
    {
      code: 'tie-wished',
      core: true,
      purpose: text('Fehlende Verbindungen', 'Missing ties'),
      writesTo: 'tie.wished',
      ask: {
        kind: 'multiple',
        title: text(
          'Mit wem würden Sie gern mehr zusammenarbeiten?',
          'With whom would you like to work more?',
        ),
        choices: { list: 'actors' },
        other: text('mit anderen', 'with others'),
        max: 5,
        seconds: 15,
      },
    },
    {
      code: 'tie-hurdles',
      core: true,
      purpose: text('Woran Zusammenarbeit scheitert', 'Why working together fails'),
      ask: {
        kind: 'multiple',
        title: text('Was hindert Sie bisher daran?', 'What has kept you from it so far?'),
        choices: options({
          time: ['zu wenig Zeit', 'too little time'],
          unknown: ['Wir kennen uns kaum.', 'We hardly know each other.'],
          responsibility: ['Zuständigkeiten sind unklar.', 'It is unclear who is responsible.'],
          privacy: ['Unsicherheit beim Datenschutz', 'doubts about data protection'],
          goals: ['Wir verfolgen verschiedene Ziele.', 'We pursue different goals.'],
          competition: ['Wir stehen im Wettbewerb.', 'We compete.'],
          experience: ['schlechte Erfahrungen', 'bad experience'],
        }),
        other: text('anderes', 'other'),
        visibleIf: { answer: 'tie-wished', answered: true },
        seconds: 10,
      },
    },
  ]),
  ...write({ module: 'actor-cooperation' }, [
    {
      code: 'cooperation-climate',
      core: true,
      purpose: text(
        'Wie die Beteiligten die Zusammenarbeit erleben',
        'How those involved experience working together',
      ),
      ask: {
        kind: 'matrix',
        title: text(
          'Wie erleben Sie die Zusammenarbeit im Netzwerk?',
          'How do you experience working together in the network?',
        ),
        rows: options({
          'equal-footing': ['Alle begegnen sich auf Augenhöhe.', 'All meet as equals.'],
          agreements: ['Absprachen werden eingehalten.', 'Agreements are kept.'],
          information: [
            'Ich erfahre rechtzeitig, was ich wissen muss.',
            'I learn in time what I need to know.',
          ],
          conflicts: ['Strittiges wird offen angesprochen.', 'Disputes are addressed openly.'],
          responsibility: [
            'Es ist klar, wer wofür zuständig ist.',
            'It is clear who is responsible for what.',
          ],
          help: [
            'Wenn ich Hilfe brauche, weiß ich, wen ich anrufe.',
            'When I need help, I know whom to call.',
          ],
        }),
        columns: agreement,
        cannotSay,
        seconds: 40,
      },
    },
    {
      code: 'cooperation-sectors',
      core: true,
      purpose: text(
        'Nahtstellen zwischen den Bereichen, vor allem Gesundheit und Jugendhilfe',
        'Seams between sectors, above all health and youth welfare',
      ),
      ask: {
        kind: 'matrix',
        title: text(
          'Wie gut klappt die Zusammenarbeit mit diesen Bereichen?',
          'How well does it go with these sectors?',
        ),
        rows: sectors.filter(({ code }) =>
          [
            'health',
            'day-care',
            'school',
            'youth-office',
            'family-education',
            'social-security',
            'leisure',
          ].includes(code),
        ),
        columns: points({
          none: ['gar nicht', 'not at all'],
          badly: ['eher schlecht', 'rather badly'],
          well: ['eher gut', 'rather well'],
          'very-well': ['sehr gut', 'very well'],
        }),
        cannotSay: text('haben damit nichts zu tun', 'have nothing to do with it'),
        seconds: 40,
      },
    },
    {
      code: 'cooperation-benefit',
      core: true,
      purpose: text('Nutzen und Aufwand', 'Benefit and effort'),
      ask: {
        kind: 'single',
        title: text('Lohnt sich der Aufwand für Sie?', 'Is it worth the effort for you?'),
        choices: points({
          no: ['nein', 'no'],
          'rather-no': ['eher nicht', 'rather not'],
          'rather-yes': ['eher ja', 'rather yes'],
          yes: ['ja', 'yes'],
        }),
        seconds: 7,
      },
    },
    {
      code: 'cooperation-handover',
      core: true,
      purpose: text('Übergänge: ob Familien ankommen', 'Transitions: whether families arrive'),
      ask: {
        kind: 'scale',
        title: text(
          'Wenn Sie eine Familie weitervermitteln: Wie oft kommt sie dort an?',
          'When you pass a family on: how often does it arrive there?',
        ),
        from: 1,
        to: 5,
        least: text('fast nie', 'hardly ever'),
        most: text('fast immer', 'nearly always'),
        cannotSay: text('erfahren wir nicht', 'we do not learn'),
        seconds: 9,
      },
    },
    {
      code: 'cooperation-handover-how',
      purpose: text('Übergänge: wie weitervermittelt wird', 'Transitions: how families are passed on'),
      ask: {
        kind: 'multiple',
        title: text('Wie vermitteln Sie Familien weiter?', 'How do you pass families on?'),
        choices: options({
          address: ['Wir nennen Adresse und Telefonnummer.', 'We give address and telephone number.'],
          call: ['Wir rufen vorher an.', 'We call beforehand.'],
          accompany: ['Wir gehen mit.', 'We go along.'],
          form: ['Wir nutzen einen vereinbarten Vordruck.', 'We use an agreed form.'],
          follow: ['Wir fragen später nach.', 'We ask later on.'],
        }),
        seconds: 10,
      },
    },
    {
      code: 'cooperation-privacy',
      purpose: text('Datenschutz als Hürde oder gelöste Frage', 'Data protection as hurdle or as solved'),
      ask: {
        kind: 'single',
        title: text(
          'Ist geregelt, wie Sie mit Zustimmung der Eltern Angaben über Familien weitergeben?',
          'Is it settled how you pass on details of families with the consent of the parents?',
        ),
        choices: options({
          yes: ['ja, schriftlich', 'yes, in writing'],
          practice: ['es hat sich eingespielt', 'it has become practice'],
          no: ['nein', 'no'],
          unknown: ['weiß ich nicht', 'I do not know'],
        }),
        seconds: 8,
      },
    },
    {
      code: 'cooperation-case-talks',
      purpose: text('Gespräche über Ämter hinweg', 'Talks across offices'),
      ask: {
        kind: 'single',
        title: text(
          'Gibt es feste Gespräche, in denen mehrere Stellen mit Einverständnis der Eltern über eine Familie beraten?',
          'Are there regular talks in which several offices discuss a family with the consent of the parents?',
        ),
        choices: options({
          regular: ['ja, regelmäßig', 'yes, regularly'],
          sometimes: ['ja, wenn es nötig ist', 'yes, when needed'],
          no: ['nein', 'no'],
        }),
        seconds: 9,
      },
    },
  ]),
  ...write({ module: 'actor-trust' }, [
    {
      code: 'trust-statements',
      core: true,
      purpose: text('Vertrauen als Grundlage des Netzwerks', 'Trust as the ground of the network'),
      ask: {
        kind: 'matrix',
        title: text('Wie sehr trifft das auf Ihr Netzwerk zu?', 'How far does this apply to your network?'),
        rows: options({
          word: ['Auf das Wort der anderen ist Verlass.', 'The word of the others can be relied on.'],
          mistakes: ['Über Fehler kann man reden.', 'Mistakes can be talked about.'],
          sharing: [
            'Wissen wird geteilt, auch wenn es dem eigenen Haus nichts bringt.',
            'Knowledge is shared even if it brings nothing to the own house.',
          ],
          help: [
            'Man hilft sich, ohne gleich etwas dafür zu erwarten.',
            'People help without expecting something at once.',
          ],
          fairness: ['Lob und Mittel werden gerecht verteilt.', 'Praise and means are shared fairly.'],
        }),
        columns: agreement,
        cannotSay,
        seconds: 35,
      },
    },
    {
      code: 'values-statements',
      core: true,
      purpose: text('Gemeinsame Haltung', 'Shared attitude'),
      ask: {
        kind: 'matrix',
        title: text('Und wie sehr das?', 'And how far this?'),
        rows: options({
          child: [
            'Wir denken vom Kind aus, nicht von der Zuständigkeit.',
            'We think from the child, not from responsibilities.',
          ],
          parents: ['Wir sehen Eltern als Partner.', 'We see parents as partners.'],
          early: ['Wir handeln, bevor Schwierigkeiten groß werden.', 'We act before difficulties grow.'],
          more: ['Wer mehr Hilfe braucht, bekommt mehr.', 'Who needs more help gets more.'],
          together: [
            'Das gemeinsame Ziel geht dem Vorteil der eigenen Einrichtung vor.',
            'The common goal comes before the gain of the own institution.',
          ],
        }),
        columns: agreement,
        cannotSay,
        seconds: 35,
      },
    },
    {
      code: 'values-priority',
      core: true,
      purpose: text(
        'Präventionsstandards, die den Beteiligten am wichtigsten sind',
        'Prevention standards that matter most to those involved',
      ),
      ask: {
        kind: 'ranking',
        title: text(
          'Welche drei Grundsätze sind Ihnen am wichtigsten?',
          'Which three principles matter most to you?',
        ),
        choices: fromCatalogue(standards),
        top: 3,
        seconds: 20,
      },
    },
    {
      code: 'trust-conflict',
      purpose: text('Umgang mit Streit', 'How disputes are handled'),
      ask: {
        kind: 'single',
        title: text(
          'Was geschieht, wenn es im Netzwerk Streit gibt?',
          'What happens when there is a dispute in the network?',
        ),
        choices: options({
          open: ['Er wird gemeinsam geklärt.', 'It is settled together.'],
          coordination: ['Die Koordination vermittelt.', 'The coordination mediates.'],
          aside: ['Er wird am Rande geklärt.', 'It is settled on the side.'],
          avoided: ['Man geht ihm aus dem Weg.', 'It is avoided.'],
          none: ['Bisher gab es keinen.', 'There has not been any.'],
        }),
        seconds: 8,
      },
    },
  ]),
  ...write({ module: 'actor-network' }, [
    {
      code: 'network-view',
      core: true,
      purpose: text(
        'Wie die Beteiligten das Netzwerk selbst sehen',
        'How those involved see the network itself',
      ),
      ask: {
        kind: 'matrix',
        title: text('Wie sehen Sie das Netzwerk?', 'How do you see the network?'),
        rows: options({
          goals: ['Ich kenne die Ziele des Netzwerks.', 'I know the goals of the network.'],
          shared: [
            'Die Ziele sind auch die Ziele meiner Einrichtung.',
            'The goals are those of my institution too.',
          ],
          coordination: ['Das Netzwerk wird gut koordiniert.', 'The network is well coordinated.'],
          decisions: ['Was wir beschließen, wird umgesetzt.', 'What we decide is carried out.'],
          influence: [
            'Unsere Ergebnisse kommen in Verwaltung und Politik an.',
            'Our results reach administration and politics.',
          ],
          families: [
            'Die Familien im Stadtteil merken, dass es uns gibt.',
            'The families of the district notice that we exist.',
          ],
        }),
        columns: agreement,
        cannotSay,
        seconds: 40,
      },
    },
    {
      code: 'network-view-change',
      core: true,
      purpose: text('Veränderung zwischen zwei Erhebungen', 'Change between two surveys'),
      ask: {
        kind: 'single',
        title: text(
          'Wie hat sich das Netzwerk in den letzten zwei Jahren entwickelt?',
          'How has the network developed in the last two years?',
        ),
        choices: points({
          worse: ['Es hat an Kraft verloren.', 'It has lost strength.'],
          same: ['Es ist etwa gleich geblieben.', 'It has stayed about the same.'],
          better: ['Es ist stärker geworden.', 'It has become stronger.'],
        }),
        seconds: 7,
      },
    },
    {
      code: 'network-view-missing',
      core: true,
      purpose: text('Wer am Tisch fehlt', 'Who is missing at the table'),
      ask: {
        kind: 'multiple',
        title: text('Welche Bereiche fehlen im Netzwerk?', 'Which sectors are missing in the network?'),
        choices: sectors,
        other: text('andere', 'others'),
        seconds: 12,
      },
    },
    {
      code: 'network-view-parallel',
      core: true,
      purpose: text('Doppelstrukturen', 'Parallel structures'),
      ask: {
        kind: 'yes-no',
        title: text(
          'Treffen Sie dieselben Menschen noch in anderen Runden zu ähnlichen Themen?',
          'Do you meet the same people in other rounds on similar subjects?',
        ),
        seconds: 7,
      },
    },
    {
      code: 'network-view-parallel-which',
      core: true,
      purpose: text('Doppelstrukturen', 'Parallel structures'),
      ask: {
        kind: 'multiple',
        title: text('In welchen?', 'In which ones?'),
        choices: { list: 'networks' },
        other: text('in anderen', 'in others'),
        visibleIf: { answer: 'network-view-parallel', is: true },
        seconds: 12,
      },
    },
    {
      code: 'network-view-success',
      purpose: text('Beispiele für gute Praxis', 'Examples of good practice'),
      ask: {
        kind: 'text',
        long: true,
        maxLength: 2000,
        title: text(
          'Was ist dem Netzwerk zuletzt besonders gut gelungen?',
          'In what has the network been most successful lately?',
        ),
        seconds: 40,
      },
    },
  ]),
  ...write({ module: 'actor-outlook' }, [
    {
      code: 'actor-wishes',
      core: true,
      purpose: text('Was das Netzwerk voranbringt', 'What brings the network forward'),
      ask: {
        kind: 'ranking',
        title: text(
          'Was würde die Zusammenarbeit am meisten voranbringen?',
          'What would help working together most?',
        ),
        choices: options({
          time: ['mehr Zeit dafür', 'more time for it'],
          meetings: ['bessere Treffen', 'better meetings'],
          overview: ['ein Überblick, wer was macht', 'an overview of who does what'],
          agreements: ['feste Vereinbarungen', 'firm agreements'],
          coordination: ['eine stärkere Koordination', 'a stronger coordination'],
          backing: ['Rückhalt der eigenen Leitung', 'backing by the own head'],
          training: ['gemeinsame Fortbildung', 'joint training'],
          money: ['gemeinsame Mittel', 'joint means'],
        }),
        top: 3,
        seconds: 20,
      },
    },
    {
      code: 'actor-next',
      core: true,
      purpose: text('Nächste Schritte', 'Next steps'),
      ask: {
        kind: 'text',
        long: true,
        maxLength: 2000,
        title: text(
          'Was sollten wir gemeinsam als Nächstes angehen?',
          'What should we tackle together next?',
        ),
        seconds: 30,
      },
    },
    {
      code: 'actor-join-in',
      purpose: text('Wer mitarbeiten möchte', 'Who would like to join in'),
      ask: {
        kind: 'yes-no',
        title: text('Möchten Sie dabei mitarbeiten?', 'Would you like to join in?'),
        visibleIf: { answer: 'actor-next', answered: true },
        seconds: 4,
      },
    },
  ]),
]
