import { lookupByCode, oneOfCodes } from '../lookup-by-code.ts'
import { stationCodes } from './station-codes.ts'
import type { Station } from './station-schema.ts'

/** The stations with the standards that hold in each of them, beside the seven cross-cutting ones. */
export const stations: readonly Station[] = [
  {
    code: 'guiding-principle',
    position: 1,
    name: { de: 'Leitbild', en: 'Guiding principle' },
    description: {
      de: 'Die Kommune verständigt sich, wofür ihre Präventionskette da ist.',
      en: 'The municipality agrees on what its prevention chain is for.',
    },
    standards: [
      {
        code: 'owned-by-leadership',
        name: { de: 'Sache der Verwaltungsspitze', en: 'Owned by the head of administration' },
        description: {
          de: 'Die Leitung der Verwaltung trägt die Prävention sichtbar mit und gibt den Ämtern Rückhalt.',
          en: 'The head of administration visibly carries prevention and backs the offices.',
        },
      },
      {
        code: 'administration-appreciated',
        name: { de: 'Verwaltung wertschätzend einbezogen', en: 'Administration appreciated' },
        description: {
          de: 'Auch die Ämter, die Leistungen bewilligen, werden mit ihrem Wissen und ihren Grenzen ernst genommen.',
          en: 'The offices that grant benefits, too, are taken seriously with their knowledge and their limits.',
        },
      },
      {
        code: 'participatory-principle',
        name: { de: 'Gemeinsam erarbeitet', en: 'Worked out together' },
        description: {
          de: 'Das Leitbild entsteht mit allen wichtigen Beteiligten und wird mit ihnen fortgeschrieben.',
          en: 'The principle is worked out, and later revised, with everybody who matters.',
        },
      },
      {
        code: 'council-resolution',
        name: { de: 'Vom Rat beschlossen', en: 'Legitimised by the council' },
        description: {
          de: 'Ein Beschluss der gewählten Vertretung macht das Leitbild verbindlich.',
          en: 'A resolution of the elected body makes the principle binding.',
        },
      },
    ],
  },
  {
    code: 'strategic-goals',
    position: 2,
    name: { de: 'Strategische Ziele', en: 'Strategic goals' },
    description: {
      de: 'Aus dem Leitbild werden Ziele, an denen sich prüfen lässt, ob es vorangeht.',
      en: 'The principle becomes goals that show whether things move.',
    },
    standards: [
      {
        code: 'binding-goals',
        name: { de: 'Verbindliche Ziele und Meilensteine', en: 'Binding goals and milestones' },
        description: {
          de: 'Ziele sind mit Zuständigkeit und Zeitpunkt vereinbart.',
          en: 'Goals are agreed with a person in charge and a date.',
        },
      },
      {
        code: 'arrival-measured',
        name: { de: 'Gemessen, was beim Kind ankommt', en: 'Measures of what arrives at the child' },
        description: {
          de: 'Zu jedem Ziel ist festgelegt, woran zu erkennen ist, dass Kinder und Familien etwas davon haben.',
          en: 'For each goal it is laid down how one will see that children and families benefit.',
        },
      },
      {
        code: 'action-plan',
        name: { de: 'Beschlossener Aktionsplan', en: 'Adopted action plan' },
        description: {
          de: 'Die zuständigen Ausschüsse haben einen Plan mit Maßnahmen angenommen.',
          en: 'The committees in charge have adopted a plan with measures.',
        },
      },
    ],
  },
  {
    code: 'steering-structure',
    position: 3,
    name: { de: 'Steuerungsstruktur', en: 'Steering structure' },
    description: {
      de: 'Es ist geklärt, wer entscheidet, wer vorbereitet und wer verbindet.',
      en: 'It is settled who decides, who prepares and who connects.',
    },
    standards: [
      {
        code: 'reliable-steering',
        name: { de: 'Verlässliche Steuerung', en: 'Reliable steering' },
        description: {
          de: 'Eine Steuerungsgruppe auf Leitungsebene tagt regelmäßig; Jugend, Schule, Soziales, Stadtentwicklung und Gesundheit sind vertreten.',
          en: 'A steering group at the level of heads of office meets regularly; youth, school, social affairs, urban development and health are represented.',
        },
      },
      {
        code: 'full-time-coordination',
        name: { de: 'Hauptamtliche Koordination', en: 'Full-time network coordination' },
        description: {
          de: 'Eine Fachkraft mit Befugnissen koordiniert die Netzwerke auf einer festen Stelle.',
          en: 'A professional with authority coordinates the networks in a permanent post.',
        },
      },
    ],
  },
  {
    code: 'data-strategy',
    position: 4,
    name: { de: 'Gemeinsame Datenstrategie', en: 'Cross-area data strategy' },
    description: {
      de: 'Die Ämter verabreden, welche Daten sie wie erheben und zusammenführen.',
      en: 'The offices agree which data they collect and how they bring them together.',
    },
    standards: [
      {
        code: 'coherent-data-concept',
        name: { de: 'Stimmiges Datenkonzept', en: 'Coherent data concept' },
        description: {
          de: 'Ein Konzept gilt für alle Bereiche und reicht bis zum Stadtteil, wo nötig bis zur Einrichtung.',
          en: 'One concept holds for all areas of work and reaches down to the neighbourhood, where needed to the institution.',
        },
      },
      {
        code: 'prevention-monitoring',
        name: { de: 'Präventionsmonitoring', en: 'Prevention monitoring' },
        description: {
          de: 'Wenige steuerungsrelevante Indikatoren werden regelmäßig fortgeschrieben und gelesen.',
          en: 'A few indicators that matter for steering are updated and read regularly.',
        },
      },
      {
        code: 'compatible-data',
        name: { de: 'Daten, die zueinander passen', en: 'Compatible data' },
        description: {
          de: 'Gebiete, Altersgruppen und Stichtage der Fachplanungen sind aufeinander abgestimmt.',
          en: 'Areas, age groups and reference dates of the plans are matched to each other.',
        },
      },
    ],
  },
  {
    code: 'integrated-data-use',
    position: 5,
    name: { de: 'Daten gemeinsam nutzen', en: 'Integrated data use in planning' },
    description: {
      de: 'Fachplanungen lesen dieselben Daten und ziehen daraus gemeinsame Schlüsse.',
      en: 'The plans of the offices read the same data and draw common conclusions.',
    },
    standards: [
      {
        code: 'linked-plans',
        name: { de: 'Verknüpfte Fachpläne', en: 'Linked detail plans' },
        description: {
          de: 'Jugendhilfe-, Sozial-, Schul-, Gesundheits- und Stadtplanung beziehen sich aufeinander.',
          en: 'Youth, social, school, health and urban planning refer to each other.',
        },
      },
      {
        code: 'manageable-indicator-set',
        name: { de: 'Überschaubare Indikatoren', en: 'A manageable set of indicators' },
        description: {
          de: 'Die Auswahl ist klein genug, um im Gespräch zu bleiben, und sagt den Planenden etwas.',
          en: 'The choice is small enough to talk about, and tells planners something.',
        },
      },
    ],
  },
  {
    code: 'impact-steering',
    position: 6,
    name: { de: 'Auf Wirkung ausrichten', en: 'Impact-oriented steering' },
    description: {
      de: 'Mittel gehen dorthin, wo sie am meisten bewirken, und die Wirkung wird geprüft.',
      en: 'Means go where they do most, and their effect is checked.',
    },
    standards: [
      {
        code: 'access-and-impact',
        name: { de: 'Zugang steuern, Wirkung messen', en: 'Access steering and impact measurement' },
        description: {
          de: 'Wer mehr braucht, bekommt leichter Zugang; ob er ankommt, wird gemessen.',
          en: 'Whoever needs more gets access more easily; whether it arrives is measured.',
        },
      },
      {
        code: 'evidence-based-measures',
        name: { de: 'Begründete Maßnahmen', en: 'Evidence-based measures' },
        description: {
          de: 'Jede Maßnahme nennt die Annahme, warum sie wirkt, und worauf diese sich stützt.',
          en: 'Each measure names the assumption of why it works and what that rests on.',
        },
      },
      {
        code: 'better-together',
        name: { de: 'Gemeinsam besser werden', en: 'Getting better together' },
        description: {
          de: 'Fehler dürfen offen besprochen werden; Träger verlieren deshalb nicht sogleich ihre Förderung.',
          en: 'Mistakes may be talked about openly; providers do not lose their funding at once for it.',
        },
      },
      {
        code: 'controlling-and-quality',
        name: {
          de: 'Controlling und Qualitätsentwicklung verbunden',
          en: 'Controlling tied to quality development',
        },
        description: {
          de: 'Zahlen und fachliche Auswertung über Träger hinweg gehören in dasselbe Gespräch.',
          en: 'Figures and professional review across providers belong in the same talk.',
        },
      },
    ],
  },
]

/** The station of a code. @throws RangeError unknown code */
export const station = lookupByCode('stations', stations)

export const isStationCode = oneOfCodes(stationCodes)
