/**
 * What a phone shared waits for whoever holds this cookie. Signing in leaves it where it is, and leads there instead of to
 * the front page.
 */
export const SHARED_COOKIE = 'zww_gedeeld'
