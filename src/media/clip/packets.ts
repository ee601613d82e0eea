import type { AudioCodec, InputAudioTrack, InputTrack, InputVideoTrack, VideoCodec } from 'mediabunny'
import { plainAvc, plainHevc, withoutMessages } from './nal-units.ts'

/** What one track holds, with its settings made plain and a way to make each frame so. */
export type Packets<Codec, Config> = {
  track: InputTrack
  codec: Codec
  config: Config
  rotation: 0 | 90 | 180 | 270
  /** Undefined: this frame can't be taken apart. */
  clean: (frame: Uint8Array) => Uint8Array | undefined
}

export async function videoPackets(
  track: InputVideoTrack,
): Promise<Packets<VideoCodec, VideoDecoderConfig> | 'broken'> {
  const [codec, config] = [await track.getCodec(), await track.getDecoderConfig()]
  if (!codec || !config) return 'broken'
  const packets = { track, codec, rotation: await track.getRotation() }
  if (codec !== 'avc' && codec !== 'hevc') {
    const { description: _, ...plain } = config
    return { ...packets, config: plain, clean: (frame) => frame }
  }
  if (!config.description) return 'broken'
  const settings = bytesOf(config.description)
  const plain = codec === 'avc' ? plainAvc(settings) : plainHevc(settings)
  if (!plain) return 'broken'
  return {
    ...packets,
    config: { ...config, description: plain.settings },
    clean: (frame) => withoutMessages(codec, frame, plain.lengthBytes),
  }
}

export async function audioPackets(
  track: InputAudioTrack,
): Promise<Packets<AudioCodec, AudioDecoderConfig> | 'broken'> {
  const [codec, config] = [await track.getCodec(), await track.getDecoderConfig()]
  if (!codec || !config) return 'broken'
  return { track, codec, config, rotation: 0, clean: (frame) => frame }
}

function bytesOf(source: AllowSharedBufferSource): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)
}
