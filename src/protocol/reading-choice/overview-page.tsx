import type { RuleBook } from 'mag-dit'
import { addresses } from '#addresses.ts'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { RuleQuote } from '#ui/verdict.tsx'
import type { Protocol } from '../protocol.ts'
import { type Choices, chosen } from '../readings.ts'
import { isSetting, optionNamed, type Reading } from './choice.ts'
import { texts } from './texts.nl.ts'

type Props = { slug: string; agreement: Protocol; book: RuleBook; choices: Choices }

/** Each rule that leaves room, letter for letter, and under it every question with what the school answers. */
export const ReadingsPage = (props: Props) => {
  const { book, agreement } = props
  const perRule = Map.groupBy(agreement.readings, ({ rule }) => rule)
  return (
    <>
      <Paragraph lead>{texts.lead}</Paragraph>
      <Paragraph>{texts.howTo}</Paragraph>
      {[book.scope, ...book.rules].map(({ id, name, citaat }) => {
        const readings = perRule.get(id)
        return (
          readings && (
            <section id={id}>
              <Heading level={2}>{name}</Heading>
              <RuleQuote name={texts.literally} text={citaat} />
              <Lines {...props} readings={readings.filter(isSetting)} />
              <Fixed {...props} readings={readings.filter((reading) => !isSetting(reading))} />
            </section>
          )
        )
      })}
    </>
  )
}

type SomeProps = Props & { readings: readonly Reading[] }

const Lines = (props: SomeProps) =>
  props.readings.length === 0 ? null : (
    <Menu>
      {props.readings.map((reading) => (
        <Line {...props} reading={reading} />
      ))}
    </Menu>
  )

const Fixed = (props: SomeProps) =>
  props.readings.length === 0 ? null : (
    <details class="zww-details">
      <summary>{texts.fixedOnes(props.readings.length)}</summary>
      <Lines {...props} />
    </details>
  )

const Line = ({ slug, agreement, choices, reading }: Props & { reading: Reading }) => {
  const label = optionNamed(reading, chosen(agreement, choices, reading.key))?.label ?? ''
  return (
    <MenuItem
      href={addresses.readingChoice(slug, reading.key)}
      icon={isSetting(reading) ? 'question' : 'info'}
      title={reading.question}
      line={isSetting(reading) ? texts.now(label) : texts.fixed(label)}
    />
  )
}
