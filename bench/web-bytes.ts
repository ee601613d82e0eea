import { get } from 'node:http'

/** The bodies that cross the wire for one page, without its pictures. */
export type PageBytes = { html: number; css: number; scripts: number; all: number }

const LIMIT = 30 * 1024

export async function weigh(origin: string, address: string, cookie: string) {
  const zipped = await weighOne(origin, address, cookie, 'gzip')
  return {
    zipped,
    plain: await weighOne(origin, address, cookie, 'identity'),
    limit: LIMIT,
    met: zipped.all <= LIMIT,
  }
}

async function weighOne(
  origin: string,
  address: string,
  cookie: string,
  encoding: string,
): Promise<PageBytes> {
  const read = (place: string, as: string) =>
    bodyOf(`${origin}${place}`, { Cookie: cookie, 'Accept-Encoding': as })
  const text = (await read(address, 'identity')).toString()
  const linked = async (pattern: RegExp) => {
    const sizes = [...text.matchAll(pattern)].map(
      async ([, place = '']) => (await read(place, encoding)).length,
    )
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  }
  const html = (await read(address, encoding)).length
  const css = await linked(/<link rel="stylesheet" href="([^"]+)"/g)
  const scripts = await linked(/<script[^>]* src="([^"]+)"/g)
  return { html, css, scripts, all: html + css + scripts }
}

function bodyOf(url: string, headers: Record<string, string>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('end', () =>
        response.statusCode === 200
          ? resolve(Buffer.concat(parts))
          : reject(new Error(`${url}: ${response.statusCode}`)),
      )
    }).once('error', reject)
  })
}
