import { z } from 'zod'

/** What a practice network can be asked for. Its addresses are in the route table; what they mean is here. */
export type NetworkCall =
  | { do: 'upload'; bytes: Uint8Array<ArrayBuffer> }
  | { do: 'describe'; mediaId: string; altText: string }
  | { do: 'prepare'; content: Content }
  | { do: 'look_at_container'; containerId: string }
  | { do: 'place'; content: Content }
  | { do: 'place_container'; containerId: string }
  | { do: 'list' }
  | { do: 'look'; itemId: string }
  | { do: 'look_at_photo'; photoId: string }
  | { do: 'delete'; itemId: string }
  | { do: 'delete_photo'; photoId: string }
  /** An address that leads nowhere. */
  | { do: 'nothing' }
  /** An address that we know, with a body that says nothing. */
  | { do: 'unreadable' }

export type Content = { text: string; mediaIds: readonly string[] }

export type NetworkRequest = { method: string; path: string; body: Uint8Array<ArrayBuffer> }

/** No database keeps a NUL. */
const words = z.string().refine((text) => !text.includes('\0'))
const CONTENT = z.object({ text: words, mediaIds: z.array(z.string()) })
const ALT_TEXT = z.object({ altText: words })
const CONTAINER = z.object({ containerId: z.string() })

/**
 * @example readCall({ method: 'GET', path: 'posts/7', body }) // { do: 'look', itemId: '7' }
 */
export function readCall({ method, path, body }: NetworkRequest): NetworkCall {
  const [what = '', id, more] = path.split('/')
  const address = [method, what, ...(id === undefined ? [] : ['id']), ...(more === undefined ? [] : [more])]
  switch (address.join(' ')) {
    case 'POST media':
      return { do: 'upload', bytes: body }
    case 'POST media id alt':
      return read(body, ALT_TEXT, ({ altText }) => ({ do: 'describe', mediaId: id ?? '', altText }))
    case 'POST containers':
      return read(body, CONTENT, (content) => ({ do: 'prepare', content }))
    case 'GET containers id':
      return { do: 'look_at_container', containerId: id ?? '' }
    case 'POST posts':
      return read(body, z.union([CONTAINER, CONTENT]), (what) =>
        'containerId' in what ? { do: 'place_container', ...what } : { do: 'place', content: what },
      )
    case 'GET posts':
      return { do: 'list' }
    case 'GET posts id':
      return { do: 'look', itemId: id ?? '' }
    case 'DELETE posts id':
      return { do: 'delete', itemId: id ?? '' }
    case 'GET photos id':
      return { do: 'look_at_photo', photoId: id ?? '' }
    case 'DELETE photos id':
      return { do: 'delete_photo', photoId: id ?? '' }
    default:
      return { do: 'nothing' }
  }
}

function read<Shape>(
  body: Uint8Array,
  shape: z.ZodType<Shape>,
  call: (read: Shape) => NetworkCall,
): NetworkCall {
  const parsed = shape.safeParse(parseJson(body))
  return parsed.success ? call(parsed.data) : { do: 'unreadable' }
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
