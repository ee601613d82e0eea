import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import { Link, Paragraph } from '#ui/text.tsx'
import { countReady, isReady, type Step, type StepName } from './first-day.ts'
import { stepTexts, firstDayTexts as texts } from './texts.nl.ts'

const WHERE: Record<StepName, (slug: string) => string> = {
  door: addresses.devices,
  roster: addresses.rosterImport,
  groups: addresses.colleagues,
  guardians: addresses.guardianList,
  agreement: addresses.agreement,
  networks: addresses.networks,
  team: addresses.invite,
  consents: addresses.invite,
  practice: addresses.newPost,
}

type Props = {
  slug: string
  steps: readonly Step[]
  /** Whoever looks has a role, and no name at this school yet. */
  isNobody: boolean
  /** Who makes no posts leads the others to the practice class. */
  makesPosts: boolean
}

export const FirstDayPage = ({ slug, steps, isNobody, makesPosts }: Props) => (
  <>
    <Paragraph lead>{texts.lead}</Paragraph>
    {isNobody && (
      <Notice kind="info" title={texts.nobodyTitle}>
        {texts.nobody} <Link href={addresses.newColleague(slug)}>{texts.nobodyLink}</Link>
      </Notice>
    )}
    {isReady(steps) ? (
      <Notice kind="success">{texts.ready}</Notice>
    ) : (
      <Paragraph>{texts.progress(countReady(steps), steps.length)}</Paragraph>
    )}
    {steps.map((step, place) => (
      <StepCard
        {...{ step, place: place + 1, slug }}
        href={
          step.name === 'practice' && !makesPosts ? addresses.practiceClass(slug) : WHERE[step.name](slug)
        }
      />
    ))}
  </>
)

type StepProps = { slug: string; step: Step; place: number; href: string }

const StepCard = ({ slug, step, place, href }: StepProps) => {
  const { name, is, of } = step
  const { title, line } = stepTexts[name]
  return (
    <Card id={name} title={`${place}. ${title}`}>
      <StatusLine icon={is === 'open' ? 'clock' : 'yes-check'}>
        {[texts.states[is], ...(of && of.all > 0 ? [texts.of(of.done, of.all)] : [])].join(' · ')}
      </StatusLine>
      <Paragraph>{line}</Paragraph>
      <ButtonRow>
        <ButtonLink kind={is === 'open' ? 'primary' : 'secondary'} href={href}>
          {is === 'open' ? texts.go : texts.look}
        </ButtonLink>
      </ButtonRow>
      {is !== 'done' && (
        <Form
          action={addresses.firstDay(slug)}
          hidden={{ stap: name, doe: is === 'open' ? 'klaar' : 'terug' }}
        >
          <ButtonRow>
            <Button kind="secondary">{is === 'open' ? texts.forNow : texts.undo}</Button>
          </ButtonRow>
        </Form>
      )}
    </Card>
  )
}
