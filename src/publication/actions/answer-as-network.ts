import { addresses } from '#addresses.ts'
import { jpegSize } from '#media/jpeg-size.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { House } from '#platform/house.ts'
import { isId } from '#platform/ids.ts'
import type { Tenant } from '#platform/schools.ts'
import type { ChannelId } from '../channels/channel.ts'
import { RULES } from '../channels/networks.ts'
import { answerRequest } from '../practice/answer.ts'
import { type NetworkCall, type NetworkRequest, readCall } from '../practice/call.ts'
import type { NetworkAnswer, NetworkState } from '../practice/network.ts'
import { faultFor, type RequestFault } from '../practice/trouble.ts'
import { endTrouble, holdTrouble } from '../store/practice-faults.ts'
import {
  addItem,
  addMedium,
  containerStatus,
  describeMedium,
  findItem,
  forgetLoose,
  hasMedia,
  hasPhoto,
  listItems,
  opensAccount,
  placeContainer,
  removeItem,
  removePhoto,
} from '../store/practice-network.ts'

/** Where a practice network keeps the bytes that it was brought. */
export const practiceFile = (schoolId: string, mediaId: string) => `${schoolId}/practice/${mediaId}`

type Asked = { school: Tenant; network: ChannelId; token: string; request: NetworkRequest }

const MOST_LISTED = 25

/** One request at a practice network, in one transaction: also the trouble that is used up by it. */
export async function answerAsNetwork(house: House, asked: Asked): Promise<NetworkAnswer> {
  const { school, network, token, request } = asked
  const loose: string[] = []
  const answer = await house.database.inSchool(school.schoolId, async (tx) => {
    if (!(await opensAccount(tx, network, token))) return WRONG_TOKEN
    const call = readCall(request)
    const fault = await takeFault(tx, network, call)
    const state = stateOf(house, tx, { schoolId: school.schoolId, network }, loose)
    return answerRequest(
      { rules: RULES[network], state, pageOf: pageOf(house, school, network) },
      fault,
      call,
    )
  })
  // Only now is it certain that they are gone: the rows go first, so that no file is missed.
  for (const mediaId of loose) await house.files.erase(practiceFile(school.schoolId, mediaId))
  return answer
}

const WRONG_TOKEN: NetworkAnswer = { is: 'refused', status: 401, code: 'token' }

const pageOf =
  (house: House, { slug }: Tenant, network: ChannelId) =>
  (itemId: string): string =>
    new URL(addresses.practiceItem(slug, network, itemId), house.config.publicUrl).href

async function takeFault(
  tx: SchoolTransaction,
  network: ChannelId,
  call: NetworkCall,
): Promise<RequestFault | undefined> {
  const set = await holdTrouble(tx, network)
  const fault = set && faultFor(set.trouble, call)
  if (set?.once && fault) await endTrouble(tx, network)
  return fault
}

type Account = { schoolId: string; network: ChannelId }

/** What comes in as an id and is none is nobody's: no database is asked for it. */
function stateOf(house: House, tx: SchoolTransaction, account: Account, loose: string[]): NetworkState {
  const { schoolId, network } = account
  const at = house.clock()
  const forget = async (mediaIds: readonly string[]) => {
    loose.push(...(await forgetLoose(tx, network, mediaIds)))
  }
  return {
    addMedium: async (bytes) => {
      const size = jpegSize(bytes)
      if (!size) return undefined
      const id = house.newId()
      await addMedium(tx, account, { id, ...size, at })
      await house.files.write(practiceFile(schoolId, id), bytes)
      return id
    },
    describe: async (id, altText) => isId(id) && describeMedium(tx, network, id, altText),
    hasMedia: async (ids) => ids.every(isId) && hasMedia(tx, network, ids),
    prepare: async (content) => {
      const containerId = house.newId()
      await addItem(tx, account, { ...content, id: house.newId(), containerId, at })
      return containerId
    },
    containerStatus: async (id) => (isId(id) ? containerStatus(tx, network, id) : undefined),
    placeContainer: async (id) => (isId(id) ? placeContainer(tx, network, id, at) : undefined),
    place: async (content) => {
      const id = house.newId()
      await addItem(tx, account, { ...content, id, containerId: null, at })
      return id
    },
    list: () => listItems(tx, network, MOST_LISTED),
    find: async (id) => (isId(id) ? findItem(tx, network, id) : undefined),
    hasPhoto: async (id) => isId(id) && hasPhoto(tx, network, id),
    remove: async (id) => {
      const item = isId(id) ? await findItem(tx, network, id) : undefined
      if (!item || !(await removeItem(tx, network, id))) return false
      await forget(item.photos.map((photo) => photo.id))
      return true
    },
    removePhoto: async (id) => {
      if (!isId(id) || !(await hasPhoto(tx, network, id))) return false
      if (await removePhoto(tx, network, id)) loose.push(id)
      return true
    },
  }
}
