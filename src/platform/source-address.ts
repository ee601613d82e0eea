import type { Context } from 'hono'
import { z } from 'zod'

/** `c.env` is what the server was called with; a test calls without a socket. */
const withSocket = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) })

/**
 * From where a request came. Behind proxies of our own each adds one address at the right: whatever stands more to the
 * left may have been made up by the visitor.
 */
export function sourceAddress(c: Context, proxyHops: number): string {
  const passed =
    proxyHops > 0 ? (c.req.header('X-Forwarded-For') ?? '').split(',').at(-proxyHops)?.trim() : ''
  if (passed) return passed
  const socket = withSocket.safeParse(c.env)
  return socket.success ? socket.data.incoming.socket.remoteAddress : ''
}
