import { quarter, type BoroughPlan, type CityPlan } from '../city-plan.ts'

/** The neighbourhood programme “Nordhafen gewinnt” began in 2021. */
const nordhafenProgramme = { relief: { 2021: 0, 2023: 0.35, 2025: 0.7 } }

/** Ostfeld was built from 2012 on: the families who moved in then have children of school age now. */
const ostfeldFamilies = { growthPerYear: 0.035, groupsAgainstUsual: { 6: 1.2, 10: 1.6, 14: 1.25 } }

/**
 * Auenstadt, an invented city on the edge of the Ruhr area: the old industrial north and the large estate in the north-east
 * carry most of the burden, the university lies west of the centre, the south is well-off, the west and south-west rural.
 * What is built into it to be found stands in demo/README.md.
 */
export const auenstadt: CityPlan = {
  ags: '05999000',
  slug: 'auenstadt',
  name: 'Auenstadt',
  middle: { longitude: 7.2, latitude: 51.6 },
  cellWidthKm: 0.1,
  borderKm: (angle) =>
    5.15 +
    0.35 * Math.cos(2 * angle - 0.3) +
    0.25 * Math.cos(3 * angle - 2.2) +
    0.3 * Math.sin(5 * angle - 3.2) +
    0.18 * Math.cos(8 * angle - 0.2) +
    0.14 * Math.sin(13 * angle) +
    0.08 * Math.sin(21 * angle + 1) +
    0.05 * Math.cos(34 * angle),
  bankOf: ([east, north]) =>
    north > 0.95 + 0.3 * Math.sin(0.75 * east + 0.4) + 0.12 * Math.sin(2.1 * east) ? 1 : 0,
  boroughs: boroughs(),
}

