/**
 * What the gate is told: the JSON case of docs/gate.md, as types.
 * Ids are opaque; no name of a person is ever needed to decide.
 */

/** @example const kind: PersonKind = 'pupil' */
export type PersonKind = 'pupil' | 'staff' | 'adult'

/** A clip with sound is two entries with one id: `film` and `geluid`. @example const medium: Medium = 'foto' */
export type Medium = 'foto' | 'film' | 'geluid'

/** @example const decision: Decision = 'ingetrokken' */
export type Decision = 'ja' | 'nee' | 'ingetrokken'

/** How far a channel reaches. @example const reach: ChannelClass = 'network' */
export type ChannelClass = 'closed' | 'own' | 'network'

/** Whose ja a class of channels needs: any guardian's, or every guardian's. @example const givers: Givers = 'all' */
export type Givers = 'one' | 'all'

/** What a child's silence means. @example const silence: ChildSilence = 'afterAsked' */
export type ChildSilence = 'blocks' | 'afterAsked' | 'allows'

/**
 * `authority` is gezag: absent or null means that nobody knows.
 * @example const guardian: Guardian = { id: 'g1', authority: null }
 */
export type Guardian = { readonly id: string; readonly authority?: boolean | null }

/** @example const person: Person = { id: 'p1', kind: 'pupil', age: 10, guardians: [{ id: 'g1', authority: true }] } */
export type Person = {
  readonly id: string
  readonly kind: PersonKind
  /** Absent: treated as under 16. */
  readonly age?: number
  readonly groups?: readonly string[]
  /** "Niet in beeld": a court order or a secret address. Covering is no remedy. */
  readonly notInPictures?: boolean
  readonly guardians?: readonly Guardian[]
  /** The guardians answered differently somewhere: every class needs all of them. */
  readonly disagreement?: boolean
  /** Groep 1 to 8. */
  readonly schoolYear?: number
  /** An instant with an offset, or a calendar day. */
  readonly childAskedAt?: string
}

/**
 * One row of the register. The order of the rows is their sequence.
 * @example
 * const entry: ConsentEntry = {
 *   subject: 'p1', grantor: 'g1', purpose: 'website', medium: 'foto',
 *   decision: 'ja', recordedAt: '2025-09-01T09:00:00+02:00',
 * }
 */
export type ConsentEntry = {
  readonly subject: string
  /** A guardian's id, or the subject's own. */
  readonly grantor: string
  /** The channel's name. */
  readonly purpose: string
  readonly medium: Medium
  readonly decision: Decision
  /** First day that counts. Absent: from the start. */
  readonly from?: string | null
  /** First day that no longer counts. Absent or null: no end. */
  readonly until?: string | null
  readonly recordedAt: string
}

/**
 * One frame on a photo, as the teacher left it.
 * @example const face: Face = { id: '3', as: 'candidates', candidates: ['p1', 'p2'] }
 */
export type Face =
  | { readonly id: string; readonly as: 'named'; readonly person: string }
  | { readonly id: string; readonly as: 'candidates'; readonly candidates: readonly string[] }
  | { readonly id: string; readonly as: 'unaccounted' }
  | {
      readonly id: string
      readonly as: 'covered'
      readonly person?: string
      readonly candidates?: readonly string[]
    }

/** @example const photo: Photo = { id: 'f1', medium: 'foto', faces: [{ id: '1', as: 'named', person: 'p1' }] } */
export type Photo = {
  readonly id: string
  readonly medium: Medium
  readonly faces: readonly Face[]
  /** Recognisable or audible without a frame. */
  readonly alsoPresent?: readonly string[]
  /** Somebody looked and says so: nobody can be recognised. */
  readonly nobodyRecognisable?: boolean
}

/**
 * How the school reads its own rules. What is left out has the default of docs/gate.md.
 * @example const settings: GateSettings = { givers: { own: 'all' }, classes: { mastodon: 'network' } }
 */
export type GateSettings = {
  readonly givers?: { readonly [C in ChannelClass]?: Givers }
  readonly childSilence?: ChildSilence
  readonly classes?: { readonly [channel: string]: ChannelClass }
}

/**
 * One question to the gate: these photos, on these channels, at this instant, with this register.
 * @example
 * const input: GateCase = {
 *   at: '2026-03-10T10:00:00+01:00', channels: ['website'], people: [], consents: [],
 *   photos: [{ id: 'f1', medium: 'foto', faces: [], nobodyRecognisable: true }],
 * }
 */
export type GateCase = {
  readonly at: string
  readonly channels: readonly string[]
  readonly settings?: GateSettings
  readonly people: readonly Person[]
  readonly consents: readonly ConsentEntry[]
  readonly photos: readonly Photo[]
}
