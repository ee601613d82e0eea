import { addresses } from '#addresses.ts'
import { cellOf } from '#media/strip-cell.ts'
import { Icon } from '#ui/icons.tsx'
import { FaceTile } from '#ui/photo.tsx'
import { whereIs } from '../explain.ts'
import { texts } from './texts.nl.ts'
import type { WallFace } from './wall.ts'

export type OnWall = { slug: string; postId: string; nameOf: (person: string) => string }

export const tileName = ({ face, number, of, photoNumber }: WallFace) =>
  texts.tile(number, of, photoNumber, whereIs(face.box))

const Crop = ({ slug, postId, tile, alt = tileName(tile) }: OnWall & { tile: WallFace; alt?: string }) => {
  const { face, photo } = tile
  if (photo.photo.state !== 'ready') return null
  const { id, width, height } = photo.photo
  const strip =
    face.stripCell === undefined
      ? undefined
      : { src: addresses.faceStrip(slug, postId, id), ...cellOf(face.stripCell) }
  const src = addresses.photoPicture(slug, postId, id)
  return <FaceTile {...{ src, width, height, strip }} alt={alt} box={face.box} />
}

/** What was said already, in a word under the face. */
function markOf({ said }: WallFace, nameOf: OnWall['nameOf']): string | undefined {
  if (said === undefined || said.kind === 'open') return undefined
  if (said.kind === 'named') return nameOf(said.person)
  const [only, ...more] = said.kind === 'covered' ? said.people : []
  return only !== undefined && more.length === 0
    ? `${nameOf(only)}, ${texts.marks.covered}`
    : texts.marks[said.kind]
}

const Mark = ({ tile, nameOf }: OnWall & { tile: WallFace }) => {
  const mark = markOf(tile, nameOf)
  return mark ? <span class="zww-wall__mark">{mark}</span> : null
}

type Props = OnWall & { tiles: readonly WallFace[] }

/** Faces to tick; the whole tile is the target. */
export const TickWall = ({ tiles, ticked, ...on }: Props & { ticked: (tile: WallFace) => boolean }) => (
  <ul class="zww-wall" data-muur="tegels">
    {tiles.map((tile) => (
      <li>
        <label class="zww-wall__tile">
          <input
            class="zww-wall__box"
            type="checkbox"
            name="gezicht"
            value={tile.face.id}
            checked={ticked(tile)}
          />
          <Crop {...on} tile={tile} />
          <span class="zww-wall__sign" aria-hidden="true">
            <Icon name="yes-check" />
          </span>
          <Mark {...on} tile={tile} />
        </label>
      </li>
    ))}
  </ul>
)

/** Faces to open: each leads to its whole photo, with the question about this face. */
export const LinkWall = ({ tiles, ...on }: Props) => (
  <ul class="zww-wall">
    {tiles.map((tile) => (
      <li>
        <a
          class="zww-wall__tile"
          href={`${addresses.postPhoto(on.slug, on.postId, tile.face.photoId)}?gezicht=${tile.number}#gezicht-${tile.number}`}
        >
          <Crop {...on} tile={tile} />
          <Mark {...on} tile={tile} />
        </a>
      </li>
    ))}
  </ul>
)

/** A face beside the words that say which it is. */
export const AskedFace = ({ tile, ...on }: OnWall & { tile: WallFace }) => (
  <span class="zww-wall__asked">
    <Crop {...on} tile={tile} alt="" />
  </span>
)
