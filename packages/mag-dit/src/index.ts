/**
 * mag-dit: may this photo go online? Pure: no I/O, no clock, no chance. The contract is docs/gate.md.
 */
export { CHANNELS_PER_WORD, classOf } from './channel.ts'
export type { PostChange } from './demand.ts'
export { ENGINE_VERSION, type GateRules, gate, type OpenGate, openGate } from './gate.ts'
export { foldMasks, type Mask, type MaskAnswer, type MaskCase } from './mask.ts'
export { expire, layMask, layOut, type MaskTable, NO_PERSON } from './mask-table.ts'
export {
  darkenedBy,
  maskGate,
  maskGateNaming,
  type NamedWords,
  namedRoomFor,
  roomFor,
  verdictIn,
  type Words,
} from './masked-gate.ts'
export {
  type Costs,
  FEWEST_CHANGES,
  lossesOf,
  type MinimumAnswer,
  MOST_BLOCKED_CHANNELS,
  minimumRemedies,
} from './minimum.ts'
export { type GateCaseReading, parseGateCase } from './parse.ts'
export { indexPhotos, type PhotoIndex } from './photo-index.ts'
export type {
  ChannelClass,
  ChildSilence,
  ConsentEntry,
  Decision,
  Face,
  GateCase,
  GateSettings,
  Givers,
  Guardian,
  Medium,
  Person,
  PersonKind,
  Photo,
} from './publication.ts'
export type { ShapeError } from './shape.ts'
export type {
  Blocker,
  Change,
  ChangeSet,
  ConsentState,
  GateAnswer,
  GateCell,
  GateRefusal,
  GateResult,
  Question,
  Reason,
  Verdict,
} from './verdict.ts'
