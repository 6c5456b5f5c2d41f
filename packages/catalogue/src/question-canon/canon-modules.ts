import { lookupByCode } from '../lookup-by-code.ts'
import type { CanonModule, CanonQuestionnaire } from './canon-schema.ts'
import { text } from './canon-writing.ts'

export const canonQuestionnaires: readonly CanonQuestionnaire[] = [
  {
    code: 'offers',
    name: text('Bestandserhebung: Angebote', 'Inventory: offers'),
    intro: text(
      'Wir möchten wissen, was es für Kinder, Jugendliche und Familien gibt, damit wir sehen, wo etwas fehlt. Sie können jederzeit unterbrechen und später weitermachen. Was Sie eintragen, prüfen wir und übernehmen es in unser Verzeichnis; Sie müssen es nirgends ein zweites Mal angeben.',
      'We would like to know what there is for children, young people and families, so that we see where something is missing. You can pause at any time and go on later. We check what you enter and take it over into our directory; you need not tell it anywhere a second time.',
    ),
    thanks: text(
      'Vielen Dank. Ihre Angaben helfen uns, Lücken zu finden und zu schließen.',
      'Thank you. What you told us helps to find gaps and to close them.',
    ),
  },
  {
    code: 'actors',
    name: text(
      'Bestandserhebung: Zusammenarbeit der Beteiligten',
      'Inventory: how those involved work together',
    ),
    intro: text(
      'Wir möchten verstehen, wer im Netzwerk mit wem zusammenarbeitet und wie Sie die Zusammenarbeit erleben. Es gibt keine richtigen oder falschen Antworten. Sie können jederzeit unterbrechen und später weitermachen.',
      'We would like to understand who in the network works with whom and how you experience working together. There are no right or wrong answers. You can pause at any time and go on later.',
    ),
    thanks: text(
      'Vielen Dank. Die Ergebnisse stellen wir im Netzwerk gemeinsam vor, ohne dass jemand bloßgestellt wird.',
      'Thank you. We present the results in the network together, without exposing anybody.',
    ),
  },
  {
    code: 'networks',
    name: text('Bestandserhebung: Netzwerke', 'Inventory: networks'),
    intro: text(
      'Wir möchten einen Überblick über die Netzwerke für Kinder, Jugendliche und Familien gewinnen: was sie tun, wer dabei ist und wo sie sich überschneiden. Bitte antworten Sie für das ganze Netzwerk, so gut Sie können. Sie können jederzeit unterbrechen und später weitermachen.',
      'We would like to gain an overview of the networks for children, young people and families: what they do, who takes part and where they overlap. Please answer for the whole network as well as you can. You can pause at any time and go on later.',
    ),
    thanks: text(
      'Vielen Dank. Sie erhalten die Übersicht aller Netzwerke, sobald sie fertig ist.',
      'Thank you. You will receive the overview of all networks as soon as it is ready.',
    ),
  },
]

const module = (
  [questionnaire, code, core]: readonly [CanonModule['questionnaire'], CanonModule['code'], boolean],
  name: CanonModule['name'],
  purpose: CanonModule['purpose'],
): CanonModule => ({ code, questionnaire, name, purpose, core })

