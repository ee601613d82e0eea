import { addresses } from '#addresses.ts'
import { page } from '#people/frame.tsx'
import { NobodyHere, type Page, type PageHouse } from '#people/visit.ts'
import { readBoard } from './actions.ts'
import { BoardPage } from './page.tsx'
import { boardTexts as texts } from './texts.nl.ts'

/** The schools of one board side by side, in numbers. */
export function boardPages(house: PageHouse) {
  const showBoard: Page = async (visit) => {
    const { slug, name, schoolId } = visit.school
    const identityId = visit.actor.is === 'signed_in' ? visit.actor.identityId : undefined
    // Who came in with a class code has no role of the board: the route table lets nobody else by.
    if (identityId === undefined) throw new NobodyHere()
    return page(house, visit, {
      title: texts.title,
      wide: true,
      back: { href: addresses.school(slug), label: name },
      children: <BoardPage schools={await readBoard(house, { schoolId, identityId })} />,
    })
  }

  return { showBoard }
}
