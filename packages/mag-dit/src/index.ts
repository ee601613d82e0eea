/**
 * mag-dit: may this photo go online, and may this be done? Pure: no I/O, no clock, no chance. The contracts are
 * docs/gate.md and docs/rules.md.
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
export type { FactRefusal } from './rules/answers.ts'
export { type CheckFault, check } from './rules/check.ts'
export { type Comparison, compare, type RuleChange, type Side, type VerdictChange } from './rules/compare.ts'
export { decide, type Ground, type RuleDecision, type RuleObligation } from './rules/decide.ts'
export { differencesFrom } from './rules/example.ts'
export type { RuleVerdict } from './rules/judge.ts'
export { type RuleBookReading, readRuleBook } from './rules/read-rule-book.ts'
export type { LostReference } from './rules/references.ts'
export {
  ACT,
  actsOf,
  type Clause,
  type Condition,
  DONT_KNOW,
  DOUBT,
  type Example,
  examplesOf,
  type Fact,
  type FactKind,
  type Facts,
  type Readings,
  ROLE,
  type Rule,
  type RuleBook,
  rolesOf,
  type Scope,
  type Value,
  valuesOf,
} from './rules/rule-book.ts'
export type { WayOut } from './rules/way-out.ts'
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
