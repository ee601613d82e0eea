import { addresses } from '#addresses.ts'
import { EVERYONE, PERSONS } from '#people/actor.ts'
import { colleagueDetailsPages } from '#people/by-hand/colleague-routes.tsx'
import { guardianPages } from '#people/by-hand/guardian-routes.tsx'
import { pupilPages } from '#people/by-hand/pupil-routes.tsx'
import { handPages } from '#people/by-hand/routes.tsx'
import { classCodePages } from '#people/class-code/routes.tsx'
import { colleaguePages } from '#people/colleagues/routes.tsx'
import { doorPages } from '#people/doors/routes.tsx'
import { schoolAccountPages } from '#people/doors/school-account-routes.tsx'
import type { GuardianPorts } from '#people/guardian-list/guardian-ports.ts'
import { guardianListPages } from '#people/guardian-list/routes.tsx'
import { invitationPages } from '#people/invitation/routes.tsx'
import { RIGHTS } from '#people/rights.ts'
import type { RosterPorts } from '#people/roster-import/roster-ports.ts'
import { MOST_SENT_BYTES, rosterImportPages } from '#people/roster-import/routes.tsx'
import { MOST_SENT_BYTES as MOST_LIST_BYTES } from '#people/table-file/sent-table.ts'
import type { PageHouse } from '#people/visit.ts'
import { fresh, get, type Route, row, send } from './route.ts'

/** Who is in the school, who may come in, and what they may. */
export function peopleRoutes(house: PageHouse, ports: RosterPorts & GuardianPorts): Route[] {
  const colleagues = colleaguePages(house)
  const roster = rosterImportPages(house, ports)
  const guardians = guardianListPages(house, ports)
  const doors = doorPages(house)
  const account = schoolAccountPages(house)
  const classes = classCodePages(house)
  const invitations = invitationPages(house)
  const s = ':school'
  return [
    get(addresses.devices(s), PERSONS, doors.showDevices),
    send(addresses.devices(s), PERSONS, doors.endSessions),
    send(addresses.beginPasskey(s), EVERYONE, doors.beginPasskey),
    send(addresses.addPasskey(s), PERSONS, doors.addPasskey),
    send(addresses.ownEmail(s), RIGHTS.answer_for_child, doors.askEmail),
    get(addresses.ownEmailLink(s, ':token'), EVERYONE, doors.showEmailLink),
    send(addresses.ownEmailLink(s, ':token'), EVERYONE, doors.takeEmailLink),
    fresh(send(addresses.removePasskey(s), PERSONS, doors.removePasskey)),
    send(addresses.passkeySignIn(s), EVERYONE, doors.signInWithPasskey),
    get(addresses.schoolAccount(s, ':provider'), EVERYONE, account.begin),
    get(addresses.schoolAccountBack(s, ':provider'), EVERYONE, account.back),
    fresh(send(addresses.unbindAccount(s), PERSONS, doors.unbindAccount)),
    get(addresses.confirm(s), PERSONS, doors.showConfirm),
    send(addresses.confirm(s), PERSONS, doors.confirm),
    fresh(get(addresses.colleagues(s), RIGHTS.grant_roles, colleagues.showColleagues)),
    fresh(send(addresses.colleagues(s), RIGHTS.grant_roles, colleagues.addBoardMember)),
    fresh(get(addresses.colleague(s, ':person'), RIGHTS.grant_roles, colleagues.showColleague)),
    fresh(send(addresses.colleague(s, ':person'), RIGHTS.grant_roles, colleagues.saveColleague)),
    fresh(get(addresses.rosterImport(s), RIGHTS.keep_people, roster.showStart)),
    fresh(row('post', MOST_SENT_BYTES)(addresses.rosterImport(s), RIGHTS.keep_people, roster.takeUpload)),
    fresh(get(addresses.rosterDraft(s, ':draft'), RIGHTS.keep_people, roster.showDraft)),
    fresh(send(addresses.rosterDraft(s, ':draft'), RIGHTS.keep_people, roster.answerDraft)),
    fresh(get(addresses.guardianList(s), RIGHTS.keep_people, guardians.showStart)),
    fresh(row('post', MOST_LIST_BYTES)(addresses.guardianList(s), RIGHTS.keep_people, guardians.takeList)),
    fresh(get(addresses.guardianDraft(s, ':draft'), RIGHTS.keep_people, guardians.showDraft)),
    fresh(send(addresses.guardianDraft(s, ':draft'), RIGHTS.keep_people, guardians.answerDraft)),
    fresh(get(addresses.invite(s), RIGHTS.keep_people, invitations.showInvite)),
    fresh(send(addresses.invite(s), RIGHTS.keep_people, invitations.invite)),
    get(addresses.invitation(s, ':token'), EVERYONE, invitations.showOpen),
    send(addresses.invitation(s, ':token'), EVERYONE, invitations.open),
    get(addresses.enterClass(s), EVERYONE, classes.showEnter),
    send(addresses.enterClass(s), EVERYONE, classes.enterClass),
    get(addresses.scannedClass(s, ':code'), EVERYONE, classes.showScanned),
    get(addresses.classCodes(s), RIGHTS.print_class_code, classes.showCodes),
    get(addresses.classPoster(s, ':group'), RIGHTS.print_class_code, classes.showPoster),
    send(addresses.classPoster(s, ':group'), RIGHTS.print_class_code, classes.renew),
    get(addresses.whoMayWhat(s), RIGHTS.take_offline, colleagues.showRights),
    ...handRoutes(house, ports),
  ]
}

