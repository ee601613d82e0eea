import { addresses } from '#addresses.ts'
import { SESSION_COOKIE } from '#people/session-visit.ts'
import { ORIGIN } from '#testing/test-house.ts'
import type { Chain } from '../../testing/chain.ts'
import { PART_BYTES } from '../upload.ts'

export type PhoneAnswer = { status: number; ontvangen?: number; klaar?: boolean; zin?: string }

/** A phone that sends files in pieces, as the script on the page does. */
export async function openPhone(chain: Chain, session: string, slug = chain.school.slug) {
  const headers = { Cookie: `${SESSION_COOKIE}=${session}`, Origin: ORIGIN }
  const ask = async (address: string, request: RequestInit = {}): Promise<PhoneAnswer> => {
    const all = { ...headers, ...(request.headers as Record<string, string> | undefined) }
    const response = await chain.app.request(`${ORIGIN}${address}`, { ...request, headers: all })
    const isJson = response.headers.get('Content-Type')?.startsWith('application/json')
    return { ...(isJson ? await response.json() : {}), status: response.status }
  }
  const howFar = (postId: string, key: string) => ask(addresses.uploadPart(slug, postId, key))
  const piece = (
    postId: string,
    key: string,
    {
      file,
      from,
      announced = file.byteLength,
      taken,
    }: {
      file: Uint8Array
      from: number
      announced?: number
      taken?: Date
    },
  ) =>
    ask(addresses.uploadPart(slug, postId, key), {
      method: 'POST',
      body: new Uint8Array(file.subarray(from, from + PART_BYTES)),
      headers: {
        'Content-Type': 'application/octet-stream',
        'Upload-Offset': String(from),
        'Upload-Length': String(announced),
        ...(taken ? { 'Upload-Taken': String(taken.getTime()) } : {}),
      },
    })
  return {
    howFar,
    piece,
    /** The whole file, from where it was. */
    send: async (postId: string, key: string, file: Uint8Array, taken?: Date): Promise<PhoneAnswer> => {
      let answer = await howFar(postId, key)
      while (!answer.klaar && answer.status === 200)
        answer = await piece(postId, key, { file, from: answer.ontvangen ?? 0, ...(taken ? { taken } : {}) })
      return answer
    },
    begin: async (): Promise<string> => {
      const answer = await ask(addresses.startDraft(slug), { method: 'POST', body: new URLSearchParams() })
      const [, id = ''] = /berichten\/([0-9a-f-]{36})/.exec(JSON.stringify(answer)) ?? []
      return id
    },
  }
}
