import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { NewId } from './ids.ts'
import type { Log } from './log.ts'

/** What a form with words may hold, and what an upload of twelve photos may. */
export const BODY = { words: 1024 * 1024, photos: 12 * 26 * 1024 * 1024 } as const

/** Sentences for what goes wrong before or beside a page. Plain text: nothing here may fail as well. */
const texts = {
  tooLarge: 'Dit is te veel in één keer. Kies minder foto’s tegelijk.',
  bug: (id: string) => `Er ging iets mis. Er is niets verloren. Noem dit nummer als u de school belt: ${id}`,
  fromElsewhere: 'Dit formulier kwam niet van deze website. Ga terug naar de pagina en probeer het daar.',
  notFound: 'Deze pagina bestaat niet.',
}

/** Refused before it is read: nobody fills the memory with a form. */
export const limitBody = (maxSize: number) =>
  bodyLimit({ maxSize, onError: (c) => c.text(texts.tooLarge, 413) })

const POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  mediaSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  objectSrc: ["'none'"],
}

export type Elsewhere = { formsFrom: string; framedAt: string }

/**
 * The browser talks to us alone: the policy allows no script, style, picture or call from anywhere else, and nothing
 * inline. A form that came from another site is refused, and no other site holds a page of ours in a frame; at one
 * address each, given as a pattern, it may.
 */
export function openHttp(log: Log, newId: NewId, { formsFrom, framedAt }: Elsewhere): Hono {
  const app = new Hono()
  const closed = secureHeaders({
    contentSecurityPolicy: { ...POLICY, frameAncestors: ["'none'"] },
    referrerPolicy: 'same-origin',
  })
  const framed = secureHeaders({
    contentSecurityPolicy: { ...POLICY, frameAncestors: ['*'] },
    referrerPolicy: 'same-origin',
    xFrameOptions: false,
    crossOriginResourcePolicy: 'cross-origin',
  })
  const isFramed = patternOf(framedAt)
  app.use((c, next) => (isFramed.test(c.req.path) ? framed(c, next) : closed(c, next)))
  const ownForms = csrf()
  const isOpen = patternOf(formsFrom)
  app.use((c, next) => (isOpen.test(c.req.path) ? next() : ownForms(c, next)))
  // A page is mostly words and comes four times as small. Pictures are left as they are.
  app.use(compress())
  app.notFound((c) => c.text(texts.notFound, 404))
  app.onError((error, c) => {
    // An expected refusal, not a bug: no number and no line in the log.
    if (error instanceof HTTPException && error.status === 403) return c.text(texts.fromElsewhere, 403)
    const id = newId()
    log.error({ err: error, id, path: c.req.routePath }, 'a request failed')
    return c.text(texts.bug(id), 500)
  })
  return app
}

/** `/:school/delen` and nothing before, behind or in between. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/:[a-z]+/g, '[a-z0-9-]+')}$`)
}
