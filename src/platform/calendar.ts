const formatters = new Map<string, Intl.DateTimeFormat>()

/** The calendar day (YYYY-MM-DD) that an instant falls on for a school. */
export function dayIn(timeZone: string, at: Date): string {
  const known = formatters.get(timeZone)
  const formatter =
    known ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  if (!known) formatters.set(timeZone, formatter)
  return formatter.format(at)
}

/** "zondag 22 november 2026 om 14:05", for people. */
export function sayMoment(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('nl-NL', { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(at)
}

/** "22 november 2026". */
export function sayDay(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('nl-NL', { timeZone, dateStyle: 'long' }).format(at)
}
