import { addresses } from '#addresses.ts'
import type { Chain } from '#publication/testing/chain.ts'
import { childrenWhoMay, draftWith } from '#publication/testing/named-photos.ts'
import { sessionOf } from '#publication/testing/reader.ts'

export type WebPage = { what: string; address: string; session: string }

const PHOTOS = 8

/** The three pages that people wait for, each with eight photos behind it. */
export async function makePages(chain: Chain): Promise<WebPage[]> {
  const { slug } = chain.school
  const children = await childrenWhoMay(chain, PHOTOS)
  const draft = await draftWith(chain, children)
  const waiting = await draftWith(chain, children)
  const done = await chain.submit(waiting.post.id)
  if (done !== 'done') throw new Error(`Not submitted: ${done}`)
  const noor = await chain.person('Noor')
  const [guardian = ''] = await chain.guardiansOf(noor)
  await chain.publishWith(...children.map(() => noor))
  const as = async (role: Parameters<Chain['identityOf']>[0]) => chain.signIn(await chain.identityOf(role))
  return [
    {
      what: `post page, a draft with ${PHOTOS} photos of ${PHOTOS} children`,
      address: addresses.post(slug, draft.post.id),
      session: await as('teacher'),
    },
    {
      what: `contact sheet, ${PHOTOS} photos`,
      address: addresses.approval(slug, waiting.post.id),
      session: await as('leadership'),
    },
    {
      what: `page of a guardian, a child in ${PHOTOS} places`,
      address: addresses.myChild(slug, noor),
      session: await sessionOf(chain, guardian),
    },
  ]
}
