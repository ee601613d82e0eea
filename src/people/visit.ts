import type { Context } from 'hono'
import type { House } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import type { Actor, Colleague } from './actor.ts'

/** One request at one school: who asks, where. The route table has already checked that they may enter. */
export type Visit = { c: Context; school: Tenant; actor: Actor }
export type Page = (visit: Visit) => Response | Promise<Response>

/** What a page needs besides the visit: the ground floor, and where the stylesheet stands. */
export type PageHouse = House & { stylesheet: string }

/** Entered with a role but without a person of this school: there is nobody to put under a statement. */
export class NobodyHere extends Error {}

export function personOf({ actor }: Visit): Colleague {
  if (actor.is === 'visitor' || actor.personId === undefined) throw new NobodyHere()
  return { personId: actor.personId, name: actor.name, teaches: actor.teaches }
}

/** A parameter of the address; a page that reads one stands in the table with it. No database keeps a NUL. */
export function param({ c }: Visit, name: string): string {
  return (c.req.param(name) ?? '').replaceAll('\0', '')
}

export function see(visit: Visit, address: string): Response {
  return visit.c.redirect(address, 303)
}

/** What came in was no form at all: not a page of ours, and nothing to look up in a log. */
export class NoForm extends Error {}

export async function readForm({ c }: Visit): Promise<FormData> {
  try {
    return await c.req.formData()
  } catch (error) {
    throw new NoForm('The body is no form', { cause: error })
  }
}

/** A form field as text; a file or nothing is the empty text. No database keeps a NUL. */
export function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\0', '').trim() : ''
}

export function texts(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string')
}
