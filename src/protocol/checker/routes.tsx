import type { Facts } from 'mag-dit'
import { addresses } from '#addresses.ts'
import { page } from '#people/frame.tsx'
import type { Page, PageHouse, Visit } from '#people/visit.ts'
import { dayIn, sayDay } from '#platform/calendar.ts'
import { VerdictBadge } from '#ui/verdict.tsx'
import { agreementOn } from '../actions.ts'
import { type Advice, adviceFor } from '../advice.ts'
import { ruleBookOf } from '../rule-book.ts'
import { AnswerPage, peopleIn } from './answer-page.tsx'
import { addressWith, readGiven } from './answers.ts'
import type { FactSource } from './fact-source.ts'
import { QuestionPage } from './question-page.tsx'
import { ReadAloud } from './read-aloud.tsx'
import { notesFor, roleOf, screenOf, voiceOf } from './screen.ts'
import { texts } from './texts.nl.ts'
import { badges } from './verdict-badge.ts'

export type CheckerPorts = { advice: Advice; factSources: readonly FactSource[] }

/** "Mag dit?": everything stands in the address, so that a link is the whole question and nothing is kept. */
export function checkerPages(house: PageHouse, { advice, factSources }: CheckerPorts) {
  const show = async (visit: Visit, action: string, frame: 'whole' | 'embedded') => {
    const { school, actor } = visit
    const now = house.clock()
    const { agreement, choices } = await house.database.inSchool(school.schoolId, (tx) =>
      agreementOn(tx, dayIn(school.timeZone, now)),
    )
    const book = ruleBookOf(agreement)
    const { given, isWhole } = readGiven(book, new URL(visit.c.req.url).searchParams)
    const role = roleOf(given)
    const screen = screenOf({ book, readings: choices, at: now.toISOString() }, given)
    const before = given.slice(0, -1)
    const voice = voiceOf(role)
    const decision = screen.decision
    const isQuestion = screen.is === 'question'
    const day = (iso: string) => sayDay(school.timeZone, new Date(`${iso}T12:00:00Z`))
    const known: Facts = Object.assign({}, ...factSources.map((source) => source(actor)))
    const act = String(given.find(({ fact }) => fact.id === 'handeling')?.value ?? '')
    return page(house, visit, {
      title: isQuestion ? texts.title : texts.verdict(decision.verdict, voice, peopleIn(book, decision)),
      above: isQuestion ? (
        <p class="zww-steps__text">{texts.question(given.length + 1)}</p>
      ) : (
        <p>
          <VerdictBadge kind={badges[decision.verdict]} />
        </p>
      ),
      embedded: frame === 'embedded',
      ...(given.length === 0
        ? { back: { href: addresses.school(school.slug), label: school.name } }
        : { back: { href: addressWith(action, before), label: texts.back } }),
      printable: !isQuestion,
      robots: 'noindex',
      scripts: [addresses.island('voorlezen.js')],
      children: (
        <>
          {screen.is === 'question' ? (
            <QuestionPage
              {...{ action, role, given, isWhole, known }}
              question={screen}
              notes={notesFor(agreement, choices, { fact: screen.fact, role })}
            />
          ) : (
            <AnswerPage
              {...{
                action,
                agreement,
                book,
                role,
                given,
                decision,
                slug: school.slug,
                school: school.name,
                frame,
              }}
              advice={{
                lines: adviceFor(advice, { isPupil: voice === 'pupil', act }),
                day: day(advice.checked_on),
              }}
              since={day(agreement.in_force_from)}
            />
          )}
          <ReadAloud />
        </>
      ),
    })
  }

  const showChecker: Page = (visit) => show(visit, addresses.mayThis(visit.school.slug), 'whole')

  /** For a school's own site: the same questions without our frame, and any site may hold it. */
  const showEmbedded: Page = (visit) =>
    show({ ...visit, actor: { is: 'visitor' } }, addresses.mayThisEmbedded(visit.school.slug), 'embedded')

  return { showChecker, showEmbedded }
}
