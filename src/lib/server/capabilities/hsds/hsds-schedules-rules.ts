import type { OfferSchedule } from '../offers/index.ts'
import { partId } from './hsds-ids-rules.ts'
import { attributeOf } from './hsds-taxonomies-rules.ts'
import type { HsdsObject, HsdsTexts } from './hsds-types.ts'

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/**
 * Times as rules of RFC 5545 (RRULE). They are local times of Germany without an offset: the standard wants one, but it would be
 * wrong for half of the year.
 */
export function schedulesOf(
  serviceId: string,
  schedules: readonly OfferSchedule[],
  texts: HsdsTexts,
): HsdsObject[] {
  return schedules.map((schedule, position) => {
    const id = partId(serviceId, `schedule ${position}`)
    return {
      id,
      service_id: serviceId,
      ...ruleOf(schedule),
      ...holidaysOf(id, schedule, texts),
      ...clockOf(schedule),
    }
  })
}

function ruleOf(schedule: OfferSchedule): HsdsObject {
  if (schedule.kind === 'date')
    return {
      freq: 'WEEKLY',
      dtstart: schedule.date,
      count: 1,
      valid_from: schedule.date,
      valid_to: schedule.date,
    }
  const { startsOn, endsOn } = schedule
  return {
    freq: 'WEEKLY',
    interval: schedule.everyWeeks,
    byday: schedule.weekdays.map((day) => weekdays[day - 1] ?? '').join(','),
    wkst: 'MO',
    ...(startsOn === null ? {} : { dtstart: startsOn, valid_from: startsOn }),
    ...(endsOn === null ? {} : { until: endsOn, valid_to: endsOn }),
  }
}

function holidaysOf(id: string, schedule: OfferSchedule, texts: HsdsTexts): HsdsObject {
  if (schedule.kind === 'date' || schedule.schoolHolidays === 'unknown') return {}
  const code = schedule.schoolHolidays
  const attribute = attributeOf({ id, entity: 'schedule' }, { taxonomy: 'school-holidays', code }, texts)
  return { description: texts.schoolHolidays[code], attributes: [attribute] }
}

function clockOf({ from, to, note }: OfferSchedule): HsdsObject {
  return {
    ...(from === '' ? {} : { opens_at: from }),
    ...(to === '' ? {} : { closes_at: to }),
    ...(note === '' ? {} : { notes: note }),
  }
}
