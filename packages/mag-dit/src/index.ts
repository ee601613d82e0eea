/**
 * mag-dit: may this photo go online? Pure: no I/O, no clock, no chance. The contract is docs/gate.md.
 */
export { classOf } from './channel.ts'
export { ENGINE_VERSION, type GateRules, gate } from './gate.ts'
export { type GateCaseReading, parseGateCase } from './parse.ts'
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
