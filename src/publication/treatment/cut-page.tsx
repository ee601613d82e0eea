import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { CheckboxList } from '#ui/choices.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Photo } from '#ui/photo.tsx'
import { channelNames } from '../delivery-texts.nl.ts'
import { type TablePhoto, treatmentFor } from '../workbench.ts'
import { fitOf } from './fit.ts'
import type { TreatmentProps } from './page.tsx'
import { texts } from './texts.nl.ts'
import { cropOf } from './treatment.ts'

const percent = (part: number) => String(Math.round(part * 1000) / 10)

/** What is left of one photo: drawn by pointing, or in four numbers. It begins with what was suggested. */
export const CutPhoto = ({ slug, bench, photo }: TreatmentProps & { photo: TablePhoto }) => {
  if (photo.photo.state !== 'ready') return null
  const { channels } = bench.post
  const fit = fitOf(photo, channels)
  const way = fit.is === 'to_treat' ? fit.ways.find((it) => it.do === 'crop') : undefined
  const [suggested] = [...(way?.treatments.values() ?? [])].map(cropOf)
  const [earlier] = channels.flatMap((channel) => cropOf(treatmentFor(photo, channel)) ?? [])
  const crop = earlier ?? suggested ?? { x: 0.05, y: 0.05, w: 0.9, h: 0.9 }
  return (
    <>
      <div data-kader="foto">
        <div class="zww-photo">
          <div class="zww-photo__plane">
            <Photo
              src={addresses.photoPicture(slug, bench.post.id, photo.photo.id)}
              alt={texts.cutAlt}
              width={photo.photo.width}
              height={photo.photo.height}
            />
          </div>
        </div>
      </div>
      <div data-kader="formulier" data-uitleg={texts.cutHow} data-start={texts.cutStart}>
        <Form action={addresses.makeFit(slug, bench.post.id)} hidden={{ foto: photo.photo.id, wat: 'cut' }}>
          <details class="zww-details">
            <summary>{texts.cutByNumbers}</summary>
            <div class="zww-numbers">
              <TextField name="x" label={texts.cutFields.x} value={percent(crop.x)} />
              <TextField name="y" label={texts.cutFields.y} value={percent(crop.y)} />
              <TextField name="w" label={texts.cutFields.w} value={percent(crop.w)} />
              <TextField name="h" label={texts.cutFields.h} value={percent(crop.h)} />
            </div>
          </details>
          <CheckboxList
            name="plek"
            legend={texts.whereTo}
            choices={channels.map((channel) => ({ value: channel, label: channelNames[channel] }))}
            ticked={fit.is === 'to_treat' ? fit.channels : channels}
          />
          <ButtonRow>
            <Button>{texts.cutSave}</Button>
          </ButtonRow>
        </Form>
      </div>
    </>
  )
}
