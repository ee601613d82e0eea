import {
  type AudioCodec,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  MATROSKA,
  MP3,
  MP4,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OGG,
  OggOutputFormat,
  Output,
  type OutputFormat,
  QTFF,
  type VideoCodec,
  WAVE,
  WavOutputFormat,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import type { PictureSize } from '../photo-file.ts'
import {
  type Clip,
  type ClipFormat,
  type ClipRefused,
  clipLimits,
  refuseClip,
  SOUND_BAR,
  type SoundChoice,
} from './clip-file.ts'
import type { Container } from './container.ts'
import { audioPackets, type Packets, videoPackets } from './packets.ts'

const WEB_PICTURES: readonly VideoCodec[] = ['vp8', 'vp9', 'av1']
const WEB_SOUND: readonly AudioCodec[] = ['opus']
/** What browsers play from an MP4, and what its boxes are checked for. */
const MP4_SOUND: readonly AudioCodec[] = ['aac', 'opus', 'mp3']

/**
 * The same pictures and the same sound, in a new file that was given nothing else: the first film track and the first
 * sound track. Titles, places, subtitles, chapters, covers and what other tracks hold stay behind.
 */
export async function remux(
  bytes: Uint8Array,
  container: Container,
  sound: SoundChoice,
): Promise<{ ok: true; clip: Clip } | ClipRefused> {
  const input = new Input({
    formats: [MP4, QTFF, WEBM, MATROSKA, MP3, WAVE, OGG],
    source: new BufferSource(bytes),
  })
  try {
    const video = await input.getPrimaryVideoTrack()
    const audio = sound === 'with_sound' || !video ? await input.getPrimaryAudioTrack() : null
    const tracks = [video, audio].filter((track) => track !== null)
    if (tracks.length === 0) return refuseClip('clip_without_content')
    const seconds = await input.computeDuration(tracks)
    if (!(seconds > 0)) return refuseClip('clip_without_content')
    if (seconds > clipLimits.seconds) return refuseClip('clip_too_long', `${Math.round(seconds)} s`)
    const format = await formatFor(container, video, audio)
    if (!format) return refuseClip('clip_other_kind')
    const first = Math.min(...(await Promise.all(tracks.map((track) => track.getFirstTimestamp()))))
    const written = await write(format, {
      ...{ video: video && (await videoPackets(video)), audio: audio && (await audioPackets(audio)) },
      // Only an MP4 can say that something begins before the beginning.
      later: format === 'mp4' || format === 'm4a' ? 0 : Math.max(0, -first),
    })
    if (!written) return refuseClip('clip_unreadable', 'the frames do not add up')
    const size = video ? await sizeOf(video) : SOUND_BAR
    const medium = video ? 'film' : 'geluid'
    return { ok: true, clip: { bytes: written, format, medium, hasSound: audio !== null, seconds, size } }
  } finally {
    input.dispose()
  }
}

async function sizeOf(video: InputVideoTrack): Promise<PictureSize> {
  return { width: await video.getDisplayWidth(), height: await video.getDisplayHeight() }
}

/** The family that it came in; what a WebM can't hold by rights goes into an MP4. */
async function formatFor(
  container: Container,
  video: InputVideoTrack | null,
  audio: InputAudioTrack | null,
): Promise<ClipFormat | undefined> {
  const [pictures, sound] = [await video?.getCodec(), await audio?.getCodec()]
  if (pictures === null || sound === null) return undefined
  const isFor = (codecs: readonly AudioCodec[]) => sound === undefined || codecs.includes(sound)
  if (video) {
    const isWeb = container === 'webm' && WEB_PICTURES.some((codec) => codec === pictures) && isFor(WEB_SOUND)
    if (isWeb) return 'webm'
    return isFor(MP4_SOUND) && pictures !== 'vp8' ? 'mp4' : undefined
  }
  if (container === 'mp4' || container === 'webm') return isFor(MP4_SOUND) ? 'm4a' : undefined
  if (container === 'mp3') return isFor(['mp3']) ? 'mp3' : undefined
  if (container === 'ogg') return isFor(['opus', 'vorbis']) ? 'ogg' : undefined
  return isFor(['pcm-s16', 'pcm-s24', 'pcm-u8', 'pcm-f32']) ? 'wav' : undefined
}

function writerOf(format: ClipFormat): OutputFormat {
  switch (format) {
    case 'mp4':
    case 'm4a':
      return new Mp4OutputFormat({ fastStart: 'in-memory' })
    case 'webm':
      return new WebMOutputFormat()
    case 'mp3':
      return new Mp3OutputFormat()
    case 'wav':
      return new WavOutputFormat()
    case 'ogg':
      return new OggOutputFormat()
    default:
      return format satisfies never
  }
}

type Content = {
  video: Packets<VideoCodec, VideoDecoderConfig> | 'broken' | null
  audio: Packets<AudioCodec, AudioDecoderConfig> | 'broken' | null
  later: number
}

/** Undefined when a frame can't be taken apart: what can't be cleaned does not go along. */
async function write(format: ClipFormat, { video, audio, later }: Content): Promise<Uint8Array | undefined> {
  if (video === 'broken' || audio === 'broken') return undefined
  const target = new BufferTarget()
  const output = new Output({ format: writerOf(format), target })
  const pictures = video && new EncodedVideoPacketSource(video.codec)
  const sound = audio && new EncodedAudioPacketSource(audio.codec)
  if (pictures && video) output.addVideoTrack(pictures, { rotation: video.rotation })
  if (sound) output.addAudioTrack(sound)
  await output.start()
  const copied = await Promise.all([
    video && pictures
      ? copy(video, later, (packet) => pictures.add(packet, { decoderConfig: video.config }))
      : true,
    audio && sound
      ? copy(audio, later, (packet) => sound.add(packet, { decoderConfig: audio.config }))
      : true,
  ])
  if (copied.includes(false)) {
    await output.cancel()
    return undefined
  }
  await output.finalize()
  return target.buffer === null ? undefined : new Uint8Array(target.buffer)
}

async function copy(
  packets: Packets<unknown, unknown>,
  later: number,
  add: (packet: EncodedPacket) => Promise<void>,
): Promise<boolean> {
  const sink = new EncodedPacketSink(packets.track)
  for await (const packet of sink.packets()) {
    const data = packets.clean(packet.data)
    if (!data) return false
    if (data.byteLength === 0) continue
    // A new packet: what hangs on the side of the old one stays behind.
    await add(packet.clone({ data, timestamp: packet.timestamp + later, sideData: {} }))
  }
  return true
}
