import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { treatmentFor } from '../workbench.ts'
import { type Numbered, namesOf, PhotoWith, type TreatmentProps } from './page.tsx'
import { texts } from './texts.nl.ts'

/** A cover hides a face, not a coat. Every covered photo as it would go out, and one tick where it is not enough. */
export const Recognition = ({ slug, bench, photos }: TreatmentProps & { photos: readonly Numbered[] }) => (
  <Form action={addresses.makeFit(slug, bench.post.id)} hidden={{ wat: 'recognised' }}>
    <Heading level={2}>{texts.recognisedTitle}</Heading>
    <Paragraph>{texts.recognisedLead}</Paragraph>
    <ul class="zww-sheet">
      {photos.map(({ photo, number, fit }) => {
        const channels = fit.is === 'to_recognise' ? fit.channels : []
        const [first] = channels
        return (
          <li class="zww-sheet__photo">
            <label class="zww-tick" for={`herkend-${number}`}>
              {first && (
                <PhotoWith
                  slug={slug}
                  bench={bench}
                  photo={photo}
                  treatment={treatmentFor(photo, first)}
                  name={texts.preview.now}
                />
              )}
              <span class="zww-tick__line">
                <input type="checkbox" id={`herkend-${number}`} name="herkend" value={photo.photo.id} />
                <span>
                  {texts.photo(number)} ({texts.onPlaces(namesOf(channels))}): {texts.recognised}
                </span>
              </span>
            </label>
          </li>
        )
      })}
    </ul>
    <ButtonRow>
      <Button>{texts.recognisedSave}</Button>
    </ButtonRow>
  </Form>
)
