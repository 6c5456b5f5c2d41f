import { quarter, type CityPlan } from '../city-plan.ts'

/** Quellbach, an invented small town beside Auenstadt with a youth office of its own; one level of nine districts (Ortsteile). */
export const quellbach: CityPlan = {
  ags: '05999012',
  slug: 'quellbach',
  name: 'Quellbach',
  middle: { longitude: 7.38, latitude: 51.655 },
  cellWidthKm: 0.12,
  borderKm: (angle) =>
    4.1 +
    0.4 * Math.cos(2 * angle + 1) +
    0.3 * Math.sin(3 * angle) +
    0.2 * Math.cos(7 * angle + 1) +
    0.1 * Math.sin(12 * angle) +
    0.05 * Math.cos(29 * angle),
  bankOf: ([east, north]) => (east > 0.9 + 0.4 * Math.sin(0.8 * north + 2) ? 1 : 0),
  boroughs: [
    {
      code: '',
      name: 'Quellbach',
      postalCode: '45998',
      quarters: [
        quarter('1', 'Ortsmitte', [0, 0, 0.8], 5600, [0.3, 0.6, 0.95, 0.05, 0.9, 0.4], []),
        quarter('2', 'Bachviertel', [-0.6, 1.1, 0.85], 3900, [0.7, 0.8, 1.15, 0, 0.4, 0.3], []),
        quarter('3', 'Am Stellwerk', [0.7, -1.1, 0.85], 3300, [1.1, 1.2, 1.2, 0, 0.6, 1], []),
        quarter('4', 'Sankt Anna', [-1.2, -0.7, 0.9], 3100, [-0.2, -0.2, 1, 0, 0.1, 0], []),
        quarter('5', 'Mühlenfeld', [1.7, 0.6, 1], 2700, [-0.3, -0.4, 1.1, 0, -0.3, 0], []),
        quarter('6', 'Oberdorf', [0.4, 2.8, 1.1], 1700, [-0.6, -0.9, 1, 0, -1, -0.5], []),
        quarter('7', 'Niederdorf', [0.2, -2.9, 1.1], 1500, [-0.4, -0.8, 1, 0, -1, -0.4], []),
        quarter('8', 'Westerbusch', [-3, 0.4, 1.1], 1300, [-0.7, -1, 1.05, 0, -1.3, -0.7], []),
        quarter('9', 'Quellhöfe', [2.9, 1.9, 1.1], 900, [-0.8, -1.1, 1, 0, -1.5, -0.9], []),
      ],
    },
  ],
}