function boroughs(): BoroughPlan[] {
  return [
    {
      code: '01',
      name: 'Mitte',
      postalCode: '45991',
      quarters: [
        quarter(
          '0101',
          'Altmarkt',
          [0.1, 0.15, 0.75],
          3400,
          [0.1, 0.4, 0.75, 0.25, 1.5, 0.6],
          ['Am Markt', 'Domfreiheit', 'Wallring'],
        ),
        quarter(
          '0102',
          'Bahnhofsviertel',
          [0.35, -0.9, 0.8],
          5200,
          [0.9, 1.6, 0.95, 0.15, 1.6, 1.1],
          ['Bahnhof-Nord', 'Güterhof', 'Postviertel'],
        ),
        quarter(
          '0103',
          'Sankt Marien',
          [1.35, 0.05, 0.85],
          5300,
          [0.35, 0.5, 0.95, 0.15, 1.1, 0.4],
          ['Marienplatz', 'Klosterhof', 'Theaterviertel'],
        ),
        quarter(
          '0104',
          'Neustadt',
          [-1.0, -0.75, 0.9],
          6100,
          [0.2, 0.4, 1, 0.3, 1.2, 0.3],
          ['Neustadt-Ost', 'Neustadt-West', 'Schlachthof', 'Ringviertel'],
        ),
        quarter(
          '0105',
          'Auenufer',
          [-1.05, 0.4, 0.8],
          4600,
          [-0.1, 0.1, 0.85, 0.3, 0.8, 0.1],
          ['Uferpromenade', 'Brückenkopf', 'Badeanstalt'],
        ),
      ],
    },
    {
      code: '02',
      name: 'Nord',
      postalCode: '45992',
      quarters: [
        quarter(
          '0201',
          'Nordhafen',
          [-1.35, 1.85, 0.9],
          5600,
          [1.35, 1.2, 1.2, 0.05, 0.9, 0.9],
          ['Hafenbecken', 'Kaiviertel', 'Speicherstraße', 'Schleusenpark'],
          nordhafenProgramme,
        ),
        quarter(
          '0202',
          'Hüttenfeld',
          [0.2, 2.2, 0.95],
          6500,
          [1.6, 1.5, 1.25, 0, 1, 1.3],
          ['Hüttenfeld-Süd', 'Hochofenring', 'Gießereiviertel'],
        ),
        quarter(
          '0203',
          'Glückauf-Siedlung',
          [-0.6, 3.3, 0.9],
          4900,
          [1.1, 0.8, 1.1, 0, 0.2, 0.4],
          ['Alte Kolonie', 'Neue Kolonie', 'Steigerweg'],
        ),
        quarter(
          '0204',
          'Zechenheide',
          [-2.5, 3.2, 1.1],
          4700,
          [1, 0.6, 1.05, 0, 0, 0.3],
          ['Fördergerüst', 'Haldenblick', 'Heideweg'],
        ),
        quarter(
          '0205',
          'Walzwerk',
          [-3.3, 1.8, 1.1],
          3600,
          [1.45, 1.3, 1.15, 0, 0.8, 1.6],
          ['Drahtstraße', 'Walzwerk-West', 'Schlackenberg'],
        ),
        quarter(
          '0206',
          'Heidkamp',
          [-1.1, 3.95, 1.1],
          3300,
          [0.3, 0.1, 1, 0, -0.5, 0.5],
          ['Heidkamp-Dorf', 'Heidkamp-Siedlung'],
        ),
      ],
    },
    {
      code: '03',
      name: 'Nordost',
      postalCode: '45993',
      quarters: [
        quarter(
          '0301',
          'Lerchenfeld',
          [2.5, 3.3, 1],
          9300,
          [1.9, 1.5, 1.5, 0, 0.8, 0.4],
          ['Lerchenring', 'Sternhäuser', 'Starenweg', 'Lerchenfeld-Mitte'],
        ),
        quarter(
          '0302',
          'Ziegelgrund',
          [2, 1.95, 0.95],
          5400,
          [1.35, 1.1, 1.4, 0, 0.6, 0.8],
          ['Ringofen', 'Lehmgrube', 'Ziegelgrund-Ost'],
        ),
        quarter(
          '0303',
          'Ostheide',
          [3.9, 2.6, 1.05],
          4800,
          [1.1, 0.7, 1.35, 0, 0.1, 0.6],
          ['Ostheide-Süd', 'Birkenschlag', 'Ginsterweg'],
        ),
        quarter(
          '0304',
          'Kreuzkamp',
          [1.3, 4.1, 1.05],
          4000,
          [0.9, 0.5, 1.3, 0, -0.2, 0.7],
          ['Kreuzkamp-Nord', 'Am Kreuz', 'Autobahnring'],
        ),
      ],
    },
    {
      code: '04',
      name: 'Ost',
      postalCode: '45994',
      quarters: [
        quarter(
          '0401',
          'Mühlenbruch',
          [2.8, 0.45, 1],
          4400,
          [0.25, 0.3, 1.05, 0, 0.3, 0.4],
          ['Obermühle', 'Mühlenteich', 'Bruchwiesen'],
        ),
        quarter(
          '0402',
          'Sankt Josef',
          [2.35, -1.15, 0.95],
          5000,
          [0.45, 0.4, 1, 0.05, 0.6, 0.5],
          ['Josefskirche', 'Werkstättenviertel', 'Handwerkergasse'],
        ),
        quarter(
          '0403',
          'Gartenstadt',
          [3.75, -0.55, 0.95],
          4900,
          [-0.45, -0.4, 0.95, 0, -0.1, -0.3],
          ['Fliederhof', 'Rosengarten', 'Gartenstadt-Ost'],
        ),
        quarter(
          '0404',
          'Wiesental',
          [4.6, 0.9, 1.1],
          2900,
          [-0.6, -0.7, 1, 0, -0.9, -0.6],
          ['Wiesental-Dorf', 'Auenwiesen'],
        ),
        quarter(
          '0405',
          'Ostfeld',
          [4.2, -2.6, 1.15],
          4300,
          [-0.2, -0.3, 1.35, 0, -0.4, 0.2],
          ['Ostfeld-Neubau', 'Sandgrube', 'Ostfeld-Dorf'],
          ostfeldFamilies,
        ),
      ],
    },
    {
      code: '05',
      name: 'Süd',
      postalCode: '45995',
      quarters: [
        quarter(
          '0501',
          'Lindenhof',
          [0.3, -2.15, 0.95],
          4400,
          [-0.4, -0.2, 0.95, 0.05, 0.3, 0],
          ['Lindenallee', 'Krankenhausviertel', 'Sportpark'],
        ),
        quarter(
          '0502',
          'Rosenhöhe',
          [1.35, -3.15, 1],
          4100,
          [-1.2, -0.9, 0.95, 0, -0.4, -0.6],
          ['Villenviertel', 'Rosenhöhe-West', 'Panoramaweg'],
        ),
        quarter(
          '0503',
          'Sankt Georg',
          [-1.2, -2.35, 0.95],
          4600,
          [-0.6, -0.4, 1, 0.1, 0.1, -0.1],
          ['Georgsplatz', 'Kastanienhof', 'Beamtenviertel'],
        ),
        quarter(
          '0504',
          'Südhang',
          [-0.5, -3.7, 1.05],
          2600,
          [-1.4, -1.1, 1, 0, -0.8, -0.9],
          ['Südhang-Ost', 'Weinbergweg'],
        ),
        quarter(
          '0505',
          'Am Stadtwald',
          [2.75, -3.6, 1.15],
          2300,
          [-1.1, -0.9, 0.95, 0, -1.2, -0.9],
          ['Forsthaus', 'Waldsiedlung'],
        ),
      ],
    },
    {
      code: '06',
      name: 'West',
      postalCode: '45996',
      quarters: [
        quarter(
          '0601',
          'Hochschulviertel',
          [-2.25, -0.1, 0.9],
          5000,
          [0.1, 0.3, 0.55, 0.9, 0.7, 0],
          ['Campus', 'Wohnheime', 'Bibliotheksplatz'],
        ),
        quarter(
          '0602',
          'Westend',
          [-2.6, -1.5, 1],
          4100,
          [-0.3, 0, 0.95, 0.35, 0.5, 0.2],
          ['Westend-Nord', 'Westend-Süd', 'Brauereihof'],
        ),
        quarter(
          '0603',
          'Niederaue',
          [-4.1, 0.1, 1.3],
          1400,
          [-0.6, -1, 1, 0, -1.5, -0.7],
          ['Niederaue-Dorf', 'Deichhöfe'],
        ),
        quarter(
          '0604',
          'Feldmark',
          [-3.3, -3.1, 1.3],
          1300,
          [-0.7, -1.1, 1.05, 0, -1.6, -0.8],
          ['Feldmark-Dorf', 'Einzelhöfe'],
        ),
      ],
    },
  ]
}
