import { json } from '@sveltejs/kit'
import { keepingWay } from '../direct-ways.ts'
import { statusOf } from './keep-page.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async (event) => {
  const said = await keepingWay.done(event)
  return json(said, { status: statusOf(said) })
}
