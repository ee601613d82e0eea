import { addresses } from '#addresses.ts'
import { texts } from './texts.nl.ts'

/**
 * What a phone needs to put a school on its home screen and in its share sheet. A share is an ordinary form that the
 * phone posts, so no script runs in the background for it.
 */
export function manifestOf(school: { slug: string; name: string; schoolColour: string }) {
  const start = addresses.school(school.slug)
  return {
    id: start,
    name: school.name,
    short_name: texts.appShort,
    lang: 'nl',
    start_url: start,
    scope: start,
    display: 'standalone',
    theme_color: school.schoolColour,
    background_color: '#ffffff',
    icons: [192, 512].map((size) => ({
      src: addresses.appIcon(String(size)),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any',
    })),
    share_target: {
      action: addresses.share(school.slug),
      method: 'POST',
      enctype: 'multipart/form-data',
      params: { files: [{ name: 'fotos', accept: ['image/*', 'video/*', 'audio/*'] }] },
    },
  }
}
