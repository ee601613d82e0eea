const DARK = /@media\s*\(\s*prefers-color-scheme:\s*dark\s*\)/

/**
 * A board's own look: names of the design system with their values, in light and, if it has them, in dark. Only those
 * are taken from its file, so that no theme can hide a button or fetch something from elsewhere.
 */
export function boardTheme(file: string): string | undefined {
  const [light = '', dark = ''] = file.replaceAll(/\/\*[\s\S]*?\*\//g, '').split(DARK)
  const [lightLines, darkLines] = [linesOf(light), linesOf(dark)]
  if (lightLines.length === 0) return undefined
  const inDark =
    darkLines.length === 0 ? '' : `@media (prefers-color-scheme: dark){:root{${darkLines.join(';')}}}`
  return `:root{${lightLines.join(';')}}${inDark}`
}

const linesOf = (part: string) =>
  [...part.matchAll(/(--basis-[a-z0-9-]+)\s*:\s*([^;{}]+)/g)].flatMap(([, name, value = '']) =>
    /url\(|\/\/|[\\<@]/i.test(value) ? [] : [`${name}:${value.trim()}`],
  )
