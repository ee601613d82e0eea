import { addresses } from '#addresses.ts'
import { namesOf } from '#people/actions.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, param, readForm, see, text, type Visit } from '#people/visit.ts'
import { dayIn, sayDay } from '#platform/calendar.ts'
import { agreementOn } from '../actions.ts'
import { chosen } from '../readings.ts'
import { ruleBookOf } from '../rule-book.ts'
import { chooseReading } from './actions.ts'
import { formerOption, isForGate, isSetting } from './choice.ts'
import { ReadingsPage } from './overview-page.tsx'
import { type Reaches, ReadingPage, type ReadingProps } from './page.tsx'
import { changedBy, fixedSituations } from './reach.ts'
import { choicesMade } from './store.ts'
import { texts } from './texts.nl.ts'

/** "Zo lezen wij de regels": all questions that the rules leave open, and a page for each. */
export function readingPages(house: PageHouse) {
  const { inSchool } = house.database
  const today = ({ school }: Visit) => dayIn(school.timeZone, house.clock())

  const showReadings: Page = async (visit) => {
    const { slug, schoolId, name } = visit.school
    const { agreement, choices } = await inSchool(schoolId, (tx) => agreementOn(tx, today(visit)))
    return page(house, visit, {
      title: texts.title,
      printable: true,
      back: { href: addresses.school(slug), label: name },
      children: <ReadingsPage {...{ slug, agreement, choices }} book={ruleBookOf(agreement)} />,
    })
  }

  const show = async (visit: Visit, shown: ReadingProps['shown'], refused?: string) => {
    const { slug, schoolId, timeZone } = visit.school
    const key = param(visit, 'reading')
    const { agreement, choices, made, names } = await inSchool(schoolId, async (tx) => {
      const choicesOfKey = await choicesMade(tx, key)
      const people = choicesOfKey.flatMap(({ by }) => by ?? [])
      return {
        ...(await agreementOn(tx, today(visit))),
        made: choicesOfKey,
        names: await namesOf(tx, people),
      }
    })
    const reading = agreement.readings.find((candidate) => candidate.key === key)
    const book = ruleBookOf(agreement)
    const rule = [book.scope, ...book.rules].find(({ id }) => id === reading?.rule)
    if (!reading || !rule) return visit.c.notFound()
    const now = chosen(agreement, choices, key)
    const others = reading.options.filter(({ id }) => id !== now)
    const reaches: Reaches | undefined =
      isForGate(reading) || !isSetting(reading)
        ? undefined
        : {
            situations: fixedSituations(book).length,
            perOption: new Map(others.map(({ id }) => [id, changedBy(book, choices, { key, option: id })])),
          }
    const former = formerOption(reading, made)
    return page(
      house,
      visit,
      {
        title: reading.question,
        hasErrors: refused !== undefined,
        back: { href: `${addresses.readingChoices(slug)}#${reading.rule}`, label: texts.toAll },
        children: (
          <ReadingPage
            {...{ slug, reading, rule, now, made, former, reaches, shown, refused }}
            sayDay={(at) => sayDay(timeZone, at)}
            nameOf={(personId) => names.get(personId ?? '') ?? texts.somebody}
          />
        ),
      },
      refused === undefined ? 200 : 400,
    )
  }

  const showReading: Page = (visit) => {
    const asked = visit.c.req.query('bewaard')
    return show(visit, asked === 'ja' ? 'saved' : asked === 'al' ? 'unchanged' : 'as_it_is')
  }

  const saveReading: Page = async (visit) => {
    const { school, actor } = visit
    const option = text(await readForm(visit), 'keuze')
    const key = param(visit, 'reading')
    const by = actor.is === 'signed_in' ? actor.personId : undefined
    const done = await chooseReading(house, { school, by, key, option })
    if (done === 'no_such_reading') return visit.c.notFound()
    const here = addresses.readingChoice(school.slug, key)
    if (done === 'saved') return see(visit, `${here}?bewaard=ja`)
    if (done === 'unchanged') return see(visit, `${here}?bewaard=al`)
    return show(visit, 'as_it_is', texts.refusals[done])
  }

  return { showReadings, showReading, saveReading }
}