/** In the order in which they are asked. */
export const canonModules: readonly CanonModule[] = [
  module(
    ['offers', 'offer-provider', true],
    text('Wer antwortet', 'Who answers'),
    text('Träger und Rückfragen', 'Provider and whom to ask'),
  ),
  module(
    ['offers', 'offer-list', true],
    text('Ihre Angebote', 'Your offers'),
    text(
      'Einträge für das Verzeichnis und die Präventionskette, ohne Abtippen',
      'Entries for the directory and the prevention chain, without typing them again',
    ),
  ),
  module(
    ['offers', 'offer-access', false],
    text('Wie Familien zu Ihnen finden', 'How families find you'),
    text('Zugänge, Hürden und Wartezeiten', 'Ways in, hurdles and waiting times'),
  ),
  module(
    ['offers', 'offer-quality', false],
    text('Wie Sie arbeiten', 'How you work'),
    text('Präventionsstandards und Qualität', 'Prevention standards and quality'),
  ),
  module(
    ['offers', 'offer-reach', false],
    text('Wen Sie erreichen', 'Whom you reach'),
    text('Nachfrage, Auslastung und Wirkung', 'Demand, use and effect'),
  ),
  module(
    ['offers', 'offer-outlook', false],
    text('Was fehlt und was kommt', 'What is missing and what is coming'),
    text('Lücken aus Sicht der Träger, Vorhaben', 'Gaps as providers see them, plans'),
  ),
  module(
    ['actors', 'actor-self', true],
    text('Sie und Ihre Einrichtung', 'You and your institution'),
    text('Wer aus welchem Bereich beteiligt ist', 'Who is involved from which sector'),
  ),
  module(
    ['actors', 'actor-membership', true],
    text('Ihre Mitarbeit im Netzwerk', 'Your part in the network'),
    text('Dauer, Rolle und Aufwand der Mitarbeit', 'How long, in which role, with how much effort'),
  ),
  module(
    ['actors', 'actor-ties', true],
    text('Mit wem Sie zusammenarbeiten', 'With whom you work'),
    text(
      'Das Bild des Netzwerks: Verbindungen, Brücken, Lücken',
      'The picture of the network: ties, bridges, holes',
    ),
  ),
  module(
    ['actors', 'actor-cooperation', true],
    text('Wie Sie die Zusammenarbeit erleben', 'How you experience working together'),
    text(
      'Stärken und Reibungen, auch zwischen den Bereichen',
      'Strengths and friction, between the sectors too',
    ),
  ),
  module(
    ['actors', 'actor-trust', false],
    text('Vertrauen und gemeinsame Haltung', 'Trust and shared attitude'),
    text(
      'Ob die Grundlage für mehr Verbindlichkeit da ist',
      'Whether there is a ground for firmer commitment',
    ),
  ),
  module(
    ['actors', 'actor-network', false],
    text('Wie Sie das Netzwerk sehen', 'How you see the network'),
    text(
      'Ziele, Koordination und Ergebnisse aus Sicht der Beteiligten',
      'Goals, coordination and results as members see them',
    ),
  ),
  module(
    ['actors', 'actor-outlook', false],
    text('Was Sie sich wünschen', 'What you wish for'),
    text('Nächste Schritte', 'Next steps'),
  ),
  module(
    ['networks', 'network-ground', true],
    text('Das Netzwerk', 'The network'),
    text('Steckbrief: seit wann, wo, wofür', 'Profile: since when, where, what for'),
  ),
  module(
    ['networks', 'network-goals', true],
    text('Ziele', 'Goals'),
    text(
      'Ob Ziele festgeschrieben sind und nachgehalten werden',
      'Whether goals are written down and followed up',
    ),
  ),
  module(
    ['networks', 'network-members', true],
    text('Wer dabei ist', 'Who takes part'),
    text('Mitglieder, Koordination und wer fehlt', 'Members, coordination and who is missing'),
  ),
  module(
    ['networks', 'network-work', false],
    text('Wie gearbeitet wird', 'How the work is done'),
    text('Treffen, Regeln, Aufgaben und Mittel', 'Meetings, rules, tasks and means'),
  ),
  module(
    ['networks', 'network-links', false],
    text('Verbindungen zu anderen Netzwerken', 'Links to other networks'),
    text('Doppelstrukturen und fehlende Brücken', 'Parallel structures and missing bridges'),
  ),
  module(
    ['networks', 'network-results', false],
    text('Was gelingt', 'What succeeds'),
    text('Ergebnisse, Hürden und Vertrauen', 'Results, hurdles and trust'),
  ),
  module(
    ['networks', 'network-outlook', false],
    text('Was gebraucht wird', 'What is needed'),
    text('Unterstützung und Vorhaben', 'Support and plans'),
  ),
]

/** The questionnaire of a code. @throws RangeError unknown code */
export const canonQuestionnaire = lookupByCode('canon questionnaires', canonQuestionnaires)
