/**
 * What happened about a child and tells a guardian what somebody else chose: a consent itself, what was taken away because
 * of one, and that the child was looked for by name, which is only done for who may not be somewhere.
 */
const TELLS_OF_OTHERS = [
  ...['consent', 'disagreements', 'exceptions', 'approval', 'wall', 'task', 'takedown', 'placement'],
  ...['photo.objected', 'photo.reviewed', 'person_request', 'hold'],
]

export function tellsOfOthers(kind: string): boolean {
  return TELLS_OF_OTHERS.some((some) => kind === some || kind.startsWith(`${some}.`))
}
