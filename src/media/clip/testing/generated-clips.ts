import {
  type AudioCodec,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  type MetadataTags,
  MkvOutputFormat,
  MovOutputFormat,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  type OutputFormat,
  TextSubtitleSource,
  WavOutputFormat,
  WebMOutputFormat,
} from 'mediabunny'

/** What no published byte may hold. */
export const secrets = {
  title: 'De verjaardag van Noor',
  comment: 'gefilmd door mevrouw Jansen',
  place: '+52.3676+004.9041/',
  spoken: 'Noor, kijk eens hier',
  message: 'x-maker-serienummer-0042',
} as const

const tags: MetadataTags = {
  title: secrets.title,
  comment: secrets.comment,
  artist: 'iPhone van Jansen',
  date: new Date('2026-05-04T10:11:12Z'),
  images: [{ data: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), mimeType: 'image/jpeg', kind: 'coverFront' }],
  raw: { location: secrets.place, 'com.apple.quicktime.location.ISO6709': secrets.place },
}

/** One unit of H.264, with how long it is before it. */
const unit = (...bytes: number[]) => [0, 0, 0, bytes.length, ...bytes]
const text = (words: string) => [...new TextEncoder().encode(words)]
/** A message of the maker between the pictures (SEI, "user data unregistered"). */
const message = unit(6, 5, 16 + secrets.message.length, ...Array(16).fill(7), ...text(secrets.message), 0x80)
/** The settings of a picture of 64 × 48 that no decoder has to like: this room never decodes. */
const sps = [0x67, 66, 0, 30, 0xf4, 0x08, 0x0c, 0x40]
const settings = new Uint8Array([
  1,
  66,
  0,
  30,
  0xff,
  0xe1,
  0,
  sps.length,
  ...sps,
  1,
  0,
  4,
  0x68,
  0xce,
  0x38,
  0x80,
])

type Wish = {
  format?: 'mp4' | 'mov' | 'webm' | 'mkv' | 'm4a' | 'mp3' | 'wav' | 'ogg'
  seconds?: number
  sound?: 'aac' | 'none'
}

/** A film or a sound with a title, a place, a cover and a message of its maker in it. */
export async function drawClip({
  format = 'mp4',
  seconds = 2,
  sound = 'aac',
}: Wish = {}): Promise<Uint8Array> {
  const target = new BufferTarget()
  const output = new Output({ format: writers[format](), target })
  output.setMetadataTags(format === 'wav' ? { title: secrets.title, comment: secrets.comment } : tags)
  const isFilm = ['mp4', 'mov', 'webm', 'mkv'].includes(format)
  const codec = soundOf[format]
  const video = isFilm ? new EncodedVideoPacketSource(format === 'webm' ? 'vp8' : 'avc') : undefined
  const audio = sound === 'none' ? undefined : new EncodedAudioPacketSource(codec)
  if (video) output.addVideoTrack(video, { name: secrets.title, rotation: 90 })
  if (audio) output.addAudioTrack(audio, { name: secrets.comment })
  const words = format === 'mp4' ? new TextSubtitleSource('webvtt') : undefined
  if (words) output.addSubtitleTrack(words)
  await output.start()
  if (video) await addFrames(video, format, seconds)
  if (audio) await addSound(audio, codec, seconds)
  if (words) await words.add(`WEBVTT\n\n00:00.000 --> 00:01.000\n${secrets.spoken}\n`)
  await output.finalize()
  const bytes = new Uint8Array(target.buffer ?? new ArrayBuffer(0))
  return ['mp4', 'mov', 'm4a'].includes(format) ? withPlace(bytes) : bytes
}

/** Where it was made, as an iPhone and an Android phone write it, behind everything else in the last box. */
function withPlace(bytes: Uint8Array): Uint8Array {
  const place = text(secrets.place)
  const box = (type: number[], body: number[]) => [0, 0, 0, body.length + 8, ...type, ...body]
  const apple = box([0xa9, ...text('xyz')], [0, place.length, 0x15, 0xc7, ...place])
  const other = box(text('loci'), [
    0,
    0,
    0,
    0,
    0x15,
    0xc7,
    ...text('Dam 1 Amsterdam'),
    0,
    ...Array(13).fill(1),
    0,
  ])
  const added = box(text('udta'), [...apple, ...other])
  const whole = new Uint8Array([...bytes, ...added])
  const moov = Buffer.from(bytes).lastIndexOf('moov') - 4
  const view = new DataView(whole.buffer)
  view.setUint32(moov, view.getUint32(moov) + added.length)
  return whole
}

async function addFrames(video: EncodedVideoPacketSource, format: string, seconds: number): Promise<void> {
  const config: VideoDecoderConfig =
    format === 'webm'
      ? { codec: 'vp8', codedWidth: 64, codedHeight: 48 }
      : { codec: 'avc1.42001e', codedWidth: 64, codedHeight: 48, description: settings }
  for (let nth = 0; nth < seconds * 4; nth++) {
    const picture =
      format === 'webm' ? [0x10, 2, 0, 0x9d, 1, 0x2a, 64, 0, 48, 0] : unit(0x65, 0x88, 0x84, nth)
    const data = new Uint8Array(format === 'webm' ? picture : [...message, ...picture])
    await video.add(new EncodedPacket(data, 'key', nth / 4, 1 / 4), { decoderConfig: config })
  }
}

/** A frame of MP3: 32 kbit, 44,100 Hz. */
const mp3Frame = new Uint8Array([0xff, 0xfb, 0x10, 0xc4, ...Array(100).fill(0)])

async function addSound(audio: EncodedAudioPacketSource, codec: AudioCodec, seconds: number): Promise<void> {
  const step = codec === 'opus' ? 0.02 : codec === 'pcm-s16' ? 0.25 : (codec === 'mp3' ? 1152 : 1024) / 44_100
  const sampleRate = codec === 'opus' ? 48_000 : 44_100
  const config: AudioDecoderConfig = { codec: names[codec] ?? codec, numberOfChannels: 1, sampleRate }
  if (codec === 'aac') config.description = new Uint8Array([0x12, 0x08])
  if (codec === 'opus')
    config.description = new Uint8Array([...text('OpusHead'), 1, 1, 0, 0, 0x80, 0xbb, ...Array(5).fill(0)])
  const frame =
    codec === 'mp3' ? mp3Frame : new Uint8Array(codec === 'pcm-s16' ? Math.round(sampleRate * step) * 2 : 12)
  if (codec === 'opus') frame[0] = 0x08
  for (let at = 0; at < seconds; at += step)
    await audio.add(new EncodedPacket(frame, 'key', at, step), { decoderConfig: config })
}

const names: Partial<Record<AudioCodec, string>> = { aac: 'mp4a.40.2' }
const soundOf = {
  ...{ mp4: 'aac', mov: 'aac', m4a: 'aac', webm: 'opus', mkv: 'aac' },
  ...{ mp3: 'mp3', wav: 'pcm-s16', ogg: 'opus' },
} as const satisfies Record<NonNullable<Wish['format']>, AudioCodec>
const writers = {
  mp4: () => new Mp4OutputFormat({ metadataFormat: 'mdta', fastStart: false }),
  mov: () => new MovOutputFormat({ metadataFormat: 'udta', fastStart: false }),
  m4a: () => new Mp4OutputFormat({ fastStart: false }),
  webm: () => new WebMOutputFormat(),
  mkv: () => new MkvOutputFormat(),
  mp3: () => new Mp3OutputFormat(),
  wav: () => new WavOutputFormat(),
  ogg: () => new OggOutputFormat(),
} satisfies Record<NonNullable<Wish['format']>, () => OutputFormat>
