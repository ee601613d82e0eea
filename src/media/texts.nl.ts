import { clipRefusalTexts } from './clip/texts.nl.ts'
import type { FaceModelFault, PhotoRefusal } from './photo-file.ts'

/** Says what is wrong with a photo and what would help. */
export const photoRefusalTexts = {
  ...clipRefusalTexts,
  empty: 'Dit bestand is leeg. Kies de foto opnieuw.',
  too_large: 'Deze foto is groter dan 25 MB. Maak hem kleiner of maak er een JPEG van.',
  too_many_pixels:
    'Deze foto heeft meer dan 50 miljoen beeldpunten. Maak hem kleiner en probeer het nog eens.',
  not_a_photo: 'Dit bestand is geen foto. Kies een foto, zoals een JPEG of PNG.',
  heic: 'Deze foto is van het type HEIC. Kies op je iPhone bij ‘Formaten’ voor ‘Meest compatibel’, of maak er een JPEG van.',
  gif: 'Dit is een GIF. Maak er een JPEG of PNG van en kies die.',
  other_kind: 'Dit type foto kunnen wij niet lezen. Maak er een JPEG van en kies die.',
  drawing: 'Dit is een tekening (SVG), geen foto. Maak er een PNG van en kies die.',
  web_page: 'Dit is een webpagina, geen foto. Bewaar alleen de foto en kies die.',
  document: 'Dit is een document, geen foto. Bewaar de foto eruit als JPEG en kies die.',
  archive: 'Dit is een ingepakt bestand, zoals een ZIP. Pak het uit en kies de foto’s zelf.',
  film: 'Dit soort film kunnen wij niet lezen. Maak er een MP4 van en kies die.',
  animated: 'Deze foto beweegt. Kies een foto die stilstaat.',
  unreadable: 'Deze foto is beschadigd of niet helemaal binnengekomen. Stuur hem nog een keer.',
  took_too_long: 'Het bewerken van deze foto duurde te lang. Maak hem kleiner en probeer het nog eens.',
  too_heavy: 'Deze foto is te zwaar om te bewerken. Maak hem kleiner en probeer het nog eens.',
  crashed: 'Het bewerken van deze foto is niet gelukt. Probeer het nog eens, of kies een andere foto.',
  not_verified:
    'Wij konden niet zeker weten dat deze foto veilig is. Daarom gebruiken wij hem niet. Dek een groter deel af of kies een andere foto.',
} satisfies Record<PhotoRefusal, string>

export const mediaCommandTexts = {
  noFile: 'Dit bestand is er niet of kan niet worden gelezen.',
  facesUsage: 'Gebruik: zww faces <foto>… (een streepje is de standaardinvoer)',
  cleanUsage: 'Gebruik: zww clean <foto> --out <map> [--cover all | --cover x,y,w,h]…',
  oneFileOneFolder: 'Geef één foto en één map met --out.',
  unknownOption: (option: string) => `Deze optie ken ik niet, of er ontbreekt iets: ${option}.`,
  badCover: (value: string) =>
    `--cover ${value}: verwacht all of x,y,w,h, als delen van de foto tussen 0 en 1, met w en h groter dan 0.`,
  cannotWrite: 'In deze map kan niet worden geschreven.',
}

/** For whoever runs the installation, at its start. */
export const faceModelTexts = {
  unreadable: 'FACE_MODEL: dit bestand is er niet of kan niet worden gelezen.',
  not_a_model: 'FACE_MODEL: dit bestand is geen ONNX-model dat wij kunnen openen.',
  other_form:
    'FACE_MODEL: dit model heeft niet de vorm van YuNet; alleen een model dat vindt wáár gezichten zijn mag hier, nooit een dat herkent van wie ze zijn.',
} satisfies Record<FaceModelFault, string>
