import { messages, type Locale } from '#lib/messages/index.ts'
import type { Chart } from '#lib/ui/charts/chart-types.ts'
import { seriesChart } from '#lib/ui/charts/series-chart.ts'
import { formatDate, formatNumber } from '#lib/ui/format.ts'

type Day = { readonly day: string; readonly begun: number; readonly submitted: number }

/** Days of a drawing; of a long course every so manieth is drawn, and the last. */
const MOST_DOTS = 60

/** How many had begun and submitted until each day; null where nobody has begun. */
export function courseChart(course: readonly Day[], locale: Locale): Chart | null {
  if (course.length === 0) return null
  const texts = messages(locale).fieldPhase.returns
  const every = Math.ceil(course.length / MOST_DOTS)
  const days = course
    .map((day, at) => ({ ...day, year: at }))
    .filter(({ year }) => (course.length - 1 - year) % every === 0)
  const line = (code: string | null, name: string, valueOf: (day: Day) => number) => ({
    code,
    name,
    points: days.map((day) => ({ year: day.year, value: valueOf(day), lower: null, upper: null })),
  })
  return seriesChart({
    series: [
      line(null, texts.courseLine, ({ submitted }) => submitted),
      line('begun', texts.courseBegun, ({ begun }) => begun),
    ],
    periods: days.map(({ day, year }) => ({ year, text: formatDate(day, locale).replace(/[./]\d{4}$/, '') })),
    format: (value) => (Number.isInteger(value) ? formatNumber(value, locale) : ''),
    title: texts.courseChart,
  })
}
