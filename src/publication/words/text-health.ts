import type { Hit } from './finding.ts'
import type { FoldedText } from './folded-text.ts'
import { spansOf } from './text-numbers.ts'

const anyOf = (words: string) => words.trim().split(/\s+/).join('|')

/** These say it wherever they stand in a word: pinda-allergie, koemelkallergie. */
const INSIDE = anyOf('allergi epilep diabet dyslex dyscalcul medicijn leukemi')
/** These say it at the start of a word, however it goes on. */
const STARTS = anyOf(`
  ziek autis astma medicatie handicap gehandicapt psycholo psychiat logoped depressi kanker reuma eczeem coeliak
  hersenschudding rolstoel adhd faalangst slechthorend slechtziend hooikoorts griep waterpokken krentenbaard
  hoofdluis hoogsensitie jeugdzorg jeugdhulp pleegkind pleegzorg gedragsproble taalachterstand geopereerd operatie
  buikgriep corona covid insuline ritalin epipen asperger tourette downsyndroom chronisch incontinen
  bedplass
`)
/** These say it at the end: fysiotherapie, spierziekte, taalontwikkelingsstoornis. */
const ENDS = anyOf('therapie therapeut ziekte ziektes ziekten stoornis stoornissen syndroom')
const WHOLE = anyOf(
  'koorts doof dove trauma gehoorapparaat zuurstoffles sondevoeding dialyse chemo hartafwijking spasme spastisch',
)
/** About people or things that are no patient. */
const NOT = anyOf(
  'rolstoeltoegankelijk\\p{L}* rolstoelvriendelijk\\p{L}* ziekenhuisbed\\p{L}* dierenziekenhuis coronation\\p{L}* medicijnman\\p{L}*',
)
const IN_SMALL = new RegExp(
  `(?<!\\p{L})(?!(?:${NOT})(?!\\p{L}))(?:\\p{L}{0,20}(?:${INSIDE})\\p{L}{0,20}|(?:${STARTS})\\p{L}{0,24}|\\p{L}{0,20}(?:${ENDS})|${WHOLE})(?!\\p{L})`,
  'gu',
)
/** In small letters these are another word, or English. */
const IN_CAPITALS = /(?<!\p{L})(?:ADD|ODD|ASS|TOS|PTSS|HSP|NAH|PDD[- ]?NOS)(?!\p{L})/gu
const PHRASES = [
  /(?<!\p{L})gebroken (?:arm|been|pols|enkel|vinger|teen|sleutelbeen|neus|voet|hand)(?!\p{L})/gu,
  /(?<!\p{L})(?:arm|been|pols|enkel|vinger|teen|sleutelbeen|neus|voet|hand) gebroken(?!\p{L})/gu,
  /(?<!\p{L})in het gips(?!\p{L})/gu,
  /(?<!\p{L})(?:verstandelijke|lichamelijke|visuele|auditieve|meervoudige) beperking(?:en)?(?!\p{L})/gu,
]

/** Words about health and care. A warning: "wij zongen in het ziekenhuis" is a good post. */
export function findHealth({ plain, cased }: FoldedText): Hit[] {
  const small = [IN_SMALL, ...PHRASES].flatMap((pattern) => spansOf(plain, pattern))
  return [...small, ...spansOf(cased, IN_CAPITALS)].map(({ from, to }) => ({
    ...{ kind: 'health' as const, level: 'warn' as const, from, to },
  }))
}