/** Names, addresses and gezag of everybody: who asks has just shown again that it is them. */
function handRoutes(house: PageHouse, ports: RosterPorts & GuardianPorts): Route[] {
  const people = handPages(house)
  const pupils = pupilPages(house, ports)
  const guardians = guardianPages(house, ports)
  const colleagues = colleagueDetailsPages(house, ports)
  const { keep_people: keepers, grant_roles: granters } = RIGHTS
  const [s, group, pupil, guardian, person] = [':school', ':group', ':pupil', ':guardian', ':person']
  return [
    get(addresses.people(s), keepers, people.showPeople),
    send(addresses.people(s), keepers, people.findPeople),
    get(addresses.correctPerson(s, person), keepers, people.toDetails),
    get(addresses.newGroup(s), keepers, people.showNewGroup),
    send(addresses.newGroup(s), keepers, people.addGroup),
    get(addresses.groupMembers(s, group), keepers, people.showGroup),
    send(addresses.groupMembers(s, group), keepers, people.saveGroup),
    get(addresses.locations(s), keepers, people.showLocations),
    send(addresses.locations(s), keepers, people.saveLocation),
    get(addresses.newPupil(s), keepers, pupils.showNewPupil),
    send(addresses.newPupil(s), keepers, pupils.addPupil),
    get(addresses.pupil(s, pupil), keepers, pupils.showPupil),
    send(addresses.pupil(s, pupil), keepers, pupils.savePupil),
    get(addresses.pupilGoes(s, pupil), keepers, pupils.showPupilGoes),
    send(addresses.pupilGoes(s, pupil), keepers, pupils.letGo),
    get(addresses.newGuardian(s, pupil), keepers, guardians.showNewGuardian),
    send(addresses.newGuardian(s, pupil), keepers, guardians.addGuardian),
    get(addresses.guardianOf(s, pupil, guardian), keepers, guardians.showGuardian),
    send(addresses.guardianOf(s, pupil, guardian), keepers, guardians.saveGuardian),
    get(addresses.newColleague(s), granters, colleagues.showNewColleague),
    send(addresses.newColleague(s), granters, colleagues.addColleague),
    get(addresses.colleagueDetails(s, person), granters, colleagues.showDetails),
    send(addresses.colleagueDetails(s, person), granters, colleagues.saveDetails),
  ].map(fresh)
}
