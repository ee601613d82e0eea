import type { Child } from 'hono/jsx'
import type { IconName } from './icons.tsx'
import { Icon } from './icons.tsx'
import { Still } from './still.tsx'
import { texts } from './texts.nl.ts'

/** What a person reads; the engine's own words stay behind the screen. */
export type VerdictKind = keyof typeof texts.verdict

const icons: Record<VerdictKind, IconName> = {
  ja: 'yes-check',
  nee: 'no-cross',
  ja_als: 'yes-if',
  weten_we_nog_niet: 'question',
  vraag_het: 'talk',
  geen_regel: 'info',
  niet_over_school: 'door',
}

export const VerdictBadge = ({ kind }: { kind: VerdictKind }) => (
  <span class={`zww-verdict zww-verdict--${kind.replaceAll('_', '-')}`}>
    <Icon name={icons[kind]} />
    <span>{texts.verdict[kind]}</span>
  </span>
)

export type VerdictCell = { verdict: VerdictKind; why?: Child }
export type VerdictRow = {
  name: string
  photo: {
    kind: 'picture' | 'film'
    src: string
    alt: string
    width: number
    height: number
    href?: string
  }
  /** One cell per channel, in the order of the channels. */
  cells: readonly VerdictCell[]
}

type VerdictGridProps = { caption: string; channels: readonly string[]; rows: readonly VerdictRow[] }

export const VerdictGrid = ({ caption, channels, rows }: VerdictGridProps) => (
  <div class="utrecht-table-container zww-verdicts">
    <table class="utrecht-table zww-reflow">
      <caption class="utrecht-table__caption">{caption}</caption>
      <thead class="utrecht-table__header">
        <tr>
          <th class="utrecht-table__header-cell" scope="col">
            {texts.photoColumn}
          </th>
          {channels.map((channel) => (
            <th class="utrecht-table__header-cell" scope="col">
              {channel}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {rows.map((row) => (
          <tr class="utrecht-table__row">
            <th class="utrecht-table__header-cell zww-row-name" scope="row">
              <PhotoName {...row} />
            </th>
            {row.cells.map(({ verdict, why }, index) => (
              <td class="utrecht-table__cell" data-label={channels[index]}>
                <div class="zww-verdicts__answer">
                  <VerdictBadge kind={verdict} />
                  {why && <div class="zww-verdicts__why">{why}</div>}
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const PhotoName = ({ name, photo }: Pick<VerdictRow, 'name' | 'photo'>) => {
  const picture = (
    <>
      {photo.kind === 'film' ? (
        <Still {...photo} label={photo.alt || undefined} class="zww-thumb" />
      ) : (
        <img class="zww-thumb" src={photo.src} alt={photo.alt} width={photo.width} height={photo.height} />
      )}
      <span>{name}</span>
    </>
  )
  return photo.href ? (
    <a class="nl-link zww-photo-name" href={photo.href}>
      {picture}
    </a>
  ) : (
    <span class="zww-photo-name">{picture}</span>
  )
}

/** The rule as the school wrote it, letter for letter. */
export const RuleQuote = ({ name, text }: { name: string; text: string }) => (
  <figure class="zww-rule">
    <figcaption class="zww-rule__name">{name}</figcaption>
    <blockquote class="zww-rule__text">{text}</blockquote>
  </figure>
)
