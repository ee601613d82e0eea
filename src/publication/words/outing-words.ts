const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Verbs of going and being, in the present: with "vrijdag" they say what is to come. */
export const COMING_VERBS = words(`
  ga gaat gaan zal zullen vertrek vertrekt vertrekken mag mogen moeten hoop hopen kom komt komen word wordt worden
  bezoek bezoekt bezoeken reist reizen rijdt rijden fietst fietsen loopt lopen wandelt wandelen zwemt zwemmen vaart
  varen verzamelen is zijn ben bent staat staan doen start starten begint beginnen speelt spelen treedt treden zingt
  zingen kamperen logeren slapen overnachten vieren vindt vinden
`)
export const TRAVEL_VERBS = words(`
  ga gaat gaan vertrek vertrekt vertrekken reist reizen rijdt rijden fietst fietsen loopt lopen wandelt wandelen vaart
  varen mogen bezoek bezoekt bezoeken
`)
export const VISIT_VERBS = words('bezoek bezoekt bezoeken bezichtigen')

/** What was, as a teacher writes it under a photo. */
export const PAST_WORDS = words(`
  gisteren gister eergisteren vorige afgelopen laatst onlangs was waren ging gingen had hadden kwam kwamen zag zagen
  deed deden kon konden mocht mochten kreeg kregen werd werden vertrok vertrokken stond stonden zat zaten vond vonden
  liep liepen reed reden speelde speelden leerde leerden maakte maakten keek keken genoot genoten hielp hielpen
  wandelde wandelden fietste fietsten aten dronken sliep sliepen begon begonnen bleef bleven moest moesten zong zongen
  ontdekte ontdekten luisterde luisterden beleefde beleefden vierde vierden bracht brachten hoorde hoorden bezocht
  bezochten zwom zwommen voer voeren wilde wilden zei zeiden vertelde vertelden trad traden won wonnen
`)
export const HAVE_OR_BE = words('heb hebt heeft hebben is zijn ben bent')
/** Past participles that don't begin with ge. */
export const PARTICIPLES = words(`
  bezocht ontdekt beleefd verteld verzameld vertrokken ontmoet bekeken onderzocht beklommen ervaren verkend begonnen
  bezichtigd verdiend veroverd bewonderd
`)
/** Words that begin with ge and end like a participle. */
export const NO_PARTICIPLES = words(`
  geen geld gebied geluid gebouwen gezellig gezicht gezichten gewicht gerecht gerechten geduld gebeuren genieten geven
  gebruiken gedicht gedichten geheugen gedrag gelden gelijk gevoelens gezond gewoon gebed gezin gezinnen gekleurd
`)
/** Of something that happens time and again nobody has to be kept away. */
export const HABIT_WORDS = words('altijd elke elk iedere ieder meestal vaak wekelijks dagelijks soms telkens')
/** Under a photo a day is the day of the photo. */
export const PHOTO_WORDS = words('foto fotos filmpje video terugblik verslag terugkijken')
/** What is told, made or read in a place is not a visit to it. */
export const STORY_WORDS = words(`
  thema project verhaal prentenboek boek liedje lied werkstuk spreekbeurt les lessen poster tekening puzzel
  quiz krant artikel uitzending tv televisie website app nieuwsbrief jeugdjournaal kijken kijkt luisteren luistert
  toewerken uitkijken
`)

export const PREPOSITIONS = words('naar in bij op aan door langs vanaf vanuit richting te')
export const DETERMINERS = words('de het een t n onze ons hun mijn den')

/** Whole outings: they say that the group is away, not where. */
export const OUTINGS = words(`
  schoolreis schoolreisje schoolreizen schoolkamp kamp kampweek excursie uitje uitstapje schooluitje
  avondvierdaagse kleuterreisje schoolexcursie groepsuitje
`)
/** Over more than one day, so the words don't tell when it is over. */
export const LONG_OUTINGS = words('schoolkamp kamp kampweek avondvierdaagse')

/** Known to every Dutch school. */
export const KNOWN_PLACES = words(`
  artis efteling blijdorp naturalis nemo madurodam slagharen walibi duinrell ouwehands dolfinarium linnaeushof drievliet
  toverland plopsaland corpus archeon wildlands apenheul ecomare hellendoorn avifauna boudewijn bobbejaanland phantasialand
  ballorig jumpsquare gaiazoo beekse avonturenpark zaanse
`)
/** A place, by itself or at the end of a longer word: natuurmuseum, kinderboerderij. */
const PLACE_ENDS =
  /(?:museum|musea|dierentuin|speeltuin|park|bos|strand|theater|schouwburg|bioscoop|bibliotheek|bieb|boerderij|kasteel|kerk|moskee|synagoge|tempel|stadhuis|gemeentehuis|ijsbaan|schaatsbaan|skeelerbaan|bowlingbaan|sportveld|stadion|camping|kampeerterrein|station|haven|vuurtoren|molen|fabriek|kazerne|politiebureau|ziekenhuis|verzorgingshuis|verpleeghuis|bejaardentehuis|bejaardenhuis|atelier|planetarium|sterrenwacht|aquarium|manege|duinen|heide|wad|eiland|winkelcentrum|supermarkt|restaurant|pannenkoekenhuis|natuurgebied|bezoekerscentrum|buurthuis|wijkcentrum|dorpshuis|concertgebouw|weekmarkt)$/
/** At the end of a longer word only: by itself it is somewhere in the school. */
const PLACE_TAILS = /\p{L}(?:hal|bad|tuin|reservaat|plas|plassen|centrum)$/u

export const isPlaceWord = (word: string) =>
  !word.startsWith('school') && (PLACE_ENDS.test(word) || PLACE_TAILS.test(word))

/** With a capital, after "in" or "op", and no place to go to. Days that are kept, languages, programs, persons. */
export const NO_PLACES = words(`
  kerst kerstmis pasen pinksteren hemelvaart suikerfeest offerfeest carnaval sinterklaas sint piet kerstman ramadan
  nederlands engels duits frans fries turks arabisch spaans januari februari maart april mei juni juli augustus
  september oktober november december instagram facebook youtube tiktok snapchat linkedin whatsapp parro teams google
  classroom snappet squla gynzy junior canva word powerpoint chromebook chromebooks ipad ipads social schoolapp isy
  juf meester mevrouw meneer groep god nieuwsbegrip estafette avi trefwoord kanjertraining kwink
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
`)
/** "Naar de …" that is no outing. */
export const NEARBY = words(`
  school klas klassen huis groep groepen hal aula gymzaal gym gymles speelzaal schoolplein plein lokaal thema letter
  film verhaal muziek einde vakantie weekend les toets ronde finale brugklas middelbare voortgezet onderwijs
  basisschool juf meester directeur kleuters kinderen ouders winter zomer lente herfst feest kerst toekomst volgende
  andere eigen nieuwe laatste hoogste overblijf opvang bso gang wc tafel bord kring
`)
