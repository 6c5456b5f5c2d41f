/**
 * Words that names of offers are made of everywhere, so that compounds fall apart even where few texts teach it, as in a small
 * municipality that begins.
 */
export const commonParts =
  `Stelle Zentrale Zentrum Dienst Gruppe Kurs Treff Treffpunkt Beratung Hilfe Haus Praxis Verein Amt Büro Raum
  Abend Nachmittag Vormittag Wochenende Woche Tag Zeit Ferien Spiel Spiele Platz Plätze Schule Klasse Unterricht Werkstatt Garten Wald
  Café Frühstück Essen Küche Sport Turnen Tanz Musik Sprache Lesen Lernen Mutter Vater Eltern Kind Kinder Baby Familie Jugend Mädchen
  Jungen Frauen Männer Senioren Oma Opa Geschwister Paar Geburt Schwangere Schwangerschaft Gesundheit Pflege Arzt Zahn Klinik Kranken
  Sprechstunde Vorsorge Therapie Förderung Begleitung Betreuung Besuch Bildung Erziehung Arbeit Beruf Ausbildung Bewerbung Geld Kosten
  Antrag Recht Schutz Not Notfall Krise Sucht Drogen Gewalt Trauer Trennung Scheidung Wohnung Wohnen Miete Stadt Stadtteil Quartier
  Nachbarschaft Integration Migration Flüchtlinge Deutsch Kleider Kammer Markt Laden Telefon Online Medien Internet Computer Bücherei
  Theater Zirkus Kunst Schwimmen Bad Fußball Rad Reise Lager Freizeit Programm Projekt Netzwerk Service Info Stunde Training Seminar
  Mittag Ganztag Grund Ober Förder Paten Lotsen Ehrenamt Kirche Gemeinde Rat Vermittlung Vorbereitung Orientierung Entwicklung Versorgung Ambulanz Untersuchung Impfung Ernährung`.split(
    /\s+/,
  )
