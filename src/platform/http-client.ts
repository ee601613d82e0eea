/** One exchange with another computer. What was sent and not answered is `lost`: nobody knows what became of it. */
export type HttpRequest = {
  method: 'GET' | 'POST' | 'DELETE'
  url: string
  headers?: Record<string, string>
  body?: Uint8Array<ArrayBuffer> | string
  timeoutMs: number
}
export type HttpAnswer =
  | { is: 'answered'; status: number; headers: Record<string, string>; body: string }
  | { is: 'lost'; why: string }

/**
 * The port by which a channel speaks to its network. It never throws for what a network does, never follows a redirect
 * (a redirected POST would be sent twice) and never retries.
 * @example const answer = await http({ method: 'GET', url: `${base}/posts/7`, timeoutMs: 10_000 })
 */
export type Http = (request: HttpRequest) => Promise<HttpAnswer>

/** The real one. @example const http = openHttpClient() */
export function openHttpClient(): Http {
  return async ({ method, url, headers, body, timeoutMs }) => {
    try {
      const signal = AbortSignal.timeout(timeoutMs)
      const response = await fetch(url, {
        ...{ method, redirect: 'manual', signal },
        ...(headers === undefined ? {} : { headers }),
        ...(body === undefined ? {} : { body }),
      })
      return {
        ...{ is: 'answered', status: response.status, headers: Object.fromEntries(response.headers) },
        body: await response.text(),
      }
    } catch (error) {
      // The connection broke or the time was over: an answer of its own, not a bug. A wrong address is one.
      if (error instanceof TypeError && error.message.includes('Invalid URL')) throw error
      return { is: 'lost', why: error instanceof Error ? error.name : 'unknown' }
    }
  }
}
