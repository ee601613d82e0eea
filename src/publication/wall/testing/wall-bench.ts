import { readFileSync } from 'node:fs'
import type { ConsentEntry, Person } from 'mag-dit'
import type { Colleague } from '#people/actor.ts'
import { parseProtocol } from '#protocol/protocol.ts'
import { gateSettings } from '#protocol/readings.ts'
import type { Post } from '../../post.ts'
import { asOfNow, foldStatements, type StatementRow } from '../../statement.ts'
import { hiddenChildren, present, type TablePhoto, type Workbench } from '../../workbench.ts'

const FILE = new URL('../../../../protocols/de-mare/2026-08-01.yaml', import.meta.url)
const agreement = parseProtocol(readFileSync(FILE, 'utf8'))

/** Group 7: everybody may on the website but Noor; Sam may be in no picture at all. Group 8 has Dirk, who may. */
export const CHILDREN = {
  ...{ ali: '7', bo: '7', emre: '7', lotte: '7', noor: '7', sam: '7' },
  ...{ dirk: '8', zoe: '8' },
}
export type Child = keyof typeof CHILDREN

export const MARIT: Colleague = { personId: 'marit', name: 'Marit', teaches: ['7'] }
export const OTHER: Colleague = { personId: 'eva', name: 'Eva', teaches: ['8'] }
export const NOBODYS: Colleague = { personId: 'edo', name: 'Edo', teaches: [] }

type Spec = {
  /** Per photo its faces, by id; one that ends on an exclamation mark is large. */
  photos: readonly (readonly string[])[]
  groups?: readonly string[]
  absent?: readonly string[]
  knowsGroups?: boolean
  /** Who may not, beside Noor and Sam. */
  not?: readonly string[]
  hidden?: readonly string[]
  takenAt?: readonly (string | undefined)[]
}

/** A workbench without a database, with everything that was said laid over it as the house does. */
export function wallBench(spec: Spec, said: readonly StatementRow[] = []): Workbench {
  const { photos, groups = ['7'], absent = [], knowsGroups = true, not = [], hidden = ['sam'] } = spec
  const people = Object.entries(CHILDREN).filter(([, group]) => groups.includes(group))
  const members = people.map(([id, groupId]) => ({
    ...{ id, groupId, givenName: id, prefix: '', familyName: 'Proef', schoolYear: Number(groupId) },
  }))
  const bench: Omit<Workbench, 'photos'> = {
    post: draft(),
    brief: {
      ...{ wordsReason: '', notAChild: [], askedPerson: undefined, sentBackNote: '', sentBackSeen: [] },
      ...{ workedOnBy: [], changedAt: new Date('2026-11-10T09:00:00Z') },
    },
    open: ['website'],
    ...{ side: 'real', practiceGroups: [] },
    who: { groups: [...groups], absent: [...absent], knowsGroups },
    groups: ['7', '8'].map((id) => ({ id, name: id, yearGroups: [Number(id)] })),
    members,
    colleagues: [{ id: 'marit', name: 'Marit' }],
    names: new Map(people.map(([id]) => [id, id])),
    ground: {
      at: new Date('2026-11-10T09:00:00Z'),
      agreement,
      settings: gateSettings(agreement, {}),
      people: people.map(([id]) => person(id, hidden.includes(id))),
      consents: people.flatMap(([id]) => (id === 'noor' || not.includes(id) ? [] : [yes(id)])),
      closedSeen: 'before',
    },
  }
  const attendance = {
    present: present(bench).map(({ id }) => id),
    absent,
    hidden: hiddenChildren(bench),
  }
  return {
    ...bench,
    photos: photos.map((faces, index): TablePhoto => {
      const id = `foto${index + 1}`
      const rows = said.filter(({ photoId }) => photoId === id)
      return {
        ...{
          altText: '',
          cells: [],
          isObjected: false,
          unrecognised: [],
          withoutSound: false,
          treatments: new Map(),
        },
        photo: {
          id,
          state: 'ready',
          medium: 'foto',
          width: 1000,
          height: 1000,
          takenAt: spec.takenAt?.[index],
        },
        statements: asOfNow(foldStatements(rows), attendance),
        faces: faces.map((faceId, nth) => ({
          ...{ id: faceId, photoId: id, drawnByHand: false, stripCell: nth },
          box: { x: nth * 0.1, y: 0.4, w: 0.06, h: faceId.endsWith('!') ? 0.3 : 0.1 },
        })),
      }
    }),
  }
}

const draft = (): Post => ({
  ...{ is: 'draft', id: 'post', authorId: 'marit', caption: '', channels: ['website'] },
  ...{ createdAt: new Date('2026-11-10T08:00:00Z'), plannedAt: undefined, follows: undefined },
  lastRefusal: undefined,
})

const person = (id: string, notInPictures: boolean): Person => ({
  ...{ id, kind: 'pupil', age: 8, schoolYear: 4, guardians: [{ id: `ouder-${id}`, authority: true }] },
  notInPictures,
})

const yes = (subject: string): ConsentEntry & { id: string } => ({
  ...{ id: `ja-${subject}`, subject, grantor: `ouder-${subject}`, purpose: 'website', medium: 'foto' },
  ...{ decision: 'ja', recordedAt: '2026-09-01T08:00:00Z' },
})
