/** The door of this room: what rooms to the right may ask of people. */

export { practiceClassOf } from './practice-class/actions.ts'
export { addRoster } from './roster.ts'
export { countPeople } from './store/counts.ts'
export { findActor, findClass, findIdentityWithRole, grantRole, hasRoleHere } from './store/doors.ts'
export {
  childrenOf,
  colleaguesWith,
  emailOfStaff,
  factsOf,
  listColleagues,
  listGroups,
  membersOf,
  namesOf,
  type PupilName,
  peopleAround,
  pupilNames,
  teachersOf,
} from './store.ts'
