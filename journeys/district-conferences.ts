import type { Said } from './answer-question.ts'

/** The question that is the planner's own. */
export const ownQuestion = 'Was hat bisher gefehlt, um Ziele festzuschreiben?'

/** What the heads of the conferences answer; the questions by the beginning of their wording. */
const conference = (
  name: string,
  since: string,
  reach: string,
  focus: string | null,
  topics: readonly string[],
  goals: string,
): Readonly<Record<string, Said>> => ({
  'Wie heißt Ihr Netzwerk?': `Stadtteilkonferenz ${name}`,
  'Seit welchem Jahr': since,
  'Auf welchen Wirkungskreis': reach,
  'Hat es einen Schwerpunkt?': focus === null ? 'Nein' : 'Ja',
  ...(focus === null ? {} : { 'Welchen?': focus }),
  'Welche drei Themen': topics,
  'Sind die Ziele des Netzwerks festgeschrieben?': goals,
  ...(goals === 'nein' ? { [ownQuestion]: 'Zeit' } : {}),
})

const one = 'ein Stadtteil oder eine Gemeinde'
const several = 'mehrere Stadtteile oder Gemeinden'
const poverty = 'Armut und ihre Folgen'

export const conferences = {
  anna: conference(
    'Elberfeld',
    '1998',
    several,
    'Ankommen im Viertel',
    [poverty, 'Frühe Hilfen', 'Ankommen und Integration'],
    'ja',
  ),
  ben: conference(
    'Barmen',
    '2005',
    one,
    'Übergänge gestalten',
    ['Frühe Hilfen', 'Übergang von der Kita in die Schule'],
    'ja',
  ),
  cem: conference(
    'Vohwinkel',
    '2011',
    one,
    null,
    ['Frühe Hilfen', 'Sprache und Lesen', 'Kinderschutz'],
    'nein',
  ),
  eva: conference('Cronenberg', '2011', one, null, ['Kinderschutz', poverty], 'nein'),
  finn: conference('Uellendahl', '2016', one, null, ['Frühe Hilfen', 'Kinderschutz'], 'zum Teil'),
  hale: conference('Heckinghausen', '2016', several, 'Bewegung', [poverty, 'Sprache und Lesen'], 'ja'),
}
