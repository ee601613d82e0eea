/** The machine's own Node may be older; `npm start` and `npm test` bring the right one along. */
export function assertNode24(version: string = process.versions.node): void {
  if (version.startsWith('24.')) return
  throw new Error(
    `Dit programma draait op Node 24 en niet op Node ${version}. Start het met npm (npm start, npm test, npm run zww): dan komt de goede versie vanzelf mee.`,
  )
}
