import { addresses } from '#addresses.ts'
import { isHex } from '#ui/contrast.ts'
import { STARTING_COLOUR } from '#ui/school-colour.ts'
import { page } from '../frame.tsx'
import { type Page, type PageHouse, readForm, see, text, type Visit } from '../visit.ts'
import { changeAppearance } from './actions.ts'
import { type Appearance, type AppearanceForm, type AppearanceRefusal, readAppearance } from './appearance.ts'
import { AppearancePage, type AppearanceProps } from './page.tsx'
import { texts } from './texts.nl.ts'

/** The school's name and its colour: shown before they are saved, on the page itself. */
export function appearancePages(house: PageHouse) {
  const show = (visit: Visit, props: Pick<AppearanceProps, 'is' | 'shown' | 'form' | 'refused'>) => {
    const { school } = visit
    // The page wears what it shows, so that a look at it is a look at the real thing.
    const { name, colour: schoolColour } = props.shown
    return page(
      house,
      { ...visit, school: { ...school, name, schoolColour } },
      {
        title: texts.title,
        hasErrors: props.refused !== undefined,
        back: { href: addresses.school(school.slug), label: school.name },
        children: <AppearancePage slug={school.slug} {...props} />,
      },
      props.refused ? 400 : 200,
    )
  }

  const showAppearance: Page = (visit) => {
    const shown = appearanceOf(visit)
    const is = visit.c.req.query('bewaard') === undefined ? 'as_it_is' : 'saved'
    return show(visit, { is, shown, form: { name: shown.name, pointed: shown.colour, typed: '' } })
  }

  const saveAppearance: Page = async (visit) => {
    const sent = await readForm(visit)
    const form = { name: text(sent, 'naam'), pointed: text(sent, 'kleur'), typed: text(sent, 'kleurcode') }
    if (text(sent, 'doe') === 'bekijk') return lookFirst(visit, form)
    const by = visit.actor.is === 'signed_in' ? visit.actor.personId : undefined
    const done = await changeAppearance(house, { school: visit.school, by, form })
    if (done !== 'done') return refuse(visit, form, done)
    return see(visit, `${addresses.appearance(visit.school.slug)}?bewaard=ja`)
  }

  const lookFirst = (visit: Visit, form: AppearanceForm) => {
    const shown = readAppearance(form)
    return 'refused' in shown
      ? refuse(visit, form, shown.refused)
      : show(visit, { is: 'only_looked_at', shown, form })
  }

  const refuse = (visit: Visit, form: AppearanceForm, refused: AppearanceRefusal) =>
    show(visit, { is: 'as_it_is', shown: appearanceOf(visit), form, refused })

  return { showAppearance, saveAppearance }
}

function appearanceOf({ school: { name, schoolColour } }: Visit): Appearance {
  return { name, colour: isHex(schoolColour) ? schoolColour : STARTING_COLOUR }
}
