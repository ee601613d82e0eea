/** Where words stand that go out with a post. `photo` is whatever the caller calls that photo. */
export type TextPlace =
  | { in: 'caption' }
  | { in: 'alt_text'; photo: string }
  | { in: 'file_name'; photo: string }

/** `block`: only after a second person agreed to the author's reason. `warn`: look again; somebody can say it is fine. */
export type FindingLevel = 'block' | 'warn'

/** A moment on the school's own clock, so that no time zone comes into it. */
export type LocalMoment = { day: string; time: string }

export type PupilName = { id: string; givenName: string; prefix: string; familyName: string }

/** Which words of a pupil's name were written. */
export type NamePart = 'given_name' | 'family_name' | 'full_name'

/** What was found, with what belongs to that kind alone. */
export type Found =
  | { kind: 'pupil_name'; whose: 'here' | 'elsewhere'; part: NamePart; person: string | undefined }
  /** `until`: from that moment the group is back. Undefined when the words don't tell. */
  | { kind: 'future_outing'; until: LocalMoment | undefined }
  | { kind: 'bsn' | 'phone' | 'mail' | 'address' | 'iban' | 'birth_date' | 'health' }

export type FindingKind = Found['kind']

/** `from` and `to` are UTF-16 offsets in the text as it was given; `found` is what stands there. */
export type Finding = Found & {
  place: TextPlace
  level: FindingLevel
  from: number
  to: number
  found: string
}

/** A finding as a detector sees it: in a text that was folded, so its offsets are of that one. */
export type Hit = Found & { level: FindingLevel; from: number; to: number }
