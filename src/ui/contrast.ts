/** A colour as a stylesheet has it: `#rrggbb`, in small letters. */
export type Hex = `#${string}`

export type Rgb = { r: number; g: number; b: number }

export const isHex = (text: string): text is Hex => /^#[0-9a-f]{6}$/.test(text)

export function rgbOf(hex: string): Rgb {
  const channel = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16)
  return { r: channel(1), g: channel(3), b: channel(5) }
}

export function hexOf({ r, g, b }: Rgb): Hex {
  return `#${[r, g, b].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const { r, g, b } = rgbOf(hex)
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2, 1.4.3 and 1.4.11: from 1, the same, to 21, black on white. */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}
