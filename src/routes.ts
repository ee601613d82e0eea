import { addresses } from '#addresses.ts'
import { disagreementPages } from '#consent/disagreement-routes.tsx'
import { outOfPicturesPages } from '#consent/out-of-pictures/routes.tsx'
import { type ConsentPorts, consentPages } from '#consent/routes.tsx'
import { homePages } from '#home/routes.tsx'
import type { Studio } from '#media/studio.ts'
import { AUTHORS, EVERYONE } from '#people/actor.ts'
import { DECORATORS } from '#people/appearance/appearance.ts'
import { appearancePages } from '#people/appearance/routes.tsx'
import type { GuardianPorts } from '#people/guardian-list/guardian-ports.ts'
import { RIGHTS } from '#people/rights.ts'
import type { RosterPorts } from '#people/roster-import/roster-ports.ts'
import { peoplePages } from '#people/routes.tsx'
import type { PageHouse } from '#people/visit.ts'
import { BODY } from '#platform/http.ts'
import type { CheckerPorts } from '#protocol/checker/routes.tsx'
import { approvalPages } from '#publication/approval/routes.tsx'
import { clipPages } from '#publication/clip/routes.tsx'
import { finalPicture } from '#publication/final-picture-routes.tsx'
import { kitPages } from '#publication/kit/routes.tsx'
import { lookPages } from '#publication/look/routes.tsx'
import { DECIDERS } from '#publication/network-decision/network-decision.ts'
import { networkDecisionPages } from '#publication/network-decision/routes.tsx'
import { COLLEAGUES } from '#publication/news/doors.ts'
import { newsPages } from '#publication/news/routes.tsx'
import { photoPages } from '#publication/photo-routes.tsx'
import { pointOutPages } from '#publication/point-out/routes.tsx'
import { practiceApi } from '#publication/practice/api-routes.tsx'
import { practiceNetworkPages } from '#publication/practice/network-routes.tsx'
import { TRAINEES } from '#publication/practice/trouble.ts'
import { practiceTroublePages } from '#publication/practice/trouble-routes.tsx'
import { type PracticePhotos, postPages } from '#publication/routes.tsx'
import { samePhotoPages } from '#publication/same-photo/routes.tsx'
import { taskPages } from '#publication/task/routes.tsx'
import { treatmentPages } from '#publication/treatment/routes.tsx'
import { choosePages } from '#publication/upload/choose-routes.tsx'
import { MOST_SHARED_BYTES } from '#publication/upload/quarantine.ts'
import { quarantinePages } from '#publication/upload/quarantine-routes.tsx'
import { uploadPages } from '#publication/upload/upload-routes.tsx'
import { wallPages } from '#publication/wall/routes.tsx'
import { whereIsPages } from '#publication/where-is/routes.tsx'
import { agreementRoutes } from './agreement-routes.ts'
import { homeRoutes } from './home-routes.ts'
import { peopleRoutes } from './people-routes.ts'
import { fresh, get, type Route, row, send, upload } from './route.ts'

export type Joints = ConsentPorts &
  CheckerPorts &
  RosterPorts &
  GuardianPorts & { practicePhotos: PracticePhotos; studio: Pick<Studio, 'fingerprint'> }

