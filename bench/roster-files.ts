import { NAME_BACKGROUNDS } from '#people/practice-names.ts'
import { type DrawnSchool, fileOf } from '#people/roster-import/testing/drawn-file.ts'
import { drawInteger, drawOne, drawWeighted, seededRandom } from '#platform/seeded-random.ts'

/** A school as its administration would export it: 25 children a group, ECK iD's of the real length, what is dropped too. */
export function drawnFile(brin: string, pupils: number, seed: number): Uint8Array<ArrayBuffer> {
  return fileOf(drawnSchool(brin, pupils, seed))
}

function drawnSchool(brin: string, count: number, seed: number): DrawnSchool {
  const random = seededRandom(seed)
  const groups = Array.from({ length: Math.ceil(count / 25) }, (_, at) => ({
    ...{ key: `g${at}`, naam: `Groep ${(at % 8) + 1}-${at}`, jaargroep: String((at % 8) + 1) },
  }))
  const name = () => {
    const background = drawWeighted(random, NAME_BACKGROUNDS)
    const { prefix, familyName } = drawOne(random, background.families)
    const roepnaam = drawOne(random, random() < 0.5 ? background.women : background.men)
    return { roepnaam, achternaam: familyName, ...(prefix === '' ? {} : { voorvoegsel: prefix }) }
  }
  const hex = () => Array.from({ length: 16 }, () => Math.floor(random() * 2 ** 32).toString(16)).join('')
  return {
    brin,
    groups,
    pupils: Array.from({ length: count }, (_, at) => {
      const group = groups[Math.floor(at / 25)]
      const born = new Date(Date.UTC(2012, 0, drawInteger(random, 1, 3000))).toISOString().slice(0, 10)
      return {
        ...{ key: `k${at}`, eckid: `https://ketenid.nl/201703/${hex()}`, ...name(), geboortedatum: born },
        ...{ groep: group?.key, jaargroep: group?.jaargroep },
        more: [{ name: 'geslacht', inside: '0' }],
      }
    }),
    staff: groups.map(({ key }) => ({ ...{ key: `s${key}`, ...name(), rollen: ['LRK'], groepen: [key] } })),
  }
}

/** With elements that nobody knows until it is as large as a file may be. */
export function padded(file: Uint8Array, bytes: number): Uint8Array {
  const [end, filler] = ['</EDEX>', `<opvulling><a>${'x'.repeat(100)}</a></opvulling>\n`]
  const text = new TextDecoder().decode(file)
  const times = Math.floor((bytes - file.byteLength) / filler.length)
  return new TextEncoder().encode(text.replace(end, filler.repeat(times) + end))
}
