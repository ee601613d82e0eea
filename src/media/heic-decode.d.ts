/** The package has no types; this is all that we use of it. */
declare module 'heic-decode' {
  type HeicImage = {
    width: number
    height: number
    decode: () => Promise<{ width: number; height: number; data: Uint8ClampedArray }>
  }
  const heicDecode: {
    all: (file: { buffer: Uint8Array }) => Promise<HeicImage[] & { dispose: () => void }>
  }
  export default heicDecode
}
