/** Where to go after showing that it is you: a page of this school, and no other site dressed up as one. */
export function ownAddress(school: string, wanted: string): string {
  const isOwn = wanted.startsWith(`${school}/`) && !/\/\/|\\|\p{Cc}/u.test(wanted)
  return isOwn ? wanted : school
}

/** A passkey is bound to the name of a site; an address of numbers has none. */
export function mayUseKeys(publicUrl: string): boolean {
  const { hostname } = new URL(publicUrl)
  return !/^[\d.]+$|^\[/.test(hostname)
}
