import type { Hex } from '#ui/contrast.ts'
import { paintOf, type Scheme } from '#ui/school-colour.ts'
import type { Appearance } from './appearance.ts'
import { texts } from './texts.nl.ts'

/** A light and a dark screen side by side. Colours are attributes of a drawing: the policy allows no inline style. */
export const AppearancePreview = ({ name, colour }: Appearance) => (
  <svg class="zww-preview" viewBox="0 0 328 150" role="img" aria-label={texts.preview}>
    <Screen x={0} scheme="light" {...{ name, colour }} />
    <Screen x={168} scheme="dark" {...{ name, colour }} />
  </svg>
)

const SCREENS: Record<Scheme, { paper: Hex; edge: Hex; line: Hex }> = {
  light: { paper: '#f9f5ec', edge: '#7f7666', line: '#e2d8c5' },
  dark: { paper: '#131a1c', edge: '#8d9591', line: '#364143' },
}
const MOST_SHOWN = 18

const Screen = ({ x, scheme, name, colour }: Appearance & { x: number; scheme: Scheme }) => {
  const { paper, edge, line } = SCREENS[scheme]
  const { fill, ink } = paintOf(colour, scheme)
  const shown = name.length > MOST_SHOWN ? `${name.slice(0, MOST_SHOWN - 1).trim()}…` : name
  return (
    <g transform={`translate(${x} 0)`}>
      <rect x="1" y="1" width="158" height="148" rx="10" fill={paper} stroke={edge} stroke-width="2" />
      <path d="M2 30V11a9 9 0 0 1 9-9h138a9 9 0 0 1 9 9v19Z" fill={fill} />
      <text x="12" y="21" font-size="13" font-weight="700" fill={ink}>
        {shown}
      </text>
      <rect x="12" y="42" width="136" height="78" rx="5" fill="#bcd8e6" />
      <path d="M12 98h136v17a5 5 0 0 1-5 5H17a5 5 0 0 1-5-5Z" fill="#c9b79a" />
      <path d="M42 120c0-18 8-27 20-27s20 9 20 27Zm44 0c0-18 8-27 20-27s20 9 20 27Z" fill="#6b8f4e" />
      <ellipse cx="106" cy="78" rx="12" ry="15" fill="#c98f68" />
      <rect x="45" y="57" width="34" height="40" rx="10" fill={colour} />
      <path d="M12 130h96M12 139h62" stroke={line} stroke-width="5" stroke-linecap="round" />
    </g>
  )
}
