const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/**
 * Names of children, and of families, that are Dutch words as well. Left out on purpose: names whose word is hardly
 * used any more (bram, kim, sara), because a name in small letters is then the likelier reading.
 */
export const ORDINARY_WORDS = words(`
  roos mees storm bloem lente zomer herfst winter fleur bo merel iris wolf beer mare lot lotus linde jasmijn
  madelief lila vlinder puck pip fee elf zon maan ster zee duin wind mist dauw regen sneeuw bloesem klaver kers mos
  varen heide tijm munt salie viool parel robijn amber goud zilver dahlia lelie magnolia mirre mink peer bes
  januari februari maart april mei juni juli augustus september oktober november december
  vos valk haas raaf mus lam kip panter tijger leeuw bever das otter haan mol ree ram hond
  hart lief lieve vrede hoop engel angel prins prinses koning keizer hertog graaf ridder jager piet sint
  job bas ben wil max mark floor rein rob pit toon jet els bob boy mats mik rune koos net wei kick don
  constant eren adem kader era wang bar per jazz even dag nacht morgen gul chance
  bakker visser kok boer brouwer schipper wever molenaar schilder slager snijder post koster kuiper kramer timmerman
  mulder dekker huisman jonker bos woud hout berg brink beek bron berk eik kamp veld dijk dam hoek hof hoogland kroon
  maas meer pol ven veen waal wal laan horst ploeg steen groen wit witte zwart bruin groot klein lang kort jong oud
`)

/** A month that stands beside a number or after "in" is a month. */
export const MONTHS = words(`
  januari februari maart april mei juni juli augustus september oktober november december jan jun jul sep okt june
`)

/** These end in an s of their own: not "van Han". */
export const NOT_GENITIVE = words(`
  hans jens rens lars kars jos ans mars lens pers bars mans fins deens wils kans
  peters willems hendriks jacobs sanders roelofs gerrits pieters dirks adams simons evers wolters
`)

/** Who is called this is no pupil: juf Noor. A pupil can still be meant, so it stays a question. */
export const ADULT_TITLES = words(`
  juf juffrouw meester mevrouw mevr meneer mijnheer dhr mw opa oma tante oom burgemeester wethouder dominee pastoor
  dokter directeur directrice concierge boswachter schrijver schrijfster zanger zangeres agent wijkagent trainer coach
  stagiair stagiaire kunstenaar tandarts
`)

/** "In Mei" is a month; "met Mei" is not. */
export const BEFORE_A_MONTH = words('in sinds vanaf tot eind begin half medio rond maand')

/** After these a family name is one, capital or not. */
export const FAMILY_WORDS = words('familie fam gezin')

export const ARTICLES = words('de het een den der t')

/** People, stories and buildings that a school speaks of, with a child's name in them. */
export const WELL_KNOWN: readonly string[] = [
  ...[
    'anne frank',
    'jip en janneke',
    'max havelaar',
    'max verstappen',
    'willem van oranje',
    'willem alexander',
  ],
  ...['sint maarten', 'sint nicolaas', 'harry potter', 'nelson mandela', 'rosa parks', 'vincent van gogh'],
  ...['jozef en maria', 'maria en jozef', 'pippi langkous', 'bert en ernie', 'tom poes', 'tom en jerry'],
  ...['roald dahl', 'annie m g schmidt', 'johan cruijff', 'dikkie dik', 'max velthuijs', 'maria montessori'],
]
