import { options } from './canon-writing.ts'

/** Where an actor comes from; finer than the fields of action where networks look at the seams: health, Kita, school, youth welfare. */
export const sectors = options({
  health: [
    'Gesundheit (Praxis, Klinik, Hebamme, Gesundheitsamt)',
    'Health (practice, hospital, midwife, health office)',
  ],
  'early-help': ['Frühe Hilfen', 'Early help'],
  'day-care': ['Kita und Kindertagespflege', 'Day-care centre and childminders'],
  school: ['Schule und Ganztag', 'School and all-day care'],
  'youth-office': ['Jugendamt', 'Youth welfare office'],
  'youth-welfare': ['freie Kinder- und Jugendhilfe', 'Independent child and youth welfare'],
  'family-education': ['Familienbildung und Beratung', 'Family education and advice'],
  'social-security': [
    'Sozialamt, Jobcenter, Arbeitsagentur',
    'Social services, job centre, employment agency',
  ],
  integration: ['Integration und Sprache', 'Integration and language'],
  leisure: ['Sport, Kultur, Freizeit', 'Sports, culture, leisure'],
  neighbourhood: ['Stadtteilarbeit und Wohnen', 'Community work and housing'],
  faith: ['Kirche oder Religionsgemeinschaft', 'Church or religious community'],
  vocation: ['Ausbildung und Wirtschaft', 'Training and business'],
  planning: ['Planung, Statistik, Verwaltungsleitung', 'Planning, statistics, head of administration'],
  residents: ['Eltern, Nachbarschaft, Ehrenamt', 'Parents, neighbours, volunteers'],
})
