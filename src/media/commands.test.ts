import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { cleanCommand, facesCommand } from './commands.ts'
import { coverColour, shapeOf } from './cover.ts'
import { decode } from './decode.ts'
import { secret, talkativeJpeg } from './testing/generated-photos.ts'
import { hasSharedPhotos, sharedPhotoPath } from './testing/shared-photos.ts'
import { faceModelTexts, mediaCommandTexts, photoRefusalTexts } from './texts.nl.ts'
import { isFilled } from './verify.ts'

const folder = mkdtempSync(join(tmpdir(), 'zww-commands-'))
const photo = join(folder, 'emma-de-vries.jpg')
const page = join(folder, 'pagina.jpg')
writeFileSync(photo, await talkativeJpeg())
writeFileSync(page, '<!doctype html>')
afterAll(() => rmSync(folder, { recursive: true }))

type Command = typeof facesCommand

async function run(command: Command, ...argv: string[]) {
  const out: string[] = []
  const err: string[] = []
  const exit = await command(
    argv,
    (line) => out.push(line),
    (line) => err.push(line),
  )
  return { exit, lines: out.map((line) => JSON.parse(line)), err: err.join('\n') }
}

describe('zww faces', () => {
  test('prints a line for each photo, names a bad one, goes on and ends with 1', async () => {
    const { exit, lines } = await run(facesCommand, page, 'nergens.jpg', photo)
    expect(exit).toBe(1)
    expect(lines).toEqual([
      { file: page, refused: photoRefusalTexts.web_page },
      { file: 'nergens.jpg', refused: mediaCommandTexts.noFile },
      { file: photo, width: 200, height: 320, faces: [], ms: expect.any(Number) },
    ])
  })

  test('without a photo or with an unknown option it is misuse', async () => {
    expect(await run(facesCommand)).toMatchObject({ exit: 2, lines: [], err: mediaCommandTexts.facesUsage })
    expect(await run(facesCommand, '--snel', photo)).toMatchObject({ exit: 2, lines: [] })
  })
})

test('with a model of one’s own that can not be read, a command stops with that one sentence', async () => {
  vi.stubEnv('FACE_MODEL', join(folder, 'nergens.onnx'))
  await expect(run(facesCommand, photo)).rejects.toThrow(faceModelTexts.unreadable)
  vi.unstubAllEnvs()
})

describe('zww clean', () => {
  test('writes the safe master under a name that tells nothing', async () => {
    const out = join(folder, 'nieuw', 'map')
    const { exit, lines } = await run(cleanCommand, photo, '--out', out)
    expect(exit).toBe(0)
    const [name = ''] = readdirSync(out)
    expect(name).toMatch(/^foto-[0-9a-f]{12}\.jpg$/)
    const bytes = readFileSync(join(out, name))
    expect(lines).toEqual([
      { files: [{ path: join(out, name), width: 200, height: 320, bytes: bytes.length, tags: [] }] },
    ])
    expect(bytes.includes(secret)).toBe(false)
  })

  test('covers the boxes that are given, each a quarter larger on every side', async () => {
    const covers = ['--cover', '0.1,0.1,0.2,0.2', '--cover', '0.6,0.5,0.3,0.2']
    const { exit, lines } = await run(cleanCommand, photo, '--out', join(folder, 'dicht'), ...covers)
    expect(exit).toBe(0)
    const decoded = await decode(readFileSync(lines[0].files[0].path))
    if (!decoded.ok) throw new Error(decoded.refused)
    for (const box of [
      { x: 0.1, y: 0.1, w: 0.2, h: 0.2 },
      { x: 0.6, y: 0.5, w: 0.3, h: 0.2 },
    ]) {
      expect(isFilled(decoded.picture, shapeOf(box, decoded.picture), coverColour)).toBe(true)
    }
  })

  test.runIf(hasSharedPhotos)('covers all faces that it finds', async () => {
    const out = join(folder, 'allen')
    const argv = [sharedPhotoPath('muurtje-5.jpg'), '--cover', 'all', '--out', out]
    const { exit, lines } = await run(cleanCommand, ...argv)
    expect(exit).toBe(0)
    const again = await run(facesCommand, sharedPhotoPath('muurtje-5.jpg'), lines[0].files[0].path)
    expect(again.lines.map(({ faces }) => faces.length)).toEqual([5, 0])
  })

  test('a file that is no photo is refused with the reason, and nothing is written', async () => {
    const { exit, lines, err } = await run(cleanCommand, page, '--out', join(folder, 'niets'))
    expect(exit).toBe(1)
    expect(lines).toEqual([{ files: [], refused: photoRefusalTexts.web_page }])
    expect(err).toContain(photoRefusalTexts.web_page)
    expect(readdirSync(folder)).not.toContain('niets')
  })

  test('a place that can not be written to is a reason too', async () => {
    expect(await run(cleanCommand, photo, '--out', join(photo, 'map'))).toMatchObject({ exit: 1 })
  })

  test.each([
    ['no photo', ['--out', 'x']],
    ['two photos', [photo, photo, '--out', 'x']],
    ['no folder', [photo]],
    ['an unknown option', [photo, '--out', 'x', '--blur']],
    ['a box of three numbers', [photo, '--out', 'x', '--cover', '0.1,0.1,0.1']],
    ['a box without width', [photo, '--out', 'x', '--cover', '0.1,0.1,0,0.1']],
    ['a box in pixels', [photo, '--out', 'x', '--cover', '100,100,50,50']],
    ['a box of words', [photo, '--out', 'x', '--cover', 'links,boven,1,1']],
  ])('%s is misuse', async (_what, argv) => {
    expect(await run(cleanCommand, ...argv)).toMatchObject({ exit: 2, lines: [] })
  })
})
