/** The door of this subject: somebody's file, what is asked about it, and its end. */

export { erasePerson, type Planned, planErasure } from './actions/erase.ts'
export { roleOf, sayLook } from './actions/holdings.ts'
export { mayRead, readPersonFile } from './actions/read.ts'
export { answerRequest, askRequest, type WaitingRequest, waitingRequests } from './actions/requests.ts'
export { allErasables, allHoldings } from './actions/rooms.ts'
