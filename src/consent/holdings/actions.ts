import { type Erasable, fullNamesOf } from '#people/erasable.ts'
import { traces } from '#people/holdings/actions.ts'
import { maskedAs } from '#people/holdings/texts.nl.ts'
import { type Asked, type Holding, type Holdings, isReader } from '#people/holdings.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { holdForChoice, registerOf } from '../store.ts'
import { mediumNames } from '../texts.nl.ts'
import { consentTraces } from './columns.ts'
import { agreementsOn, countWords, entriesAround, eraseConsentWords, type HeldEntry } from './store.ts'
import { holdingTexts as texts } from './texts.nl.ts'

/** What was chosen about somebody and by somebody. A guardian never reads what the other one chose. */
export const consentHoldings: Holdings = async (tx, asked) => {
  const entries = await entriesAround(tx, asked.personId)
  return [
    await register(tx, asked),
    choices(asked, entries),
    given(asked, entries),
    await agreed(tx, asked),
    await traces(tx, asked, { key: 'consent.done', title: texts.done }, consentTraces),
  ]
}

async function register(tx: SchoolTransaction, asked: Asked): Promise<Holding> {
  const { personId, reader } = asked
  const [found] = await registerOf(tx, [personId])
  // That guardians disagree tells what the other one said; "niet in beeld" can be there to protect somebody from them.
  const isSchool = reader.is === 'school'
  const askedAt = found?.childAskedAt ?? undefined
  const flags =
    isSchool && found ? { notInPictures: found.notInPictures, disagreement: found.disagreement } : {}
  return {
    ...{ key: 'consent.register', title: texts.register },
    leftOut: isSchool || isReader(asked, personId) ? undefined : texts.registerLeftOut,
    lines: [
      ...(flags.notInPictures ? [{ label: texts.notInPictures, value: texts.yes, at: undefined }] : []),
      ...(flags.disagreement ? [{ label: texts.disagreement, value: texts.yes, at: undefined }] : []),
      ...(askedAt ? [{ label: texts.askedAt, value: texts.yes, at: askedAt }] : []),
    ],
    rows: found ? [{ ...flags, childAskedAt: askedAt?.toISOString() ?? null }] : [],
  }
}

const words = ({ decision, method, evidence }: HeldEntry, who: string, tellsProof: boolean) =>
  [
    ...[texts.decisions[decision], who === '' ? [] : texts.by(who), method].flat(),
    ...(evidence !== null && tellsProof ? [texts.evidence(evidence)] : []),
  ].join(', ')

const asRow = (entry: HeldEntry, by: string) => ({
  ...{ purpose: entry.purpose, medium: entry.medium, decision: entry.decision, method: entry.method, by },
  ...{ from: entry.from, until: entry.until, recordedAt: entry.recordedAt.toISOString() },
  evidence: entry.evidence,
})

function choices(asked: Asked, entries: readonly HeldEntry[]): Holding {
  const about = entries.filter(({ subject }) => subject === asked.personId)
  const mine = about.filter(({ grantor }) => asked.reader.is === 'school' || isReader(asked, grantor))
  const sayWho = ({ grantor, grantorKind }: HeldEntry) => {
    if (isReader(asked, grantor)) return texts.you
    return grantor === asked.personId ? texts.thisPerson : maskedAs[grantorKind]
  }
  return {
    ...{ key: 'consent.choices', title: texts.choices },
    // Said to every guardian alike: that it is left out tells nothing of whether there is anything.
    leftOut:
      asked.reader.is === 'guardian' && !isReader(asked, asked.personId) ? texts.choicesLeftOut : undefined,
    lines: mine.map((entry) => ({
      label: texts.choice(entry.purpose, mediumNames[entry.medium]),
      value: words(entry, sayWho(entry), true),
      at: entry.recordedAt,
    })),
    rows: mine.map((entry) => asRow(entry, sayWho(entry))),
  }
}

function given(asked: Asked, entries: readonly HeldEntry[]): Holding {
  const theirs = entries.filter(
    ({ subject, grantor }) => grantor === asked.personId && subject !== asked.personId,
  )
  return {
    ...{ key: 'consent.given', title: texts.given, leftOut: undefined },
    lines: theirs.map((entry) => ({
      label: texts.choice(entry.purpose, mediumNames[entry.medium]),
      value: words(entry, '', true),
      at: entry.recordedAt,
    })),
    rows: theirs.map((entry) => asRow(entry, isReader(asked, asked.personId) ? texts.you : texts.thisPerson)),
  }
}

async function agreed(tx: SchoolTransaction, { personId, reader }: Asked): Promise<Holding> {
  const isSchool = reader.is === 'school'
  const all = isSchool ? await agreementsOn(tx, personId) : []
  return {
    ...{ key: 'consent.agreed', title: texts.agreed },
    leftOut: isSchool || reader.guardianId === personId ? undefined : texts.agreedLeftOut,
    lines: all.map(({ reason, at }) => ({ label: texts.settled, value: reason, at })),
    rows: all.map(({ reason, at }) => ({ reason, at: at.toISOString() })),
  }
}

/** The lines stay, as proof of what was decided; the words that somebody typed beside them go. */
export const consentErasable: Erasable = {
  blocks: async (tx, personId) => {
    // A claim that is under way has read the register: what it puts out has to be seen by who asks after this.
    await holdForChoice(tx, personId)
    return []
  },
  preview: async (tx, personId) => {
    const { entries, proofs, agreements } = await countWords(tx, personId)
    return {
      goes: [
        { what: texts.proofs, count: proofs },
        { what: texts.agreements, count: agreements },
      ],
      stays: [{ what: texts.entries, count: entries }],
    }
  },
  erase: async (tx, _school, who) =>
    eraseConsentWords(tx, who.personId, [...fullNamesOf(who), ...who.emails]),
}
