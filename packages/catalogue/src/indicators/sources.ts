import type { Localised } from '../localised-schema.ts'

/** Where municipalities get their figures; named once, so that a source reads the same in every entry. */
export const sources = {
  residentRegister: {
    de: 'Melderegister der Kommune, Auswertung der Statistikstelle',
    en: 'Population register of the municipality, evaluated by its statistics office',
  },
  basicIncomeStatistics: {
    de: 'Statistik der Bundesagentur für Arbeit, Grundsicherung für Arbeitsuchende, kleinräumige Auswertung',
    en: 'Statistics of the Federal Employment Agency, basic income support, small-area evaluation',
  },
  labourStatistics: {
    de: 'Statistik der Bundesagentur für Arbeit, Arbeitslose, kleinräumige Auswertung',
    en: 'Statistics of the Federal Employment Agency, unemployed, small-area evaluation',
  },
  trainingMarketStatistics: {
    de: 'Statistik der Bundesagentur für Arbeit, Ausbildungsmarkt',
    en: 'Statistics of the Federal Employment Agency, market for training places',
  },
  schoolEntryExamination: {
    de: 'Schuleingangsuntersuchung des Gesundheitsamts',
    en: 'School entry examination by the public health office',
  },
  dentalService: {
    de: 'Zahnärztlicher Dienst des Gesundheitsamts, Gruppenprophylaxe in Kitas und Schulen',
    en: 'Dental service of the public health office, group prophylaxis in day care and schools',
  },
  schoolStatistics: {
    de: 'Amtliche Schulstatistik, Auswertung nach dem Wohnort',
    en: 'Official school statistics, evaluated by place of residence',
  },
  schoolOffice: {
    de: 'Schulamt, Feststellung des Sprachstands vor der Einschulung',
    en: 'School authority, assessment of language before school',
  },
  youthOffice: {
    de: 'Fachverfahren des Jugendamts',
    en: 'Case system of the youth welfare office',
  },
  socialBenefitsOffice: {
    de: 'Jobcenter und Sozialamt, Leistungen für Bildung und Teilhabe',
    en: 'Jobcenter and social welfare office, benefits for education and participation',
  },
  noiseMap: {
    de: 'Lärmkarte der Kommune, verschnitten mit den Wohnadressen',
    en: 'Noise map of the municipality, intersected with the home addresses',
  },
  climateAnalysis: {
    de: 'Stadtklimaanalyse der Kommune',
    en: 'Urban climate analysis of the municipality',
  },
  playgroundRegister: {
    de: 'Spielflächenkataster der Kommune',
    en: 'Register of playgrounds of the municipality',
  },
  sportsFederation: {
    de: 'Bestandserhebung des Landessportbunds, Auswertung des Stadt- oder Kreissportbunds',
    en: 'Membership survey of the Land sports federation, evaluated by the local one',
  },
  berlinMonitoring: {
    de: 'Senatsverwaltung für Stadtentwicklung, Bauen und Wohnen Berlin, Monitoring Soziale Stadtentwicklung 2021',
    en: 'Berlin Senate Department for Urban Development, Building and Housing, Monitoring Social Urban Development 2021',
  },
} as const satisfies Record<string, Localised>
