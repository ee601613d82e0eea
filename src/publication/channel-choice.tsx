import { addresses } from '#addresses.ts'
import { CheckboxList } from '#ui/choices.tsx'
import { Paragraph } from '#ui/text.tsx'
import type { ChannelFit } from './channel-fit.ts'
import { RULES } from './channels/networks.ts'
import { channelNames } from './delivery-texts.nl.ts'
import { texts } from './post-texts.nl.ts'

type Props = { slug: string; fits: readonly ChannelFit[]; chosen: readonly string[] }

/** Where a post can go, the closed app first, each with what goes there, what fits and what can be taken back. */
export const ChannelChoice = ({ slug, fits, chosen }: Props) => {
  const off = fits.filter(({ isOpen }) => !isOpen).map(({ channel }) => channelNames[channel])
  return (
    <>
      <CheckboxList
        name="plek"
        legend={texts.where}
        hint={texts.whereHint}
        ticked={chosen}
        choices={fits
          .filter(({ isOpen }) => isOpen)
          .map((fit) => ({ value: fit.channel, label: channelNames[fit.channel], hint: hintOf(fit) }))}
      />
      {off.length > 0 && (
        <Paragraph>
          {texts.off(off)}{' '}
          <a class="nl-link" href={addresses.networks(slug)}>
            {texts.offLink}
          </a>
        </Paragraph>
      )}
    </>
  )
}

function hintOf({ channel, goes, staysBehind, characters, misfits }: ChannelFit): string {
  const { text, takeBack, cost, mode } = RULES[channel]
  return [
    texts.goes(goes, staysBehind),
    characters > 0 ? texts.characters(characters, text.max) : '',
    ...new Set(misfits.map(texts.misfit)),
    mode === 'hand_off' ? texts.takeBack.by_hand : texts.takeBack[takeBack.unit],
    cost ? texts.cost(cost.post, cost.postWithLink) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
