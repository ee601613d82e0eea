import { sql } from 'kysely'
import { addEntries, choose, type Wishes } from '#consent/actions.ts'
import type { Decision } from '#consent/choice.ts'
import type { Colleague } from '#people/actor.ts'
import { row, rows } from '#platform/database.ts'
import type { TestDatabase } from '#platform/testing/database.ts'
import { uploadWithFaces } from '#testing/fake-studio.ts'
import { openTestHouse, type TestHouse } from '#testing/test-house.ts'
import { approvePost, readContact } from '../actions/approve.ts'
import { sayWhoWasThere, startPost } from '../actions/make.ts'
import { type Said, sayOfFace, sayOfPhoto } from '../actions/say-who.ts'
import { submitPost } from '../actions/submit.ts'
import { openWorkbench } from '../actions.ts'
import type { ChannelId } from '../channels/channel.ts'
import type { PlacementState } from '../ledger.ts'
import { lookOver } from '../look/actions.ts'
import { saveChannels } from '../store/posts.ts'
import { sayRecognised } from '../treatment/actions.ts'
import { fitOf } from '../treatment/fit.ts'
import { saveChosen } from '../upload/store/chosen.ts'
import type { Workbench } from '../workbench.ts'

export type Place = { placementId: string; photoId: string; state: PlacementState; files: string[] }

export type Chain = TestHouse & {
  marit: Colleague
  /** A colleague who can look along. */
  second: Colleague
  group7: string
  /** A person of the practice school by given name; of the cast, who comes first. */
  person: (givenName: string) => Promise<string>
  guardiansOf: (pupil: string) => Promise<string[]>
  /** A draft of group 7 with these photos ready, each with so many faces. */
  draft: (...faces: number[]) => Promise<Workbench>
  look: (postId: string) => Promise<Workbench>
  say: (bench: Workbench, photo: number, face: number, said: Said, by?: Colleague) => Promise<string>
  /** Looked for on this photo and not seen. */
  lookFor: (bench: Workbench, photo: number, notSeen: readonly string[], by?: Colleague) => Promise<string>
  /** Every photo was looked at as a whole, and there is nobody without a frame. */
  lookOverAll: (postId: string) => Promise<string>
  /** Where a draft goes; the website unless said otherwise. */
  goesTo: (postId: string, channels: readonly ChannelId[]) => Promise<void>
  /** The author is ready: the bytes are made, and a colleague is asked. */
  submit: (postId: string) => Promise<string>
  /** The second person: looks at what is there now, sees none of the children, and says yes. */
  approve: (postId: string, by?: Colleague) => Promise<string>
  /** Both, without running the deliveries. */
  send: (postId: string) => Promise<string>
  /** A published post with one photo per child, each named on its only face. */
  publishWith: (...children: string[]) => Promise<Workbench>
  places: (postId: string) => Promise<Place[]>
  /** A guardian answers on their own page. */
  answer: (guardianId: string, pupilId: string, purpose: string, wishes: Wishes) => ReturnType<typeof choose>
  /** A line in the register, as if it came from a form. */
  enter: (line: {
    subject: string
    grantor: string
    purpose: string
    decision: Decision
    until?: string
  }) => Promise<void>
  count: (table: string) => Promise<number>
}