/** The table: address, who may use it, what answers. A row without roles does not exist. */
export function routeTable(house: PageHouse, joints: Joints): Route[] {
  const people = peoplePages(house)
  const posts = postPages(house, joints.practicePhotos)
  const photos = photoPages(house)
  const look = lookPages(house)
  const clips = clipPages(house)
  const treatments = treatmentPages(house)
  const news = newsPages(house)
  const consent = consentPages(house, joints)
  const disagreement = disagreementPages(house)
  const pictures = outOfPicturesPages(house, joints)
  const home = homePages(house)
  const appearance = appearancePages(house)
  const pointOut = pointOutPages(house)
  const whereIs = whereIsPages(house)
  const samePhoto = samePhotoPages(house, joints.studio)
  const [s, post, photo, face, placement, pupil] = [
    ':school',
    ':post',
    ':photo',
    ':face',
    ':placement',
    ':pupil',
  ]

  const practice = [
    get(addresses.practiceSignIn(s), EVERYONE, people.showPracticeDoors),
    send(addresses.practiceSignIn(s), EVERYONE, people.practiceSignIn),
    get(addresses.practiceMailbox(s), EVERYONE, people.showMailbox),
    ...practiceTroubleRoutes(house),
  ]
  return [
    get(addresses.school(s), EVERYONE, home.showFront),
    ...agreementRoutes(house, joints),
    ...peopleRoutes(house, joints),
    ...homeRoutes(house),
    get(addresses.signIn(s), EVERYONE, people.showSignIn),
    send(addresses.signIn(s), EVERYONE, people.askLink),
    get(addresses.signInLink(s, ':token'), EVERYONE, people.showLink),
    send(addresses.signInLink(s, ':token'), EVERYONE, people.takeLink),
    send(addresses.signOut(s), EVERYONE, people.signOut),

    get(addresses.news(s), EVERYONE, news.showNews),
    get(addresses.newsFeed(s), EVERYONE, news.showFeed),
    get(addresses.newsPost(s, post), EVERYONE, news.showNewsPost),
    get(addresses.newsPicture(s, post, placement, ':size'), EVERYONE, news.showNewsPicture),

    get(addresses.posts(s), AUTHORS, posts.showPosts),
    get(addresses.newPost(s), AUTHORS, posts.showNewPost),
    upload(addresses.newPost(s), AUTHORS, posts.makePost),
    ...uploadRoutes(house),
    ...(house.installation === 'practice' ? practice : []),
    send(addresses.practicePhotos(s), AUTHORS, posts.makePracticePost),
    ...practiceNetworkRoutes(house),
    get(addresses.post(s, post), AUTHORS, posts.showPost),
    get(addresses.postProgress(s, post), AUTHORS, posts.showProgress),
    upload(addresses.addPhotos(s, post), AUTHORS, posts.morePhotos),
    get(addresses.whoWasThere(s, post), AUTHORS, posts.showWho),
    send(addresses.whoWasThere(s, post), AUTHORS, posts.saveWho),
    get(addresses.whoWasNotThere(s, post), AUTHORS, posts.showWhoNot),
    send(addresses.whoWasNotThere(s, post), AUTHORS, posts.saveWhoNot),
    get(addresses.goOn(s, post), AUTHORS, posts.goOn),
    get(addresses.makeFit(s, post), AUTHORS, treatments.showTreatments),
    send(addresses.makeFit(s, post), AUTHORS, treatments.treat),
    get(addresses.cutPhoto(s, post, photo), AUTHORS, treatments.showCut),
    send(addresses.caption(s, post), AUTHORS, posts.saveWords),
    send(addresses.deletePost(s, post), AUTHORS, posts.throwAway),
    get(addresses.takeOffline(s, post), COLLEAGUES, posts.showOffline),
    send(addresses.takeOffline(s, post), COLLEAGUES, posts.goOffline),
    send(addresses.breach(s, post), COLLEAGUES, posts.sayBreach),
    send(addresses.takePostBack(s, post), AUTHORS, posts.takeBack),
    send(addresses.makeRest(s, post), AUTHORS, posts.offerRest),
    send(addresses.tryAgain(s, post, ':channel'), AUTHORS, posts.again),
    send(addresses.isItThere(s, post, ':channel'), AUTHORS, posts.sayWhetherThere),
    get(addresses.postPhoto(s, post, photo), AUTHORS, photos.showPhoto),
    send(addresses.dropPhoto(s, post, photo), AUTHORS, look.dropPhoto),
    get(addresses.nobodyThere(s, post), AUTHORS, look.showNobody),
    send(addresses.nobodyThere(s, post), AUTHORS, look.saveNobody),
    get(addresses.lookOver(s, post), AUTHORS, look.showLook),
    send(addresses.lookOver(s, post), AUTHORS, look.saveLook),
    get(addresses.clip(s, post, photo), AUTHORS, clips.showClip),
    send(addresses.clip(s, post, photo), AUTHORS, clips.saveClip),
    get(addresses.clipBytes(s, post, photo), AUTHORS, clips.playClip),
    get(addresses.photoPicture(s, post, photo), AUTHORS, photos.showPicture),
    get(addresses.photoThumb(s, post, photo), AUTHORS, photos.showThumb),
    get(addresses.faceStrip(s, post, photo), AUTHORS, photos.showFaceStrip),
    send(addresses.drawFace(s, post, photo), AUTHORS, photos.addFrame),
    send(addresses.stateFace(s, post, photo, face), AUTHORS, photos.stateFace),
    send(addresses.statePhoto(s, post, photo), AUTHORS, photos.statePhoto),

    ...colleagueRoutes(house),
    get(addresses.whereIs(s), AUTHORS, whereIs.showWhereIs),
    send(addresses.whereIs(s), AUTHORS, whereIs.findChild),
    get(addresses.samePhoto(s), AUTHORS, samePhoto.showAsk),
    upload(addresses.samePhoto(s), AUTHORS, samePhoto.search),
    get(addresses.whereIsChild(s, pupil), AUTHORS, whereIs.showWhereIsChild),
    get(addresses.somethingWrong(s), EVERYONE, home.showSomethingWrong),
    get(addresses.manage(s), RIGHTS.keep_people, home.showManage),
    get(addresses.appearance(s), DECORATORS, appearance.showAppearance),
    send(addresses.appearance(s), DECORATORS, appearance.saveAppearance),
    get(addresses.disagreements(s), ['leadership'], disagreement.showDisagreements),
    send(addresses.disagreements(s), ['leadership'], disagreement.settle),
    fresh(get(addresses.outOfPictures(s, pupil), RIGHTS.keep_out_of_pictures, pictures.showPictures)),
    fresh(send(addresses.outOfPictures(s, pupil), RIGHTS.keep_out_of_pictures, pictures.setPictures)),
    get(addresses.myChildren(s), ['guardian'], home.showChildren),
    get(addresses.myChild(s, pupil), ['guardian'], home.showChild),
    get(addresses.pointOut(s, placement), ['guardian'], pointOut.showPointOut),
    send(addresses.pointOut(s, placement), ['guardian'], pointOut.pointOut),
    get(addresses.choice(s, pupil, ':purpose'), ['guardian'], consent.showChoice),
    send(addresses.choice(s, pupil, ':purpose'), ['guardian'], consent.saveChoice),
  ]
}

