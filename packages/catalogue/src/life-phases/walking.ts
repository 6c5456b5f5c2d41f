import type { WalkingDefault } from './life-phase-schema.ts'

/*
 * Defaults, to be changed by the municipality. What they rest on:
 * - adults walk 1.34–1.36 m/s (4.8–4.9 km/h) at 20–29 years: Bohannon and Andrews 2011, doi 10.1016/j.physio.2010.12.004;
 * - sixth-graders walk 50 ft in 10.6 s (5.2 km/h), children in the last year before school in 13.5 s (4.1 km/h), on an
 *   even floor without a road to cross: David and Sullivan 2005, doi 10.1097/01.pep.0000163074.89545.fa;
 * - pre-schoolers cross roads at 0.88 ± 0.2 m/s (3.2 km/h): Varela-Martínez et al. 2024, Int. J. of Crashworthiness 29(5);
 * - DIN 18034-1:2020-10 wants playgrounds within 6 minutes for children under 6, 10 minutes under 12, 15 minutes above;
 * - § 5 (2) SchfkVO NRW calls a way to school on foot reasonable up to 2 km (primary), 3.5 km (Sekundarstufe I) and 5 km
 *   (Sekundarstufe II). Offers that are used of one's own accord must be well below that.
 * Where no measurement is at hand (pram, late pregnancy, toddlers), the number is our assumption and says so.
 */

export const expectingMother: WalkingDefault = {
  walkKmPerHour: 4,
  reachMinutes: 20,
  walkReason: {
    de: 'Erwachsene gehen allein rund 4,8 km/h; in der Schwangerschaft etwas weniger (Annahme). In 20 Minuten sind das gut 1,3 km Fußweg.',
    en: 'Adults walk about 4.8 km/h by themselves; somewhat less in pregnancy (assumption). In 20 minutes that is a good 1.3 km on foot.',
  },
}

export const withPram: WalkingDefault = {
  walkKmPerHour: 4,
  reachMinutes: 15,
  walkReason: {
    de: 'Mit dem Kinderwagen bremsen Bordsteine, Aufzüge und Pausen (Annahme). Mit einem Säugling sind 15 Minuten je Weg üblich, das ist 1 km.',
    en: 'Kerbs, lifts and breaks slow down a pram (assumption). With a baby 15 minutes one way are usual, that is 1 km.',
  },
}

export const withToddler: WalkingDefault = {
  walkKmPerHour: 3.5,
  reachMinutes: 15,
  walkReason: {
    de: 'Teils im Wagen, teils zu Fuß: ein Wert zwischen Kinderwagen und kleinem Kind (Annahme). In 15 Minuten sind das knapp 900 m.',
    en: 'Partly in the pram, partly on foot: a value between pram and small child (assumption). In 15 minutes that is just under 900 m.',
  },
}

export const withSmallChild: WalkingDefault = {
  walkKmPerHour: 3,
  reachMinutes: 15,
  walkReason: {
    de: 'Kinder vor der Schule gehen gemessen etwa 3,2 km/h (Varela-Martínez u. a. 2024), mit Warten an Straßen rund 3. In 15 Minuten sind das 750 m; länger sieht DIN 18034-1 für keinen Weg zum Spielplatz vor.',
    en: 'Pre-school children were measured at about 3.2 km/h (Varela-Martínez et al. 2024), about 3 with waiting at roads. In 15 minutes that is 750 m; DIN 18034-1 allows no longer way to any playground.',
  },
}

export const primarySchoolChild: WalkingDefault = {
  walkKmPerHour: 4,
  reachMinutes: 20,
  walkReason: {
    de: 'Kinder um die Einschulung gehen gemessen 4,1 km/h (David und Sullivan 2005). 20 Minuten sind gut 1,3 km und bleiben unter den 2 km, die in NRW als Schulweg zumutbar sind (§ 5 SchfkVO).',
    en: 'Children around school entry were measured at 4.1 km/h (David and Sullivan 2005). 20 minutes are a good 1.3 km and stay below the 2 km that North Rhine-Westphalia calls a reasonable way to school (Section 5 SchfkVO).',
  },
}

export const secondarySchoolChild: WalkingDefault = {
  walkKmPerHour: 4.5,
  reachMinutes: 25,
  walkReason: {
    de: 'In der sechsten Klasse gehen Kinder auf ebenem Boden 5,2 km/h (David und Sullivan 2005), draußen weniger. 25 Minuten sind knapp 1,9 km und bleiben unter den 3,5 km des § 5 SchfkVO NRW.',
    en: 'Sixth-graders walk 5.2 km/h on an even floor (David and Sullivan 2005), less outside. 25 minutes are just under 1.9 km and stay below the 3.5 km of Section 5 SchfkVO NRW.',
  },
}

export const youngPerson: WalkingDefault = {
  walkKmPerHour: 4.8,
  reachMinutes: 30,
  walkReason: {
    de: 'Jugendliche gehen wie Erwachsene, rund 4,8 km/h (Bohannon und Andrews 2011). 30 Minuten sind 2,4 km; wer weiter muss, fährt. § 5 SchfkVO NRW hält in der Oberstufe bis zu 5 km für zumutbar.',
    en: 'Young people walk like adults, about 4.8 km/h (Bohannon and Andrews 2011). 30 minutes are 2.4 km; whoever has to go further rides. Section 5 SchfkVO NRW calls up to 5 km reasonable in the upper years.',
  },
}
