import { type Look, mix } from './drawn-look.ts'

/** Hair in head units (half width of a head is 50, 0 is its middle, y goes down), behind and before the face. */
export type DrawnHair = { behind: string; before: string }

const filled = (path: string, fill: string): string => `<path d="${path}" fill="${fill}"/>`
const circle = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${fill}"/>`
const line = (path: string, colour: string, width: number, opacity: number): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}" stroke-linecap="round"/>`
const onBothSides = (drawing: string): string => `${drawing}<g transform="scale(-1 1)">${drawing}</g>`

const SMOOTH = 'M-53,6C-60,-48-38,-79,0,-79C38,-79,60,-48,53,6C51,-14,44,-33,10,-52C-12,-40-46,-34-53,6Z'
const SHORT =
  'M-53,2C-60,-48-40,-82,2,-82C42,-82,60,-46,53,2L49,2C49,-12,47,-22,42,-31C22,-30-6,-34-24,-47C-30,-36-45,-28-48,-14C-49,-8-49,-3-49,2Z'
const TOUSLED =
  'M-53,2C-60,-30-54,-52-46,-62Q-50,-72-40,-72Q-38,-84-24,-80Q-16,-92-4,-83Q10,-94,18,-82Q34,-86,36,-74Q50,-72,46,-60C56,-46,58,-24,53,2L49,2C49,-12,47,-20,43,-28Q34,-34,30,-44Q20,-34,8,-44Q-4,-34-16,-44Q-24,-32-36,-40Q-44,-28-47,-16Q-49,-6-49,2Z'
const CROPPED =
  'M-51,0C-57,-46-36,-75,0,-75C36,-75,57,-46,51,0L48,0C48,-14,46,-26,40,-36C28,-44-28,-44-40,-36C-46,-26-48,-14-48,0Z'
const BOB =
  'M-50,44C-66,40-62,0-60,-14C-58,-54-36,-81,0,-81C36,-81,58,-54,60,-14C62,0,66,40,50,44C54,20,50,-14,43,-34C24,-43-24,-43-43,-34C-50,-14-54,20-50,44Z'
const BOB_BEHIND = 'M-58,-20C-62,20-66,44-50,56C-30,62,30,62,50,56C66,44,62,20,58,-20Z'
const LONG_BEHIND =
  'M0,-80C44,-80,62,-46,61,-6C60,30,70,70,66,112C50,122,30,118,20,108L-20,108C-30,118-50,122-66,112C-70,70-60,30-61,-6C-62,-46-44,-80,0,-80Z'
const TAIL_BEHIND = 'M30,-58C56,-72,84,-56,84,-18C84,10,74,34,80,52C62,44,54,22,58,-2C61,-20,56,-36,40,-40Z'
const SCARF_BEHIND =
  'M0,-87C46,-87,64,-52,62,-4C61,34,72,70,78,104C40,126-40,126-78,104C-72,70-61,34-62,-4C-64,-52-46,-87,0,-87Z'
const SCARF_BEFORE =
  'M0,-87C46,-87,64,-52,62,-4C61,34,70,66,72,92C58,92,44,82,38,68C46,44,49,22,48,-2C46,-34,26,-49,0,-49C-26,-49-46,-34-48,-2C-49,22-46,44-38,68C-44,82-58,92-72,92C-70,66-61,34-62,-4C-64,-52-46,-87,0,-87Z'
const SCARF_DRAPE = 'M-76,102C-66,78-48,68-37,74C-20,96,20,96,37,74C48,68,66,78,76,102C52,132-52,132-76,102Z'

/** Circles along an arc from ear to ear, the sides first and the crown last, each with a glint. */
const curlsAlong = (rx: number, ry: number, size: number, fill: string, shine: string): string =>
  Array.from({ length: 9 }, (_, step) => {
    const angle = Math.PI * (0.05 - (step / 8) * 0.55)
    const [x, y] = [Math.cos(angle) * rx, -18 + Math.sin(angle) * ry]
    const bump = size + (step % 3) * 1.2
    const glint = `M${(-bump / 2).toFixed(1)},-2q${(bump / 2).toFixed(1)},-6,${bump.toFixed(1)},0`
    const curl = (side: number) =>
      `<g transform="translate(${(x * side).toFixed(1)} ${y.toFixed(1)})">${circle(0, 0, bump, fill)}${line(glint, shine, 1.6, 0.4)}</g>`
    return curl(-1) + curl(1)
  }).join('')

