import { photoRefusalTexts } from '#media/texts.nl.ts'
import type { HandOffRefusal } from './actions/hand-off.ts'
import type { ObjectionRefusal } from './actions/objection.ts'
import type { OfflineRefusal } from './actions/offline.ts'
import type { ByHandRefusal } from './actions/remove-by-hand.ts'
import type { ReviewRefusal } from './actions/review.ts'
import type { DecisionRefusal } from './decision.ts'
import type { Refusal } from './post.ts'

/** Every expected refusal of this room; a missing sentence does not compile. */
export type AnyRefusal =
  | Refusal
  | HandOffRefusal
  | ObjectionRefusal
  | OfflineRefusal
  | ByHandRefusal
  | ReviewRefusal
  | DecisionRefusal

export const refusals = {
  ...photoRefusalTexts,
  no_photos: 'Er staat nog geen foto of film in dit bericht. Voeg er eerst een toe.',
  look_at_every_photo_first:
    'Nog niet alles is bekeken. Kijk eerst of er nog iemand op staat zonder kader, of een naam te lezen is.',
  say_whether_recognised: 'Zeg eerst bij de afgedekte foto’s of klasgenoten het kind nog herkennen.',
  photos_not_ready: 'Nog niet alles is klaar. Wacht even, of laat weg wat geweigerd is.',
  no_channels: 'Kies eerst waar dit bericht naartoe mag.',
  nothing_may_on_channel:
    'Bij een plek die je koos, mag nog niets. Kijk hieronder wat er nodig is, of kies die plek niet.',
  does_not_fit_channel:
    'De tekst of het beeld past niet op een plek die je koos. Bij de plek staat wat er te veel is.',
  channel_is_off:
    'Een plek die je koos, staat uit. Het bestuur heeft daar (nog) geen besluit over genomen, of dat is verlopen.',
  practice_is_apart:
    'De oefengroep en echte mensen kunnen niet samen in één bericht. Kies alleen de oefengroep, of laat die weg. Noem daarna opnieuw wie er op staat.',
  words_need_reason:
    'Er staat iets in de tekst dat beter weg kan. Haal het weg, of leg uit waarom het moet blijven. Een collega beslist mee.',
  planned_in_the_past: 'Dat moment is al voorbij. Kies een later moment, of laat het leeg.',
  not_every_photo_may:
    'Iemand die te zien of te horen is, vindt het niet meer goed. Kijk hieronder wat er nodig is. Er is niets geplaatst.',
  sent_back: 'Je collega heeft meegekeken en geeft het bericht terug. Er is niets geplaatst.',
  taken_back: 'Dit bericht is teruggehaald. Je kunt het veranderen en opnieuw laten zien.',
  nobody_to_ask:
    'Er is geen collega die mee kan kijken. Vraag de beheerder om iemand de rol leerkracht of redacteur te geven.',
  not_waiting: 'Dit bericht wacht niet meer op akkoord. Iemand was je voor, of de maker haalde het terug.',
  own_post: 'Je hebt dit bericht zelf gemaakt. Een collega moet meekijken.',
  look_first: 'Kijk eerst naar de kinderen die er niet op mogen staan, en zet dan het vinkje.',
  changed_since:
    'Er is iets veranderd terwijl je keek. Kijk nog een keer: wat je nu ziet, is wat er wordt geplaatst.',
  somebody_seen: 'Je ziet een kind dat er niet op mag. Geef het bericht terug aan de maker.',
  not_in_hand: 'Hier hoeft niets meer te worden gezegd. Iemand was je voor.',
  not_any_more:
    'Dit mag niet meer worden geplaatst. Iemand die te zien of te horen is, vindt het niet meer goed, of het is teruggehaald.',
  still_looking: 'Wij kijken zelf nog of het er staat. Wacht een paar minuten en kijk dan zelf.',
  no_link: 'Een link begint met https:// of http://. Je mag dit vak ook leeg laten.',
  cannot_retry: 'Dit kan niet nog een keer worden geprobeerd.',
  nothing_online: 'Er is van dit bericht niets meer te zien.',
  no_such_task: 'Dit is al gedaan.',
  say_who_is_large: 'Kies bij elk groot gezicht wie het is.',
  answer_every_photo: 'Geef bij elke foto een antwoord.',
  not_your_child: 'Dit kun je alleen zeggen over je eigen kind.',
  no_longer_there: 'Dit is al niet meer te zien.',
  choose_answer: 'Kies eerst een antwoord.',
  say_what_you_saw: 'Schrijf kort op wat je zag of deed.',
  already_done: 'Dit was al klaar.',
  date_missing: 'Vul beide datums in.',
  decided_in_the_future: 'Het besluit kan niet in de toekomst liggen.',
  review_before_decision: 'De datum om er weer naar te kijken moet na het besluit liggen.',
  review_is_over: 'De datum om er weer naar te kijken is al voorbij. Kies een latere datum.',
  dpia_missing: 'Vul in waar de risicoafweging (DPIA) te vinden is.',
  owner_missing: 'Vul in wie hiervoor verantwoordelijk is.',
  no_network: 'Over deze plek hoeft het bestuur niet te besluiten.',
  already_sent: 'Dit bericht is al onderweg of geplaatst. Het kan niet nog een keer.',
  nowhere_placed: 'Geen van de plekken nam het bericht aan. Er is niets geplaatst en niets verloren.',
  not_verified:
    'Bij de laatste controle was een foto niet veilig genoeg. Er is niets geplaatst. Laat die foto weg of dek meer af.',
  went_wrong:
    'Er ging iets mis bij het klaarmaken. Er is niets geplaatst en niets verloren. Probeer het nog eens.',
  post_is_sent: 'Dit bericht is al onderweg, geplaatst of weggegooid. Je kunt het niet meer veranderen.',
  unknown_photo: 'Deze foto zit niet meer in dit bericht.',
  unknown_face: 'Dit gezicht zit niet meer op deze foto.',
  unknown_person: 'Kies iemand uit de lijst.',
  say_who_was_there_first: 'Zeg eerst welke groep erbij was. Dan weten wij wie het kan zijn.',
  does_not_know_group:
    'Dit kan alleen iemand die lesgeeft aan deze groep. Noem de kinderen, dek ze af, of vraag de leerkracht van de groep.',
  look_for_hidden_children_first:
    'Kijk eerst of er een kind op staat dat nergens in beeld mag. Zet onder de foto een vinkje bij wie er niet op staat.',
  ask_group_teacher:
    'Een leerkracht van deze groep moet dit gezicht afdekken: die weet naar wie je moet kijken.',
  nobody_left_in_group: 'Er blijft niemand over die dit kan zijn. Noem het kind, of dek het gezicht af.',
  more_faces_than_children:
    'Er zijn meer gezichten dan kinderen die het kunnen zijn. Wie staat er nog meer op: een andere groep, een ouder, iemand van buiten?',
  choose_something: 'Kies eerst iets.',
  way_does_not_help: 'Dit helpt bij deze foto niet meer. Kijk nog een keer wat er nodig is.',
  no_thing: 'Hier is een gezicht gevonden. Zeg wie het is, of dek het af als persoon.',
  box_outside_picture: 'Dit kader ligt buiten de foto of is te klein. Teken het opnieuw.',
} as const satisfies Record<AnyRefusal, string>
