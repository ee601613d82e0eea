import type { PropsWithChildren } from 'hono/jsx'
import { addresses } from '#addresses.ts'
import type { Colleague } from '#people/actor.ts'
import { BottomBar } from '#ui/bottom-bar.tsx'
import { Button } from '#ui/button.tsx'
import { CheckboxList } from '#ui/choices.tsx'
import { Notice } from '#ui/notice.tsx'
import { Link } from '#ui/text.tsx'
import { texts as roomTexts } from '../texts.nl.ts'
import { taughtBy, type Workbench } from '../workbench.ts'
import type { Planned, WallStep } from './steps.ts'
import type { Ask } from './store.ts'
import { texts } from './texts.nl.ts'
import { mayTurn, type Way } from './wall.ts'
import { stepWord, wallAt } from './wall-address.ts'

export type WallProps = {
  slug: string
  bench: Workbench
  by: Colleague
  steps: readonly Planned[]
  step: WallStep
  way: Way
  nameOf: (person: string) => string
  teachers: readonly { id: string; name: string }[]
  asks: readonly Ask[]
  sayDay: (at: Date) => string
  /** What was ticked when the answer was refused; undefined: as it was said before. */
  ticked: ReadonlySet<string> | undefined
  /** What was chosen per large face when the answer was refused. */
  filled: ReadonlyMap<string, string> | undefined
}

type FormProps = PropsWithChildren<Pick<WallProps, 'slug' | 'bench' | 'step' | 'way'>>

/** One screen, one form; which screen it was goes along. */
export const WallForm = ({ slug, bench, step, way, children }: FormProps) => (
  <form
    class="zww-form"
    method="post"
    action={addresses.faceWall(slug, bench.post.id)}
    data-muur="formulier"
    novalidate
  >
    <input type="hidden" name="stap" value={stepWord(step)} />
    {step.is === 'look_for' && <input type="hidden" name="kind" value={step.child} />}
    <input type="hidden" name="andersom" value={way === 'who_may' ? 'ja' : 'nee'} />
    {children}
  </form>
)

type TickBarProps = { save: string; once: string; times: string; none: string }

/** Either something is ticked, or nothing is: one button at a time, and the island counts on it. */
export const TickBar = ({ save, once, times, none }: TickBarProps) => (
  <BottomBar>
    <span class="zww-wall__some" data-muur="telt" data-een={once} data-meer={times}>
      <Button name="doe" value="getikt">
        {save}
      </Button>
    </span>
    <span class="zww-wall__none">
      <Button kind="secondary" name="doe" value="niets">
        {none}
      </Button>
    </span>
  </BottomBar>
)

/** "Ik ken deze groep": asked where the answer rests on it, until somebody who teaches all of them said so. */
export const KnowsThem = ({ bench, by }: Pick<WallProps, 'bench' | 'by'>) =>
  bench.who.knowsGroups && mayTurn(bench, by) ? null : (
    <CheckboxList
      name="ken"
      legend={texts.know}
      choices={[{ value: 'ja', label: texts.knowYes(groupNames(bench, by.teaches)) }]}
    />
  )

/** The groups that were there, by name; of these alone, when they are given. */
export function groupNames({ groups, who }: Workbench, only: readonly string[] = who.groups): string[] {
  return groups.filter(({ id }) => who.groups.includes(id) && only.includes(id)).map(({ name }) => name)
}

/** What else one may want here: a whole photo, who was there, the other way round. */
export const Elsewhere = ({ slug, bench, by, step, way }: WallProps) => {
  const { post, photos } = bench
  const turned = way === 'who_may'
  const ready = photos.filter(({ photo }) => photo.state === 'ready')
  return (
    <details class="zww-details">
      <summary>{texts.elseTitle}</summary>
      <ul class="zww-wall__links">
        {taughtBy(bench, by).size > 0 && (
          <li>
            <Link href={addresses.whoWasNotThere(slug, post.id)}>{texts.absent}</Link>
          </li>
        )}
        {mayTurn(bench, by) && step.is !== 'ask' && (
          <li>
            <Link href={wallAt(slug, bench, { way: turned ? 'who_may_not' : 'who_may' })}>
              {turned ? texts.turnToMayNot : texts.turnToMay}
            </Link>
          </li>
        )}
      </ul>
      <p class="zww-label">{texts.seePhoto}</p>
      <ul class="zww-wall__photos">
        {ready.map(({ photo }) => (
          <li>
            <a class="nl-link" href={addresses.postPhoto(slug, post.id, photo.id)}>
              {texts.photo(photos.findIndex((it) => it.photo.id === photo.id) + 1)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Work starts with the photos that are ready: the others come by themselves, unless somebody is ticking. */
export const StillWorking = ({ slug, bench }: Pick<WallProps, 'slug' | 'bench'>) => {
  const waiting = photosToCome(bench)
  if (waiting === 0) return null
  return (
    <div data-voortgang={addresses.postProgress(slug, bench.post.id)}>
      <Notice kind="info" title={roomTexts.workingTitle}>
        {texts.notReady(waiting)}
      </Notice>
    </div>
  )
}

export function photosToCome({ photos }: Pick<Workbench, 'photos'>): number {
  return photos.filter(({ photo }) => photo.state === 'received').length
}