const braid = (fill: string, shine: string, ribbon: string): string =>
  Array.from({ length: 7 }, (_, step) => {
    const y = 14 + step * 13
    const x = 53 + (step % 2) * 2 + step * 0.6
    return `<ellipse cx="${x}" cy="${y}" rx="${9.5 - step * 0.4}" ry="9" fill="${fill}"/>${line(`M${x - 5},${y - 3}q5,5,10,1`, shine, 1.6, 0.5)}`
  }).join('') +
  circle(57, 106, 5.5, ribbon) +
  filled('M50,108Q57,116,64,108L60,126Q57,122,53,126Z', fill)

/** Draws hair that fits a look; `fill` is the paint of the hair, a gradient of the person. */
export const drawHair = (look: Look, fill: string): DrawnHair => {
  const shine = mix(look.hair, '#ffe9c8', 0.38)
  const dark = mix(look.hair, '#1a0f0a', 0.4)
  const { ribbon } = look
  const sheen =
    line('M-40,-42C-34,-60-18,-69-2,-70', shine, 5, 0.35) +
    line('M-32,-40C-26,-52-14,-60-2,-62', shine, 2, 0.3)
  const strands =
    line('M10,-52C22,-62,40,-52,48,-26', dark, 1.6, 0.35) +
    line('M10,-52C-6,-58-34,-50-46,-22', dark, 1.6, 0.35)
  switch (look.hairStyle) {
    case 'short':
      return { behind: '', before: filled(SHORT, fill) + sheen }
    case 'tousled':
      return { behind: '', before: filled(TOUSLED, fill) + sheen }
    case 'cropped':
      return {
        behind: '',
        before: filled(CROPPED, fill) + line('M-36,-44C-30,-58-14,-66,0,-66', shine, 5, 0.22),
      }
    case 'bob':
      return { behind: filled(BOB_BEHIND, dark), before: filled(BOB, fill) + sheen }
    case 'long':
      return { behind: filled(LONG_BEHIND, fill), before: filled(SMOOTH, fill) + strands + sheen }
    case 'tail':
      return {
        behind: filled(TAIL_BEHIND, fill) + circle(44, -48, 7, ribbon),
        before: filled(SMOOTH, fill) + strands + sheen,
      }
    case 'braids':
      return {
        behind: '',
        before: onBothSides(braid(fill, shine, ribbon)) + filled(SMOOTH, fill) + strands + sheen,
      }
    case 'bun':
      return {
        behind: circle(0, -88, 21, fill) + line('M-12,-94q12,-12,22,0', shine, 2.4, 0.4),
        before: filled(SMOOTH, fill) + strands + sheen + line('M-20,-79Q0,-86,20,-79', ribbon, 6, 1),
      }
    case 'curls':
      return {
        behind: filled(BOB_BEHIND, dark) + curlsAlong(56, 56, 15, fill, shine),
        before: filled(SMOOTH, fill) + curlsAlong(50, 47, 9.5, fill, shine),
      }
    case 'afro':
      return {
        behind: circle(0, -26, 74, dark) + curlsAlong(66, 66, 17, fill, shine),
        before: filled(CROPPED, fill) + curlsAlong(53, 47, 11, fill, shine),
      }
    case 'scarf':
      return {
        behind: filled(SCARF_BEHIND, mix(ribbon, '#000000', 0.45)),
        before:
          filled(SCARF_BEFORE, ribbon) +
          filled(SCARF_DRAPE, mix(ribbon, '#000000', 0.18)) +
          line('M-54,-10C-54,-46-34,-68,0,-70C30,-70,50,-50,54,-18', mix(ribbon, '#ffffff', 0.4), 3, 0.35) +
          line('M-60,98Q-20,116,40,104', mix(ribbon, '#ffffff', 0.4), 2.4, 0.3),
      }
  }
}
