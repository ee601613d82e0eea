import { addresses } from '#addresses.ts'
import { photoRefusalTexts } from '#media/texts.nl.ts'
import { Icon } from '#ui/icons.tsx'
import { Still } from '#ui/still.tsx'
import { nameOfThing } from '../medium-texts.nl.ts'
import { mediumOf } from '../workbench.ts'
import type { Candidate } from './choose.ts'
import { texts } from './texts.nl.ts'

export type TileProps = {
  slug: string
  postId: string
  number: number
  candidate: Candidate
  /** Undefined: of so few there is nothing to tick. */
  ticked: boolean | undefined
}

/** One photo on the contact sheet; the whole picture is the tick. */
export const Tile = (props: TileProps) => {
  const { photo } = props.candidate
  return (
    <li class="zww-pick" data-foto={photo.id} data-staat={photo.state}>
      {photo.state === 'ready' ? (
        <Ready {...props} takenAt={photo.takenAt} />
      ) : (
        <div class="zww-pick__empty">
          <Icon name={photo.state === 'refused' ? 'warning' : 'clock'} />
          <span>
            {texts.photo(props.number)} {photo.state === 'refused' ? texts.isRefused : texts.isPrepared}
          </span>
          {photo.state === 'refused' && <span class="zww-hint">{photoRefusalTexts[photo.refusal]}</span>}
        </div>
      )}
      <input type="hidden" name="gezien" value={photo.id} />
    </li>
  )
}

const Ready = ({
  slug,
  postId,
  number,
  candidate,
  ticked,
  takenAt,
}: TileProps & { takenAt: string | undefined }) => {
  const { id } = candidate.photo
  const medium = mediumOf(candidate)
  const name = nameOfThing(medium, number)
  const label = ticked === undefined ? name : undefined
  const picture =
    candidate.photo.state === 'ready' && medium === 'film' ? (
      <Still
        src={addresses.clipBytes(slug, postId, id)}
        label={label}
        width={candidate.photo.width}
        height={candidate.photo.height}
        class="zww-pick__picture"
      />
    ) : (
      <img
        class="zww-pick__picture"
        src={addresses.photoThumb(slug, postId, id)}
        alt={label ?? ''}
        width={320}
        height={320}
      />
    )
  if (ticked === undefined) return picture
  return (
    <label class="zww-pick__label">
      <input
        class="zww-pick__tick"
        type="checkbox"
        name="foto"
        value={id}
        id={`kies-${id}`}
        checked={ticked}
      />
      {picture}
      <span class="zww-pick__mark">
        <Icon name="yes-check" />
      </span>
      <span class="zww-pick__name">
        {name}
        {takenAt && <span class="zww-hint"> {takenAt.slice(11, 16)}</span>}
      </span>
    </label>
  )
}
