import { DirectWay } from '#lib/server/direct-forms.ts'
import { sendPage } from './send-page.ts'
import { keepPage, statusOf } from './sichern/keep-page.ts'

/** The page's own form; where the page stays, it has to be shown. */
export const pageWay = new DirectWay({
  paramsOf: readerOf(/^\/antworten\/([\w-]+)\/seite\/([\w-]+)$/),
  send: sendPage,
  reply: ({ leadsTo }) => (leadsTo === null ? null : { status: 303, headers: { location: leadsTo } }),
})

/** What the page's script saves by itself. */
export const keepingWay = new DirectWay({
  paramsOf: readerOf(/^\/antworten\/([\w-]+)\/seite\/([\w-]+)\/sichern$/),
  send: keepPage,
  reply: (said) => ({
    status: statusOf(said),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(said),
  }),
})

/** Tokens and ids of pages stand in addresses as they are; whatever else is sent finds its way over the framework. */
function readerOf(address: RegExp) {
  return (path: string) => {
    const [, token, page] = address.exec(path) ?? []
    return token === undefined || page === undefined ? undefined : { token, page }
  }
}
