import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { RadioCards } from '#ui/choices.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import type { PostStatus } from '../actions/read-status.ts'
import { statusTexts } from '../status-texts.nl.ts'
import { Takedowns } from '../takedown-list.tsx'
import { offlineTexts as texts } from './texts.nl.ts'

type Props = { slug: string; status: PostStatus }

/** One tap, by any colleague, without asking anybody. What nobody can see yet is stopped, and says so. */
export const TakeOffline = ({ slug, status: { post, onlyInside } }: Props) => (
  <Card title={onlyInside ? texts.stop : texts.button}>
    <Paragraph>{onlyInside ? texts.stopLead : texts.lead}</Paragraph>
    <Form action={addresses.takeOffline(slug, post.id)}>
      <ButtonRow>
        <Button kind="danger">{onlyInside ? texts.stop : texts.button}</Button>
      </ButtonRow>
    </Form>
  </Card>
)

export function titleAfter({ post, canGoOffline, onlyInside, places }: PostStatus): string {
  if (post.is === 'draft') return texts.stoppedTitle
  if (onlyInside) return canGoOffline ? texts.stop : texts.notThereTitle
  if (canGoOffline) return texts.stillThere
  if (places.some(({ channel, photos }) => channel === 'website' && photos.length > 0)) return texts.darkTitle
  return places.some(({ photos }) => photos.includes('removing') || photos.includes('out_of_reach'))
    ? texts.leavingTitle
    : texts.goneTitle
}

type AfterProps = Props & {
  sayMoment: (at: Date) => string
  isAuthor: boolean
  /** Where this colleague goes from here; not everyone who may take a post offline may open it. */
  onwards: { href: string; label: string }
  error: string | undefined
}

/** After "Haal nu offline": what happens now in each place, and whether it may be a data breach. */
export const AfterOffline = (props: AfterProps) => {
  const { status, isAuthor } = props
  if (status.post.is === 'draft')
    return (
      <>
        <Paragraph lead>{texts.stopped}</Paragraph>
        <Onwards {...props} />
      </>
    )
  if (status.canGoOffline)
    return (
      <>
        <TakeOffline {...props} />
        <Onwards {...props} />
      </>
    )
  if (status.onlyInside) return <Onwards {...props} />
  const stopped = status.places.some(({ delivery }) => delivery.is === 'failed' && delivery.why === 'stopped')
  return (
    <>
      {!isAuthor && <Paragraph>{texts.authorTold}</Paragraph>}
      <Takedowns {...props} />
      {stopped && <Paragraph>{texts.notPlaced}</Paragraph>}
      <Breach {...props} />
    </>
  )
}

const Breach = (props: AfterProps) => {
  const { slug, status, error } = props
  const task = status.tasks.find(({ kind }) => kind === 'data_breach')
  if (task)
    return (
      <>
        <Notice kind="success" title={texts.breachToldTitle}>
          {texts.breachTold(status.names.get(task.personId) ?? statusTexts.somebody)}
        </Notice>
        <Onwards {...props} />
      </>
    )
  return (
    <Form
      action={addresses.breach(slug, status.post.id)}
      errors={error ? [{ field: 'datalek', message: error }] : []}
    >
      <RadioCards
        name="datalek"
        legend={texts.breachTitle}
        hint={texts.breachLead}
        error={error}
        choices={Object.entries(texts.breach).map(([value, label]) => ({ value, label }))}
      />
      <ButtonRow>
        <Button>{texts.breachSave}</Button>
      </ButtonRow>
    </Form>
  )
}

const Onwards = ({ onwards }: Pick<AfterProps, 'onwards'>) => (
  <ButtonRow>
    <ButtonLink kind="secondary" href={onwards.href}>
      {onwards.label}
    </ButtonLink>
  </ButtonRow>
)
