import type pg from 'pg'
import { manyOffers } from './many-offers.ts'

const AREAS = 10
const OFFERS_AT_A_TIME = 2_000

/** Fills an empty database with open portals `ort-0`, `ort-1` …, each with ten areas, and offers at sites of their own in turn. */
export async function fillPortals(
  owner: pg.Pool,
  { offers, towns }: { offers: number; towns: number },
): Promise<void> {
  const ids: number[] = []
  for (let town = 0; town < towns; town++) ids.push(await aTown(owner, town))
  let batch: object[] = []
  let number = 0
  for (const offer of manyOffers(offers)) {
    const [street = '', place = ''] = offer.place.split(' ')
    batch.push({
      ...offer,
      town: ids[number % towns],
      number,
      // Of the town: a square of about 10 km.
      area: number % AREAS,
      across: (number % 97) / 97,
      up: (number % 89) / 89,
      street,
      place,
      fromMonths: offer.fromMonths,
      untilMonths: offer.toMonths === null ? null : offer.toMonths + 1,
      details: {
        languages: offer.languages,
        costKind: offer.free ? 'free' : 'paid',
        anonymous: offer.anonymous,
        accessibility: offer.barrierFree ? ['step-free'] : [],
        howItGoes: offer.description,
        schedules: [
          {
            kind: 'weekly',
            weekdays: [1 + (number % 5)],
            from: '10:00',
            to: '11:30',
            everyWeeks: 1,
            startsOn: null,
            endsOn: null,
            schoolHolidays: 'not',
            note: '',
          },
        ],
      },
    })
    number++
    if (batch.length === OFFERS_AT_A_TIME || number === offers) {
      await writeOffers(owner, batch)
      batch = []
    }
  }
  await owner.query('analyze')
}

async function aTown(owner: pg.Pool, town: number): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(
    `insert into municipality (ags, slug, name, kind) values ($1, $2, $3, 'city') returning municipality_id as id`,
    [`05${String(town).padStart(6, '0')}`, `ort-${town}`, `Ort ${town}`],
  )
  const id = rows[0]?.id ?? 0
  await owner.query(
    `insert into directory_settings (municipality_id, portal_open, contact_name, contact_phone) values ($1, true, 'Familienbüro', '0123 4567')`,
    [id],
  )
  await owner.query(
    `with level as (insert into area_level (municipality_id, code, name, position) values ($1, 'ortsteil', 'Ortsteile', 1) returning area_level_id),
      parts as (insert into area (municipality_id, area_level_id, code, name) select $1, area_level_id, n::text, 'Ortsteil ' || n
        from level, generate_series(0, ${AREAS - 1}) n returning area_id, code)
    insert into area_shape (municipality_id, area_id, geometry, outline, sample_points, area_km2, west, south, east, north)
    select $1, area_id, '{"type":"Polygon","coordinates":[]}', 'm' || code::int * 100 || ' 0 100 0 0 600-100 0z', '[]', 10,
      7 + code::int * 0.015, 51, 7.015 + code::int * 0.015, 51.09 from parts`,
    [id],
  )
  return id
}

async function writeOffers(owner: pg.Pool, batch: readonly object[]): Promise<void> {
  await owner.query(
    `with given as materialized (select * from jsonb_to_recordset($1::jsonb) as o (town int, number int, area text, across float8, up float8,
        street text, place text, name text, description text, provider text, "targetGroup" text, steps jsonb, fields jsonb,
        "fromMonths" int, "untilMonths" int, details jsonb)),
      providers as (insert into provider (municipality_id, name) select distinct town, provider || ' ' || number from given
        returning municipality_id, provider_id, name),
      sites as (insert into site (municipality_id, name, street, postal_code, town, longitude, latitude, area_id)
        select g.town, g.number::text, g.street || 'straße ' || g.number % 90, '44' || 100 + g.number % 300, g.place,
          7 + 0.15 * g.across, 51 + 0.09 * g.up, (select area_id from area a where a.municipality_id = g.town and a.code = g.area)
        from given g returning municipality_id, site_id, name)
    insert into offer (municipality_id, source, external_id, name, description, provider_id, site_id, age_from_months, age_to_months, steps,
      fields, details, last_confirmed_on)
    select g.town, 'bench', g.number::text, g.name, g.description || E'\\n' || g."targetGroup", p.provider_id, s.site_id, g."fromMonths", g."untilMonths",
      array(select jsonb_array_elements_text(g.steps)), array(select jsonb_array_elements_text(g.fields)), g.details, current_date
    from given g join providers p on p.municipality_id = g.town and p.name = g.provider || ' ' || g.number
    join sites s on s.municipality_id = g.town and s.name = g.number::text`,
    [JSON.stringify(batch)],
  )
}
