import { consentColumns } from '#consent/holdings/columns.ts'
import { mediaColumns } from '#media/holdings/columns.ts'
import { peopleColumns } from '#people/holdings/columns.ts'
import type { HeldColumns } from '#people/holdings.ts'
import { protocolColumns } from '#protocol/holdings/columns.ts'
import { publicationColumns } from '#publication/holdings/columns.ts'

const homeColumns: HeldColumns = {
  held: ['person_request.asked_by', 'person_request.about', 'person_request.done_by'],
  leftOut: {},
}

/** What every room tells of itself, and knowingly not. */
export const allColumns: readonly HeldColumns[] = [
  ...[peopleColumns, protocolColumns, consentColumns, mediaColumns, publicationColumns],
  homeColumns,
]
