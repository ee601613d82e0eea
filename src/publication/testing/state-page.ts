import { readFileSync } from 'node:fs'

/** What a page of docs/states says: the arrows of its drawing, and the words on the screen beside each state. */
export function readStatePage(name: string): { arrows: string[]; labels: Record<string, string> } {
  const page = readFileSync(new URL(`../../../docs/states/${name}.md`, import.meta.url), 'utf8')
  const drawing = /```mermaid\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  const rows = page.matchAll(/^\| `([a-z_]+)` \| ([^|]+) \|/gm)
  return {
    // Where it begins and ends is no function.
    arrows: drawing
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.includes('-->') && !line.includes('[*]'))
      .sort(),
    labels: Object.fromEntries([...rows].map(([, state, label]) => [state, label])),
  }
}

export const arrow = (from: string, to: string, name: string) => `${from} --> ${to} : ${name}`
