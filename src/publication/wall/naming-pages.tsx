import { BottomBar } from '#ui/bottom-bar.tsx'
import { Button } from '#ui/button.tsx'
import { Paragraph } from '#ui/text.tsx'
import { texts as roomTexts } from '../texts.nl.ts'
import { present } from '../workbench.ts'
import { whoWord } from './form.ts'
import { groupNames, KnowsThem, WallForm, type WallProps } from './page.tsx'
import { texts } from './texts.nl.ts'
import { AskedFace, LinkWall, tileName } from './tile.tsx'
import { facesOnWall, isLarge, isOpen, mayTurn, mineToLookFor, type WallFace } from './wall.ts'

/** The name of the field about one face. */
const whoField = (faceId: string) => `wie-${faceId}`

/** Large faces have a name: all on one screen, and each has its answer before it can be saved. */
export const LargePage = (props: WallProps) => {
  const { slug, bench, by, nameOf, way, filled } = props
  const on = { slug, postId: bench.post.id, nameOf }
  const isTurned = way === 'who_may'
  const mayStateGroup = !isTurned && mayTurn(bench, by)
  const options = [
    ...present(bench).map(({ id }) => ({ value: id, label: bench.names.get(id) ?? '' })),
    ...bench.colleagues.map(({ id, name }) => ({ value: id, label: roomTexts.colleague(name) })),
    ...(mayStateGroup
      ? [{ value: whoWord('of_group'), label: texts.largeOfGroup(groupNames(bench)) }]
      : [{ value: whoWord('unknown'), label: texts.largeUnknown }]),
    { value: whoWord('stranger'), label: texts.largeStranger },
    { value: whoWord('no_face'), label: texts.largeNoFace },
  ]
  return (
    <WallForm {...props}>
      <Paragraph lead>{texts.largeLead}</Paragraph>
      {largeTiles(bench).map((tile) => (
        <div class="zww-wall__row">
          <AskedFace {...on} tile={tile} />
          <label class="zww-wall__who">
            <span>{tileName(tile)}</span>
            <select class="zww-select" name={whoField(tile.face.id)}>
              <option value="">{texts.largePrompt}</option>
              {options.map(({ value, label }) => (
                <option value={value} selected={value === (filled?.get(tile.face.id) ?? chosen(tile))}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </div>
      ))}
      {mayStateGroup && <KnowsThem {...props} />}
      <BottomBar>
        <Button>{texts.largeSave}</Button>
      </BottomBar>
    </WallForm>
  )
}

/** Those that are open; when none is, all of them, to change one. */
export function largeTiles(bench: WallProps['bench']): WallFace[] {
  const large = facesOnWall(bench).filter(isLarge)
  const open = large.filter(isOpen)
  return open.length > 0
    ? open
    : large.filter(({ said }) => said?.kind === 'named' || said?.kind === 'candidates')
}

function chosen({ said }: WallFace): string | undefined {
  if (said?.kind === 'named') return said.person
  return said?.kind === 'candidates' ? whoWord('of_group') : undefined
}

/** Everybody else in one tap: children of the group, and none of those that were looked for. */
export const RestPage = (props: WallProps) => {
  const { slug, bench, by, nameOf } = props
  const on = { slug, postId: bench.post.id, nameOf }
  const wall = facesOnWall(bench)
  const open = wall.filter((tile) => isOpen(tile) && !isLarge(tile))
  const said = wall.filter((tile) => tile.said?.kind === 'candidates')
  if (open.length === 0)
    return (
      <WallForm {...props}>
        <Paragraph lead>{texts.restSaid(said.length)}</Paragraph>
        <LinkWall {...on} tiles={said} />
        <BottomBar>
          <Button kind="secondary" name="doe" value="terug">
            {texts.restUndo}
          </Button>
        </BottomBar>
      </WallForm>
    )
  return (
    <WallForm {...props}>
      <Paragraph lead>
        {texts.restLead(open.length, groupNames(bench), mineToLookFor(bench, by).map(nameOf))}
      </Paragraph>
      <LinkWall {...on} tiles={open} />
      <Paragraph>{texts.restHelp}</Paragraph>
      <KnowsThem {...props} />
      <BottomBar>
        <Button>{texts.restSave(open.length)}</Button>
      </BottomBar>
    </WallForm>
  )
}
