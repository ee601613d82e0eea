import { Paragraph } from '#ui/text.tsx'
import { isUnnamed, peopleUnder } from '../statement.ts'
import { texts as roomTexts } from '../texts.nl.ts'
import { hiddenChildren, lookFor, taughtBy } from '../workbench.ts'
import { KnowsThem, TickBar, WallForm, type WallProps } from './page.tsx'
import { isForWhoMay } from './said.ts'
import { texts } from './texts.nl.ts'
import { TickWall } from './tile.tsx'
import { facesOnWall, isOpen, mineWhoMay, placesOf, type WallFace } from './wall.ts'

const onWall = ({ slug, bench, nameOf }: WallProps) => ({ slug, postId: bench.post.id, nameOf })
const isNoFace = ({ said }: WallFace) => said?.kind === 'not_a_face' || said?.kind === 'thing'
const sayChannel = (channel: string) => roomTexts.channels[channel] ?? channel

/** "Zie je Noor? Tik alle keren dat je Noor ziet." */
export const LookForPage = (props: WallProps & { child: string }) => {
  const { bench, child, ticked } = props
  const name = props.nameOf(child)
  const places = lookFor(bench, placesOf(bench)).find(({ person }) => person === child)?.channels ?? []
  const isThisChild = ({ said }: WallFace) => {
    const under = peopleUnder(said)
    return !isUnnamed(said) && under.length === 1 && under[0] === child
  }
  return (
    <WallForm {...props}>
      <div class="zww-wall__intro">
        <Paragraph lead>{texts.lookForLead(name)}</Paragraph>
        <p class="zww-hint">
          {hiddenChildren(bench).includes(child)
            ? texts.lookForHidden(name)
            : texts.lookForPlaces(name, places.map(sayChannel))}
        </p>
      </div>
      <TickWall
        {...onWall(props)}
        tiles={facesOnWall(bench).filter((tile) => !isNoFace(tile))}
        ticked={(tile) => ticked?.has(tile.face.id) ?? isThisChild(tile)}
      />
      <TickBar
        save={texts.lookForSave(name)}
        once={texts.lookForOnce(name)}
        times={texts.lookForTimes(name)}
        none={texts.lookForNone(name)}
      />
    </WallForm>
  )
}

/** False boxes of the finder. */
export const NoFacePage = (props: WallProps) => (
  <WallForm {...props}>
    <Paragraph lead>{texts.noFaceLead}</Paragraph>
    <TickWall
      {...onWall(props)}
      tiles={facesOnWall(props.bench).filter(({ said }) => said?.kind !== 'thing')}
      ticked={({ face, said }) => props.ticked?.has(face.id) ?? said?.kind === 'not_a_face'}
    />
    <TickBar
      save={texts.noFaceSave}
      once={texts.noFaceSave}
      times={texts.noFaceTimes}
      none={texts.noFaceNone}
    />
  </WallForm>
)

const isStranger = ({ said }: WallFace) => said?.kind === 'covered' && said.people.length === 0

/** Bystanders and visitors: covered everywhere. */
export const StrangersPage = (props: WallProps) => (
  <WallForm {...props}>
    <Paragraph lead>{texts.strangersLead}</Paragraph>
    <TickWall
      {...onWall(props)}
      tiles={facesOnWall(props.bench).filter((tile) => isOpen(tile) || isStranger(tile))}
      ticked={(tile) => props.ticked?.has(tile.face.id) ?? isStranger(tile)}
    />
    <TickBar
      save={texts.strangersSave}
      once={texts.strangersOnce}
      times={texts.strangersTimes}
      none={texts.strangersNone}
    />
  </WallForm>
)

/** Turned round: who may is pointed out, and everybody else is covered. */
export const WhoMayPage = (props: WallProps) => {
  const { bench, by, ticked } = props
  const may = mineWhoMay(bench, by)
  const taught = taughtBy(bench, by)
  return (
    <WallForm {...props}>
      <Paragraph lead>{texts.whoMayLead(placesOf(bench).map(sayChannel))}</Paragraph>
      {may.length === 0 ? (
        <Paragraph>{texts.whoMayNobody}</Paragraph>
      ) : (
        <details class="zww-details" open>
          <summary>{texts.whoMayList(may.length)}</summary>
          <p>{may.map(props.nameOf).join(', ')}</p>
        </details>
      )}
      <TickWall
        {...onWall(props)}
        tiles={facesOnWall(bench).filter((tile) => isForWhoMay(tile, taught))}
        ticked={({ face, said }) => ticked?.has(face.id) ?? isUnnamed(said)}
      />
      <KnowsThem {...props} />
      <TickBar
        save={texts.whoMaySave}
        once={texts.whoMayOnce}
        times={texts.whoMayTimes}
        none={texts.whoMayNone}
      />
    </WallForm>
  )
}
