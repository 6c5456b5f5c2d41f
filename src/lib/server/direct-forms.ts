import type { IncomingMessage } from 'node:http'

export type DirectReply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** As it came; without files it may be plain text. */
export type SentForm = FormData | URLSearchParams

export type SentTo<Params> = { readonly params: Params; readonly url: URL }

type Given<Params, Done> = {
  /** @returns undefined for what is no address of this way */
  paramsOf(path: string): Params | undefined
  send(event: SentTo<Params>, form: SentForm): Promise<Done>
  /** @returns null where a page has to show what was done */
  reply(done: Done): DirectReply | null
}

/** In the framework, where no form came directly the request is read. */
type FrameworkEvent<Params> = SentTo<Params> & {
  readonly request: { formData(): Promise<FormData> }
  readonly platform?: Readonly<{ req: IncomingMessage }> | undefined
}

/**
 * A way for forms that very many send at once, past the framework, which costs more than all the rest. What is done with them is the same; and
 * what only a page can show goes on to the framework, which does not do it again.
 */
export class DirectWay<Params, Done> {
  readonly #given: Given<Params, Done>
  readonly #underWay = new WeakMap<IncomingMessage, Promise<Done>>()

  constructor(given: Given<Params, Done>) {
    this.#given = given
  }

  takes(path: string): boolean {
    return this.#given.paramsOf(path) !== undefined
  }

  /** @returns null where the framework has to answer */
  async take(
    request: IncomingMessage,
    { url, fields }: { url: URL; fields: URLSearchParams },
  ): Promise<DirectReply | null> {
    const params = this.#given.paramsOf(url.pathname)
    if (params === undefined) return null
    const sending = this.#given.send({ params, url }, fields)
    this.#underWay.set(request, sending)
    // Where it failed, the framework fails by the same promise, logs it and says so.
    return sending.then(this.#given.reply, () => null)
  }

  /** For the framework: what became of the form, however it came. */
  async done(event: FrameworkEvent<Params>): Promise<Done> {
    const direct = event.platform && this.#underWay.get(event.platform.req)
    return direct ?? this.#given.send(event, await event.request.formData())
  }
}

/** All direct ways, and what goes along with every reply. */
export type DirectForms = {
  readonly ways: readonly Pick<DirectWay<unknown, unknown>, 'takes' | 'take'>[]
  readonly headers: Readonly<Record<string, string>>
}

const handedOver = Symbol.for('gelingen.direct-forms')

/** By the built pages, when they are loaded. They are another module graph than the start script, hence the way by globalThis. */
export function handOverDirectForms(forms: DirectForms): void {
  Object.assign(globalThis, { [handedOver]: forms })
}

export function directForms(): DirectForms {
  // Only handOverDirectForms() above writes under this symbol.
  const forms = (globalThis as { [handedOver]?: DirectForms })[handedOver]
  if (forms === undefined) throw new Error('The built pages were not loaded.')
  return forms
}
