import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Resolved at run time, by package name and by the `#…` names of package.json, so that the same lines find the
 * same files from `src/` and from `dist/`. (A `?inline` import would be empty under vitest.)
 */
const { resolve } = createRequire(import.meta.url)

const sheets = [
  '@nl-design-system-candidate/button-css/button.css',
  '@nl-design-system-candidate/heading-css/heading.css',
  '@nl-design-system-candidate/link-css/link.css',
  '@nl-design-system-candidate/paragraph-css/paragraph.css',
  '@nl-design-system-candidate/skip-link-css/skip-link.css',
  '@utrecht/alert-css/dist/index.min.css',
  '@utrecht/form-field-css/dist/index.min.css',
  '@utrecht/table-css/dist/index.min.css',
  '@utrecht/textarea-css/dist/index.min.css',
  '@utrecht/textbox-css/dist/index.min.css',
  '#ui/tokens.css',
  '#ui/theme.css',
  '#ui/ui.css',
  '#ui/blocks.css',
  '#ui/doors.css',
  '#ui/layout.css',
  '#ui/bar.css',
  '#ui/form.css',
  '#ui/verdict.css',
  '#ui/photo.css',
  '#ui/wall.css',
  '#ui/clip.css',
  '#ui/pick.css',
  '#ui/checker.css',
  '#ui/print.css',
]

/** The minified packages come without their notice; what we serve says whose they are. */
const notice = '/* With components of NL Design System and Gemeente Utrecht, licence: EUPL-1.2 */'

/** A source map would make the browser ask for a file that we do not serve. */
const withoutSourceMap = (css: string) => css.replace(/\/\*# sourceMappingURL=.*?\*\//g, '').trim()

/** One file for every page, with the theme of a board behind it; `hash` goes into its address. */
export const loadStylesheet = (theme = ''): { css: string; hash: string } => {
  const parts = sheets.map((sheet) => withoutSourceMap(readFileSync(resolve(sheet), 'utf8')))
  const css = [notice, ...parts, theme].join('\n')
  return { css, hash: createHash('sha256').update(css).digest('hex').slice(0, 16) }
}
