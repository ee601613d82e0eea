/**
 * What a photo of a phone costs from upload to verified variants, beside plain libvips in the same seconds; which faces
 * are found; and how long an afternoon of thirty photos takes. `npm run -s bench:photos` prints JSON; a number after it
 * is how many photos the afternoon has.
 */
import { loadFaceFinder } from '#media/faces.ts'
import { machine, openMeasure } from './measure.ts'
import { timeAfternoon } from './photos-afternoon.ts'
import { judged, timePhoto } from './photos-cost.ts'
import { drawAfternoon, drawLargePhoto, drawPhonePhoto } from './photos-drawn.ts'
import { countFound } from './photos-found.ts'

const PHOTOS = Number(process.argv[2] ?? 30)
const note = (line: string) => process.stderr.write(`${line}\n`)

const { calibrate } = openMeasure()
const finder = await loadFaceFinder()
note('What one photo costs …')
const report = {
  machine: machine(),
  wordsPerSecond: calibrate(),
  model: finder.model,
  cost: [
    judged(await timePhoto('five, as a phone saves it', await drawPhonePhoto(110, 5, 'plein'), finder)),
    judged(await timePhoto('five, upright, no profile', await drawLargePhoto(110, 5, 'plein'), finder)),
    // A crowd is looked at once more in parts, which plain libvips has no word for: reported, no floor.
    await timePhoto('a class of 26, looked at closer', await drawPhonePhoto(901, 26, 'plein'), finder),
  ],
  found: await countFound(finder),
  afternoon: PHOTOS > 0 ? await drawAndTime() : undefined,
  wordsPerSecondAfter: calibrate(),
}
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)

async function drawAndTime() {
  note(`Drawing ${PHOTOS} photos …`)
  const photos = await drawAfternoon(PHOTOS)
  note('An afternoon …')
  return timeAfternoon(photos)
}