export async function openChain(open?: () => Promise<TestDatabase>): Promise<Chain> {
  const test = await openTestHouse(open)
  const { house, school, joints } = test
  const { schoolId } = school
  const inSchool = house.database.inSchool
  const marit = await test.colleague('teacher')
  const [group7 = ''] = marit.teaches

  const look = async (postId: string) => {
    const bench = await inSchool(schoolId, (tx) => openWorkbench(house, tx, school, postId))
    if (!bench) throw new Error('No such post')
    return bench
  }
  const draft: Chain['draft'] = async (...faces: number[]) => {
    const postId = await startPost(house, { schoolId, by: marit }, faces.map(uploadWithFaces))
    await inSchool(schoolId, (tx) => saveChosen(tx, postId, house.clock()))
    await test.work()
    await goesTo(postId, ['website'])
    await sayWhoWasThere(house, { schoolId, by: marit }, postId, {
      groups: [group7],
      absent: [],
      knowsGroups: true,
    })
    return look(postId)
  }
  const say: Chain['say'] = (bench, photo, face, said, by = marit) => {
    const table = bench.photos[photo]
    const place = { school, by, postId: bench.post.id, photoId: table?.photo.id ?? '' }
    return sayOfFace(house, place, table?.faces[face]?.id ?? '', said)
  }
  const lookFor: Chain['lookFor'] = (bench, photo, people, by = marit) => {
    const place = { school, by, postId: bench.post.id, photoId: bench.photos[photo]?.photo.id ?? '' }
    return sayOfPhoto(house, place, { kind: 'not_seen', people })
  }
  const second = await test.colleague('leadership')
  const goesTo: Chain['goesTo'] = (postId, channels) =>
    inSchool(schoolId, (tx) => saveChannels(tx, { schoolId, postId, channels }))
  const lookOverEach = (postId: string, photos: Workbench['photos']) => {
    const ready = photos.filter(({ photo }) => photo.state === 'ready')
    const ids = ready.map(({ photo }) => photo.id)
    return lookOver(house, { school, by: marit, postId }, ids)
  }
  const lookOverAll: Chain['lookOverAll'] = async (postId) =>
    lookOverEach(postId, (await look(postId)).photos)
  const submit = async (postId: string) => {
    const { post, photos } = await look(postId)
    const asksAboutCovers = photos.some((photo) => fitOf(photo, post.channels).is === 'to_recognise')
    if (asksAboutCovers) await sayRecognised(house, { school, by: marit, postId }, [])
    await lookOverEach(postId, photos)
    const done = await submitPost(house, { school, by: marit, postId })
    if (done === 'done') await test.handlers['publication.prepare']?.({ schoolId, postId })
    return done
  }
  const approve: Chain['approve'] = async (postId, by = second) => {
    const contact = await inSchool(schoolId, (tx) => readContact(house, tx, school, postId))
    const looked = { seal: contact?.seal ?? '', hasLooked: true, seen: [], note: '' }
    return approvePost(house, { school, by, postId, ...looked })
  }
  const send = async (postId: string) => {
    const done = await submit(postId)
    return done === 'done' ? approve(postId) : done
  }
  const publishWith: Chain['publishWith'] = async (...children) => {
    const bench = await draft(...children.map(() => 1))
    const done: string[] = []
    for (const [photo, person] of children.entries())
      done.push(await say(bench, photo, 0, { kind: 'named', person }))
    done.push(await send(bench.post.id))
    await test.work()
    const after = await look(bench.post.id)
    if (after.post.is !== 'published') throw new Error(`Not published: ${done.join()}`)
    return after
  }
  return {
    ...test,
    ...{
      marit,
      second,
      group7,
      look,
      draft,
      say,
      lookFor,
      goesTo,
      submit,
      approve,
      send,
      publishWith,
      lookOverAll,
    },
    person: async (givenName) => {
      const found = await inSchool(schoolId, (tx) =>
        row<{ id: string }>(
          tx,
          sql`select person_id as id from person left join pupil using (school_id, person_id)
              where given_name = ${givenName} order by (group_id = ${group7}) desc nulls last limit 1`,
        ),
      )
      if (!found) throw new Error(`Nobody is called ${givenName}`)
      return found.id
    },
    guardiansOf: async (pupil) => {
      const found = await inSchool(schoolId, (tx) =>
        rows<{ id: string }>(
          tx,
          sql`select guardian_id as id from guardianship where pupil_id = ${pupil} order by guardian_id`,
        ),
      )
      return found.map(({ id }) => id)
    },
    places: (postId) =>
      inSchool(schoolId, (tx) =>
        rows<Place>(
          tx,
          sql`select placement_id as "placementId", photo_id as "photoId", state,
                array['${sql.raw(schoolId)}/variants/' || variant_id, '${sql.raw(schoolId)}/variants/' || small_id] as files
              from placement join post_photo using (school_id, post_id, photo_id)
              where post_id = ${postId} order by position`,
        ),
      ),
    answer: (guardianId, pupilId, purpose, wishes) =>
      choose(house, joints.followUp, { school, guardianId, pupilId, purpose, wishes }),
    enter: ({ until, ...line }) =>
      inSchool(schoolId, (tx) =>
        addEntries(tx, [
          {
            ...{ ...line, schoolId, id: house.newId(), medium: 'foto', from: null, until: until ?? null },
            ...{ recordedAt: house.clock(), method: 'papier', textHash: null, recordedBy: null },
          },
        ]),
      ),
    count: async (table) => {
      const found = await inSchool(schoolId, (tx) =>
        row<{ n: number }>(tx, sql`select count(*) as n from ${sql.table(table)}`),
      )
      return found?.n ?? 0
    },
  }
}