/** Photos on their way in, choosing from them, and what a phone's share sheet sends. */
function uploadRoutes(house: PageHouse): Route[] {
  const uploads = uploadPages(house)
  const choose = choosePages(house)
  const shared = quarantinePages(house)
  const [s, post, part] = [':school', ':post', ':upload']
  return [
    send(addresses.startDraft(s), AUTHORS, uploads.startDraft),
    get(addresses.uploadPart(s, post, part), AUTHORS, uploads.askUpload),
    send(addresses.uploadPart(s, post, part), AUTHORS, uploads.sendPiece),
    get(addresses.choosePhotos(s, post), AUTHORS, choose.showChoose),
    send(addresses.choosePhotos(s, post), AUTHORS, choose.saveChoose),
    get(addresses.manifest(s), EVERYONE, shared.showManifest),
    row('post', MOST_SHARED_BYTES)(ELSEWHERE.formsFrom, EVERYONE, shared.share),
    get(addresses.share(s), EVERYONE, shared.showShared),
    send(addresses.takeShared(s), AUTHORS, shared.takeShared),
  ]
}

/** The one address that answers a form from elsewhere: a phone's share sheet is no page of ours. */
export const ELSEWHERE = {
  formsFrom: addresses.share(':school'),
  framedAt: addresses.mayThisEmbedded(':school'),
} as const

/** Looking along, tasks, placing by hand, and where the school may go. */
function colleagueRoutes(house: PageHouse): Route[] {
  const approval = approvalPages(house)
  const kit = kitPages(house)
  const tasks = taskPages(house)
  const networks = networkDecisionPages(house)
  const wall = wallPages(house)
  const [s, post, channel, task] = [':school', ':post', ':channel', ':task']
  return [
    get(addresses.approval(s, post), AUTHORS, approval.showApproval),
    send(addresses.approval(s, post), AUTHORS, approval.answerApproval),
    get(addresses.finalPicture(s, post, channel, ':photo', ':size'), AUTHORS, finalPicture(house)),
    get(addresses.kit(s, post, channel), AUTHORS, kit.showKit),
    send(addresses.kit(s, post, channel), AUTHORS, kit.answerKit),
    get(addresses.kitFile(s, post, channel, ':file'), AUTHORS, kit.showKitFile),
    get(addresses.task(s, task), AUTHORS, tasks.showTask),
    send(addresses.task(s, task), AUTHORS, tasks.answerTask),
    get(addresses.faceWall(s, post), AUTHORS, wall.showWall),
    send(addresses.faceWall(s, post), AUTHORS, wall.sayWall),
    get(addresses.networks(s), DECIDERS, networks.showNetworks),
    send(addresses.networks(s), DECIDERS, networks.saveNetwork),
  ]
}

/** What fails on purpose stays in a practice school. */
function practiceTroubleRoutes(house: PageHouse): Route[] {
  const { showTrouble, saveTrouble } = practiceTroublePages(house)
  const address = addresses.practiceTrouble(':school')
  return [get(address, TRAINEES, showTrouble), send(address, TRAINEES, saveTrouble)]
}

/**
 * Networks that exist only here. Their pages are for anyone in a practice school, as on a real one; in a real school, where
 * the practice class is placed, for colleagues. Their API asks for a key of its own.
 */
function practiceNetworkRoutes(house: PageHouse): Route[] {
  const networks = practiceNetworkPages(house)
  const [s, network, item, media] = [':school', ':network', ':item', ':media']
  const page = practiceApi(house)
  const readers = house.installation === 'practice' ? EVERYONE : COLLEAGUES
  const api = (method: Route['method'], path: string, mostBytes: number = BODY.words) =>
    row(method, mostBytes)(addresses.practiceApi(s, network, path), EVERYONE, page)
  return [
    get(addresses.practiceNetworks(s), readers, networks.showNetworks),
    get(addresses.practiceNetwork(s, network), readers, networks.showNetwork),
    get(addresses.practiceItem(s, network, item), readers, networks.showItem),
    get(addresses.practicePicture(s, network, media), readers, networks.showPicture),
    api('post', 'media', BODY.photos),
    api('post', `media/${media}/alt`),
    api('post', 'containers'),
    api('get', 'containers/:container'),
    api('post', 'posts'),
    api('get', 'posts'),
    api('get', `posts/${item}`),
    api('delete', `posts/${item}`),
    api('get', `photos/${media}`),
    api('delete', `photos/${media}`),
  ]
}
