import type { Erasable } from '#people/erasable.ts'
import { tellsOfOthers } from '#people/holdings/discreet.ts'
import { maskedAs } from '#people/holdings/texts.nl.ts'
import { type Asked, type Holding, type Holdings, isReader } from '#people/holdings.ts'
import { roleNames } from '#people/texts.nl.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { eraseWords, type Look, looksAt, requestsAround } from '../store.ts'
import { lookNames, otherLook, requestKinds, personFileTexts as texts } from '../texts.nl.ts'

/** What this room keeps itself: what was asked of the school, and who looked. */
export const homeHoldings: Holdings = async (tx, asked) => [await requests(tx, asked), await looks(tx, asked)]

async function requests(tx: SchoolTransaction, asked: Asked): Promise<Holding> {
  const all = await requestsAround(tx, asked.personId)
  const { personId, reader } = asked
  const told = all.filter(
    ({ askedBy, about }) => reader.is === 'school' || isReader(asked, askedBy) || about !== personId,
  )
  // Who answered reads that they did; what was asked is of who asked.
  const mayReadWords = (askedBy: string, about: string) =>
    reader.is === 'school' ? askedBy === personId || about === personId : isReader(asked, askedBy)
  return {
    ...{ key: 'home.requests', title: texts.requests, leftOut: undefined },
    lines: told.map(({ kind, askedBy, about, words, askedAt, doneAt }) => ({
      label: requestKinds[kind],
      value: [
        doneAt ? texts.answered : texts.open,
        ...(mayReadWords(askedBy, about) && words ? [words] : []),
      ].join(': '),
      at: askedAt,
    })),
    rows: told.map(({ kind, askedBy, about, words, askedAt, answerBy, doneAt }) => ({
      ...{ kind, askedAt: askedAt.toISOString(), answerBy, doneAt: doneAt?.toISOString() ?? null },
      ...(mayReadWords(askedBy, about) ? { words } : {}),
    })),
  }
}

/** A role and a day: which colleague it was is not in what goes to somebody else. */
async function looks(tx: SchoolTransaction, asked: Asked): Promise<Holding> {
  const all = await looksAt(tx, asked.personId)
  const sayWho = (look: Look) => (look.by !== null && isReader(asked, look.by) ? texts.you : roleOf(look))
  // A list of names is of who may not be somewhere: of that a guardian reads that somebody looked, and not at what.
  const isOfChild = asked.reader.is === 'guardian' && !isReader(asked, asked.personId)
  const isPlain = (look: Look) => !isOfChild || !tellsOfOthers(look.kind)
  const sayWhat = (look: Look) => (isPlain(look) ? sayLook(look) : otherLook)
  const alike = Map.groupBy(all, (look) => `${sayWho(look)}: ${sayWhat(look)}`)
  return {
    ...{ key: 'home.looks', title: texts.looks, leftOut: undefined },
    lines: [...alike].map(([value, some]) => ({
      label: texts.lastLook,
      value: `${value}, ${texts.times(some.length)}`,
      at: some[0]?.at,
    })),
    rows: all.map((look) => ({
      what: isPlain(look) ? look.kind : 'look',
      who: sayWho(look),
      at: look.at.toISOString(),
    })),
  }
}

export const sayLook = ({ kind }: Pick<Look, 'kind'>): string => lookNames[kind] ?? otherLook

export function roleOf({ isStaff, roles, by }: Look): string {
  if (by === null) return texts.nobody
  const named = roles.map((role) => roleNames[role]).join(', ')
  return isStaff ? (named === '' ? maskedAs.staff : named) : maskedAs.guardian
}

export const homeErasable: Erasable = {
  blocks: async () => [],
  preview: async (tx, personId) => {
    const asked = await requestsAround(tx, personId)
    return {
      goes: [{ what: texts.requestWords, count: asked.filter(({ words }) => words !== '').length }],
      stays: [{ what: texts.requestLines, count: asked.length }],
    }
  },
  erase: (tx, _school, { personId }) => eraseWords(tx, personId),
}
