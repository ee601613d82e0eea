import type { Page } from 'playwright-core'

/** A real film: two seconds of a square that walks, with a tone. */
export async function recordFilm(page: Page) {
  const encoded = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: 96, height: 64 })
    const paper = canvas.getContext('2d')
    const sound = new AudioContext()
    const [tone, out] = [sound.createOscillator(), sound.createMediaStreamDestination()]
    tone.connect(out)
    tone.start()
    const stream = new MediaStream([...canvas.captureStream(20).getTracks(), ...out.stream.getTracks()])
    const recorder = new MediaRecorder(stream, { mimeType: 'video/webm;codecs=vp8,opus' })
    const pieces: Blob[] = []
    recorder.ondataavailable = ({ data }) => pieces.push(data)
    const stopped = new Promise((resolve) => {
      recorder.onstop = resolve
    })
    recorder.start()
    for (let nth = 0; nth < 40; nth += 1) {
      paper?.clearRect(0, 0, 96, 64)
      if (paper) paper.fillStyle = '#e07a5f'
      paper?.fillRect(nth * 2, 20, 16, 16)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    recorder.stop()
    await stopped
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
    return btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''))
  })
  return {
    name: 'VID_Noor_op_het_plein.webm',
    mimeType: 'video/webm',
    buffer: Buffer.from(encoded, 'base64'),
  }
}
