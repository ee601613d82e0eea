const BROWSERS = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const SYSTEMS = [
  ['iPhone', 'een iPhone'],
  ['iPad', 'een iPad'],
  ['Android', 'Android'],
  ['CrOS', 'een Chromebook'],
  ['Windows', 'Windows'],
  ['Mac OS', 'een Mac'],
  ['Linux', 'Linux'],
] as const

/** Enough to know one's own phone again in a list, and no more than that: no versions, no fingerprint. */
export function sayDevice(userAgent: string): string {
  const named = (names: readonly (readonly [string, string])[]) =>
    names.find(([mark]) => userAgent.includes(mark))?.[1]
  return [named(BROWSERS) ?? 'Browser', named(SYSTEMS)].filter((part) => part !== undefined).join(' op ')
}
