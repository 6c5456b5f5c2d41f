import type { areasDe } from './areas.de.ts'

type Details = Readonly<Record<string, string | number | null>>

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const degrees = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 5, maximumFractionDigits: 5 })
const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

const area = ({ code }: Details) => `area ${code}`
const place = ({ latitude, longitude }: Details) =>
  `at ${degrees.format(Number(latitude))}° north, ${degrees.format(Number(longitude))}° east`
const day = (date: string | number | null | undefined) => dayFormat.format(new Date(`${date}T00:00:00Z`))
const since = (date: string | number | null | undefined) =>
  date === '1900-01-01' ? 'without a beginning' : `since ${day(date)}`
const inGis = 'Please mend the shape in your geographic information system.'

const systems = (likely: string | number | null | undefined) =>
  likely ? `probably ${String(likely).replaceAll(', ', ' or ')}` : 'for example EPSG:25832'

export const areasEn: typeof areasDe = {
  title: 'Areas',
  level: 'Level',
  code: 'Code',
  name: 'Name',
  parent: 'Part of',
  parts: 'Divided into',
  surface: (km2) => `${km2} km²`,
  residents: 'Residents',
  residentsOf: (year) => `Residents ${year}`,
  ages: (from, to) =>
    to === null
      ? from === 0
        ? 'in all'
        : `${from} and older`
      : from === 0
        ? `under ${to}`
        : to === from + 1
          ? `aged ${from}`
          : `${from} to under ${to}`,
  summedUp: 'Sum of the areas below',
  validFrom: (date) => `in force ${since(date)}`,
  noAreas: 'No areas have been loaded yet.',
  noResidents: 'There are no figures of residents for this area.',
  refusals: {
    'municipalities/name-missing': () => 'The name of the municipality is missing. Please give it.',
    'municipalities/slug-malformed': ({ slug }: Details) =>
      `The short name “${slug}” does not suit addresses. Please use lower-case letters a–z, digits and single hyphens between them only.`,
    'municipalities/slug-taken': ({ slug }: Details) =>
      `Another municipality has the short name “${slug}” already. Please give another one.`,
    'municipalities/ags-malformed': ({ ags }: Details) =>
      `“${ags}” is not an official municipality key (AGS). It has eight digits; for districts the last three are 000.`,
    'municipalities/ags-zero-lost': ({ ags, likely }: Details) =>
      `The municipality key ${ags} has only seven digits. Was the leading zero lost, and is ${likely} meant?`,
    'municipalities/ags-land': ({ ags, land }: Details) =>
      `The municipality key ${ags} begins with ${land}; the Länder have the numbers 01 to 16. Please check it.`,
    'municipalities/ags-taken': ({ ags }: Details) =>
      `There is a municipality with the key ${ags} here already.`,

    'areas/level-unknown': ({ level }: Details) =>
      `There is no level “${level}” yet. Please load its areas first, or choose another level.`,
    'areas/level-position-taken': ({ position, level }: Details) =>
      `Step ${position} is held by the level “${level}” already. Please give this level another step.`,
    'areas/parent-level-missing': ({ level }: Details) =>
      `The level above, “${level}”, has not been loaded yet. Please load its areas first.`,
    'areas/parent-level-not-above': ({ level, parent }: Details) =>
      `The level “${parent}” does not lie above “${level}”. Please give the upper level the smaller step.`,

    'areas/code-missing': ({ column }: Details) =>
      `The area code is missing (column “${column}”). Please add it.`,
    'areas/code-double': ({ code, firstLine }: Details) =>
      `The area code ${code} occurs twice, first in line ${firstLine}. Please join several parts of an area to one shape, or delete the extra line.`,
    'areas/code-became-number': ({ code, likely }: Details) =>
      `There is no area code “${code}”, but there is “${likely}”. A program has probably saved the code as a number. Please save the column as text.`,
    'areas/name-missing': ({ code, column }: Details) =>
      `Area ${code} has no name (column “${column}”). Please add it.`,
    'areas/parent-missing': ({ code }: Details) =>
      `Area ${code}: the area above is not given. Please add its code.`,
    'areas/unknown-parent': ({ code, parent }: Details) =>
      `Area ${code}: there is no area “${parent}” on the level above. Please check the code, and its length in the recipe.`,
    'areas/parent-not-located': ({ code }: Details) =>
      `Area ${code} lies in no area of the level above. Please check whether both files show the same place.`,
    'areas/parent-unclear': ({ code, parent }: Details) =>
      `Area ${code} lies in several areas of the level above; it was put to ${parent}, which holds the largest part. Please check that.`,
    'areas/validity-overlaps': ({ code, validFrom, since: from }: Details) =>
      `Area ${code} is there already, in force ${since(from)}; from ${day(validFrom)} it would be in force twice. Please say in the recipe from when the new areas replace the old ones, or load them with the same beginning.`,
    'areas/not-in-file': ({ count, example }: Details) =>
      `${number.format(Number(count))} areas of this level are not in the file (for example ${example}); they stay in force. If they are to end, say in the recipe from when the file replaces them.`,

    'areas/geometry-missing': (details: Details) =>
      `There is no shape for ${area(details)}. Please add it, or delete the line.`,
    'areas/geometry-empty': (details: Details) =>
      `The shape of ${area(details)} is empty. Please add it, or delete the line.`,
    'areas/geometry-kind': ({ code, kind }: Details) =>
      `Area ${code} is drawn as “${kind}”. A shape (Polygon or MultiPolygon) is needed.`,
    'areas/geometry-broken': (details: Details) =>
      `The coordinates of ${area(details)} are incomplete or not numbers. Please save the file as GeoJSON again.`,
    'areas/not-degrees': ({ code, x, y, likely }: Details) =>
      `Area ${code}: ${number.format(Number(x))} / ${number.format(Number(y))} are not degrees of longitude and latitude. Please give the coordinate system in the recipe (${systems(likely)}), or save the file in WGS84.`,
    'areas/axes-swapped': ({ code }: Details) =>
      `Area ${code}: longitude and latitude are swapped, the shape would lie far outside Germany. Please choose “latitude, longitude (swapped)” as the order of the coordinates.`,
    'areas/outside-germany': (details: Details) =>
      `Not all of ${area(details)} lies in Germany (${place(details)}). Please check the coordinate system.`,
    'areas/ring-too-short': ({ code, ring, corners }: Details) =>
      `Area ${code}: line ${ring} of the shape has only ${corners} points, at least four are needed. ${inGis}`,
    'areas/ring-open': (details: Details) =>
      `The border of ${area(details)} is not closed: it ends ${place(details)} instead of where it begins. ${inGis}`,
    'areas/ring-without-surface': (details: Details) =>
      `A border line of ${area(details)} encloses no surface (${place(details)}). ${inGis}`,
    'areas/ring-crosses-itself': (details: Details) =>
      `The border of ${area(details)} crosses itself (${place(details)}). ${inGis}`,
    'areas/ring-runs-over-itself': (details: Details) =>
      `The border of ${area(details)} runs over itself for a stretch (${place(details)}). ${inGis}`,
    'areas/rings-cross': (details: Details) =>
      `Two border lines of ${area(details)} cross (${place(details)}), such as the outer border and a hole. ${inGis}`,
    'areas/hole-outside': (details: Details) =>
      `A hole of ${area(details)} lies outside its shape (${place(details)}). ${inGis}`,
    'areas/holes-overlap': (details: Details) =>
      `Two holes of ${area(details)} lie in one another (${place(details)}). ${inGis}`,
    'areas/parts-overlap': (details: Details) =>
      `Two parts of ${area(details)} lie upon one another (${place(details)}). ${inGis}`,
    'areas/spike-cut': (details: Details) =>
      `The border of ${area(details)} had a spike without surface (${place(details)}); it was left out.`,

    'areas/unknown-area': ({ code }: Details) =>
      `There is no area “${code}” on this level. Please check the code, and the level in the recipe.`,
    'areas/area-ended': ({ code, year }: Details) =>
      `Area ${code} was no longer in force in ${year}. Please check code and year.`,
    'areas/figures-before-validity': ({ year, since: from }: Details) =>
      `There are figures of ${year} for areas in force only ${since(from)}. They were taken as recalculated to the new borders.`,
    'areas/year-unreadable': ({ code, text }: Details) =>
      `Area ${code}: “${text}” is not a year. Please write it with four digits, for example 2024 or 31.12.2024.`,
    'areas/age-unreadable': ({ from, to }: Details) =>
      `“${from}”${to ? ` to “${to}”` : ''} is not an age group. Please give whole years; the end does not belong to the group.`,
    'areas/count-not-a-number': ({ code, text }: Details) =>
      `Area ${code}: “${text}” is neither a number nor an official sign. Please check the cell.`,
    'areas/count-negative': ({ code, text }: Details) =>
      `Area ${code}: ${text} is negative. A number of persons cannot be; please check the cell.`,
    'areas/count-fraction': ({ code, text }: Details) =>
      `Area ${code}: ${text} is not a whole number. Does the column perhaps hold shares instead of persons?`,
    'areas/count-too-high': ({ code, text }: Details) =>
      `Area ${code}: ${text} persons are more than a municipality has. Has a column perhaps slipped?`,
    'areas/count-empty': ({ code, column }: Details) =>
      `Area ${code}: the cell “${column}” is empty; nothing was taken for it. Exactly zero is written “0” or “–”, unknown “.”.`,
    'areas/figure-double': ({ code, year, firstLine }: Details) =>
      `Area ${code}: for ${year} the same age group is in line ${firstLine} already. Please leave only one of them.`,
    'areas/groups-above-total': ({ code, year, sum, total }: Details) =>
      `Area ${code}, ${year}: the age groups add up to ${number.format(Number(sum))}, but in all there should be only ${number.format(Number(total))}. Please check the age groups of the columns.`,
  },
}
