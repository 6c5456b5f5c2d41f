import { setFields, type Field, type LiveForm } from './live-form.ts'
import { redraw } from './redraw.ts'

export type KeptTyped = {
  /** What stands in the form is not stored yet: keeps it in this tab. */
  keep(): void
  /** Everything is stored. */
  forget(): void
  /** Puts back what an earlier visit of this tab could not store. @returns whether there was something */
  bringBack(): Promise<boolean>
}

type Kept = { readonly fields: readonly Field[]; readonly basis: string }

/** What was typed and is not stored yet, in the memory of this tab, so that closing or reloading the page loses nothing. */
export function keepTyped(live: LiveForm): KeptTyped {
  const place = `gelingen ${location.pathname}`
  return {
    keep() {
      const kept: Kept = { fields: live.fields(), basis: live.basis() }
      try {
        sessionStorage.setItem(place, JSON.stringify(kept))
      } catch {
        // No memory is given to us, or it is full: the page still holds everything.
      }
    },
    forget: () => sessionStorage.removeItem(place),
    async bringBack() {
      const kept = read(place)
      if (kept === undefined || JSON.stringify(kept.fields) === JSON.stringify(live.fields())) return false
      const missing = groupsMissing(live, kept.fields)
      if (missing.length > 0) await redraw(live, { more: missing, replace: new Set(missing) })
      live.setBasis(kept.basis)
      setFields(live.form, 'q', kept.fields)
      return true
    },
  }
}

function read(place: string): Kept | undefined {
  try {
    const text = sessionStorage.getItem(place)
    // Written by the lines above.
    return text === null ? undefined : (JSON.parse(text) as Kept)
  } catch {
    return undefined
  }
}

/** Groups whose entries the page does not show, as often as entries are missing. */
function groupsMissing({ form }: LiveForm, fields: readonly Field[]): string[] {
  const entries = new Set(
    fields.flatMap(([name]) => {
      const [, group, number] = /^(q\.[^.]+)\.(\d+)\./.exec(name) ?? []
      return group === undefined ? [] : [`${group} ${number}`]
    }),
  )
  return [...entries].flatMap((entry) => {
    const [group = '', number = ''] = entry.split(' ')
    return form.querySelector(`[name^="${CSS.escape(`${group}.${number}.`)}"]`) === null ? [group] : []
  })
}
