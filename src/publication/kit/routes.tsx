import { strToU8, zipSync } from 'fflate'
import { addresses } from '#addresses.ts'
import { fileKeys } from '#media/actions.ts'
import { contentTypeOf } from '#media/clip/clip-file.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, param, personOf, readForm, see, text, type Visit } from '#people/visit.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import type { FieldError } from '#ui/form.tsx'
import { Link, Paragraph } from '#ui/text.tsx'
import { confirmNotPlaced, confirmPlaced, type HandOffRefusal, readKit } from '../actions/hand-off.ts'
import { logKit } from '../actions/log-look.ts'
import { postIn } from '../bench-visit.ts'
import { type ChannelId, isChannel } from '../channels/channel.ts'
import { RULES } from '../channels/networks.ts'
import type { Delivery } from '../delivery.ts'
import { channelNames } from '../delivery-texts.nl.ts'
import { refusals } from '../refusal-texts.nl.ts'
import { type DeliveryPhoto, deliveriesOf } from '../store/deliveries.ts'
import { fileNamed, kitFile, PACKAGE, WORDS_FILE } from './file.ts'
import { Kit, StopKit } from './page.tsx'
import { kitTexts as texts } from './texts.nl.ts'

/** Where only a person can place something: what they need for it, and what became of it. */
export function kitPages(house: PageHouse) {
  const about = (visit: Visit, channel: ChannelId) => ({
    ...{ school: visit.school, by: personOf(visit), postId: postIn(visit), channel },
  })
  const log = (visit: Visit, what: 'kit.opened' | 'kit.downloaded') =>
    logKit(house, { schoolId: visit.school.schoolId, by: personOf(visit), what, postId: postIn(visit) })

  const showKit: Page = (visit) => kitPage(visit)

  const kitPage = async (visit: Visit, refused?: { link: string; errors: readonly FieldError[] }) => {
    const channel = param(visit, 'channel')
    if (!isByHand(channel)) return visit.c.notFound()
    const kit = await readKit(house, about(visit, channel))
    if (!kit) return notInHand(visit, channel)
    const { bench, ground } = kit
    if (ground.mayAll) await log(visit, 'kit.opened')
    const { slug } = visit.school
    const props = {
      ...{ slug, postId: bench.post.id, channel, caption: bench.post.caption, photos: ground.photos },
      ...(refused ?? { link: '', errors: [] }),
    }
    return page(
      house,
      visit,
      {
        title: ground.mayAll ? texts.title(channelNames[channel]) : texts.stopTitle,
        hasErrors: refused !== undefined,
        back: { href: addresses.post(slug, bench.post.id), label: texts.toPost },
        scripts: [addresses.island('delen.js')],
        children: ground.mayAll ? <Kit {...props} /> : <StopKit {...props} />,
      },
      refused ? 400 : 200,
    )
  }

  /** What a colleague said about it already, or that it is nobody's turn. */
  const notInHand = async (visit: Visit, channel: ChannelId, status: 200 | 400 = 200) => {
    const { slug, schoolId } = visit.school
    const all = await house.database.inSchool(schoolId, (tx) => deliveriesOf(tx, postIn(visit)))
    const delivery = all.find((it) => it.channel === channel)?.delivery
    if (!delivery) return visit.c.notFound()
    const { title, lead } = sayOutcome(delivery, channel)
    const url = delivery.is === 'live' ? delivery.item.url : undefined
    return page(
      house,
      visit,
      {
        title,
        children: (
          <>
            <Paragraph lead>{lead}</Paragraph>
            {url && (
              <Paragraph>
                <Link href={url}>{texts.see}</Link>
              </Paragraph>
            )}
            <ButtonRow>
              <ButtonLink kind="secondary" href={addresses.post(slug, postIn(visit))}>
                {texts.toPost}
              </ButtonLink>
              <ButtonLink kind="secondary" href={addresses.school(slug)}>
                {texts.toFront}
              </ButtonLink>
            </ButtonRow>
          </>
        ),
      },
      status,
    )
  }

  const answerKit: Page = async (visit) => {
    const channel = param(visit, 'channel')
    if (!isByHand(channel)) return visit.c.notFound()
    const form = await readForm(visit)
    const link = text(form, 'link').slice(0, MOST_OF_A_LINK)
    const done = await answer(text(form, 'doe'), { ...about(visit, channel), url: link })
    switch (done) {
      case 'done':
        return see(visit, addresses.kit(visit.school.slug, postIn(visit), channel))
      case 'no_link':
        return kitPage(visit, { link, errors: [{ field: 'link', message: refusals[done] }] })
      case 'choose':
        return kitPage(visit, { link, errors: [] })
      default:
        return notInHand(visit, channel, 400)
    }
  }

  const answer = (
    button: string,
    said: ReturnType<typeof about> & { url: string },
  ): Promise<'done' | 'choose' | HandOffRefusal> => {
    if (button === 'geplaatst') return confirmPlaced(house, said)
    return button === 'niet' ? confirmNotPlaced(house, said) : Promise.resolve('choose')
  }

  /** Asked of the register again at each file: an old page of the kit gives nothing that may not go out now. */
  const showKitFile: Page = async (visit) => {
    const channel = param(visit, 'channel')
    const asked = fileNamed(param(visit, 'file'))
    if (!isByHand(channel) || !asked) return visit.c.notFound()
    const kit = await readKit(house, about(visit, channel))
    if (!kit) return visit.c.notFound()
    const { bench, ground } = kit
    if (!ground.mayAll) return see(visit, addresses.kit(visit.school.slug, bench.post.id, channel))
    const wanted = asked.is === 'package' ? ground.photos : ground.photos.slice(asked.index, asked.index + 1)
    const files = await finalBytes(visit, wanted)
    const [first] = files ?? []
    if (!files || !first) return visit.c.notFound()
    await log(visit, 'kit.downloaded')
    visit.c.header('Cache-Control', 'private, no-store')
    if (asked.is === 'photo')
      return visit.c.body(first.bytes, 200, { 'Content-Type': contentTypeOf(first.photo.format) })
    return visit.c.body(pack(bench.post.caption, files), 200, {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${PACKAGE}"`,
    })
  }

  /** All of them or none: a set that lacks a photo is not what was approved. */
  const finalBytes = async (visit: Visit, photos: readonly DeliveryPhoto[]) => {
    const { schoolId } = visit.school
    const found: FinalFile[] = []
    for (const photo of photos) {
      const bytes = await house.files.read(fileKeys.variant(schoolId, photo.variantId))
      if (!bytes) return undefined
      found.push({ photo, bytes: new Uint8Array(bytes) })
    }
    return found
  }

  return { showKit, answerKit, showKitFile }
}

/** Only where a colleague does the placing there is something to take along. */
function isByHand(word: string): word is ChannelId {
  return isChannel(word) && RULES[word].mode === 'hand_off'
}

const MOST_OF_A_LINK = 2000

/** A ZIP keeps a time with each file; this one tells nobody when it was. */
const NO_TIME = '1980-01-01T00:00:00'

type FinalFile = { photo: DeliveryPhoto; bytes: Uint8Array<ArrayBuffer> }

function pack(caption: string, final: readonly FinalFile[]): Uint8Array<ArrayBuffer> {
  const photos = final.map(({ photo, bytes }, index) => [kitFile(photo, index + 1), bytes])
  const files = { ...Object.fromEntries(photos), [WORDS_FILE]: strToU8(caption) }
  // A JPEG does not get smaller.
  return zipSync(files, { level: 0, mtime: NO_TIME })
}

function sayOutcome(delivery: Delivery, channel: ChannelId): { title: string; lead: string } {
  const name = channelNames[channel]
  if (delivery.is === 'live') return { title: texts.liveTitle, lead: texts.live(name) }
  if (delivery.is === 'failed') return { title: texts.failedTitle, lead: texts.failed(name) }
  return { title: texts.laterTitle, lead: texts.later }
}
