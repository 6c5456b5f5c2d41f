import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals }) => ({
  locale: locals.locale,
  person:
    locals.person === undefined
      ? undefined
      : { name: locals.person.name, secondFactor: locals.person.secondFactor },
})
