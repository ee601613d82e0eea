import { SETTINGS } from './config.ts'

/** The settings as the README shows them: what it says there can't differ from what the start reads. */
export function settingsTable(): string {
  const lines = Object.values(SETTINGS).map(
    ({ env, meaning, default: byDefault }) => `| \`${env}\` | ${asText(meaning)} | ${asDefault(byDefault)} |`,
  )
  return ['| Instelling | Betekenis | Standaard |', '| --- | --- | --- |', ...lines].join('\n')
}

/** Markdown reads `<poort>` as HTML and `|` as the next column. */
function asText(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('|', '\\|')
}

function asDefault(text: string): string {
  return text === '' ? 'leeg' : `\`${text}\``
}
