import type { RuleVerdict } from 'mag-dit'
import { expect, test } from 'vitest'
import { hardSentences } from '../readability.ts'
import { texts } from './texts.nl.ts'

const VERDICTS: readonly RuleVerdict[] = [
  ...(['mag', 'mag_niet', 'mag_met_toestemming', 'vraag_leerkracht'] as const),
  ...(['geen_regel', 'buiten_bereik', 'onbekend'] as const),
]

/** Everything that a child can read around a question and an answer. */
const forPupils: readonly string[] = [
  ...[texts.lead, texts.firstQuestion, texts.next, texts.back, texts.notKnown, texts.again, texts.notes],
  ...[texts.readAloud, texts.stopReading, texts.given('pupil', 1), texts.given('pupil', 3), texts.change],
  ...VERDICTS.map((verdict) => texts.verdict(verdict, 'pupil', ['de leerkracht'])),
  ...Object.values(texts.lines).map((line) => line.pupil),
  ...[texts.whyTitle, texts.alsoTitle, texts.remediesTitle('mag_niet'), texts.remediesTitle('mag')],
  ...[texts.remedyLeads('Ja, dit mag'), texts.remedyAsks, texts.dutiesTitle, texts.adviceTitle],
  ...[texts.adviceLead('22 november 2026'), texts.askTitle, texts.ask.pupil, texts.helpTitle],
  ...[texts.help.pupil, texts.helpLink, texts.wholeAgreement],
]

test('a child of groep 6 can read every sentence of “Mag dit?”', () => {
  expect(forPupils.flatMap((text) => hardSentences(text))).toEqual([])
})
