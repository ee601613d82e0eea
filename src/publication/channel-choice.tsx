import { CheckboxList } from '#ui/choices.tsx'
import { Link, Paragraph } from '#ui/text.tsx'
import type { ChannelFit } from './channel-fit.ts'
import { RULES } from './channels/networks.ts'
import { channelNames } from './delivery-texts.nl.ts'
import { texts } from './post-texts.nl.ts'

type Props = {
  fits: readonly ChannelFit[]
  chosen: readonly string[]
  error: string | undefined
  /** Where the board's decisions stand, for who may read them. */
  decisions: string | undefined
}

/** Where a post can go, the closed app first, each with what goes there, what fits and what can be taken back. */
export const ChannelChoice = ({ fits, chosen, error, decisions }: Props) => {
  const off = fits.filter(({ isOpen }) => !isOpen).map(({ channel }) => channelNames[channel])
  return (
    <>
      <CheckboxList
        name="plek"
        legend={texts.where}
        hint={texts.whereHint}
        error={error}
        ticked={chosen}
        choices={fits
          .filter(({ isOpen }) => isOpen)
          .map((fit) => ({ value: fit.channel, label: channelNames[fit.channel], hint: hintOf(fit) }))}
      />
      {off.length > 0 && (
        <Paragraph>
          {texts.off(off)} {decisions && <Link href={decisions}>{texts.offLink}</Link>}
        </Paragraph>
      )}
    </>
  )
}

/** In lines: what goes, what fits, what doesn't, and what can be taken back for how much. */
function hintOf({ channel, goes, staysBehind, characters, misfits }: ChannelFit): string {
  const { text, photos, takeBack, cost, mode } = RULES[channel]
  const byHand = mode === 'hand_off' ? texts.byHand : takeBack.by === 'person' ? texts.removedByHand : ''
  return [
    texts.goes(goes, staysBehind),
    photos.max > 0 ? texts.room(characters, text.max, photos.max) : '',
    ...new Set(misfits.map(texts.misfit)),
    `${texts.takeBack[takeBack.unit]} ${byHand}`.trim(),
    cost ? texts.cost(cost.post, cost.postWithLink) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join('\n')
}
