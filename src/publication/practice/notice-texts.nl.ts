import { refusals } from '../refusal-texts.nl.ts'

export const noticeTexts = {
  title: 'Dit is een oefenbericht',
  line: 'Het is van de oefengroep en komt alleen op de oefennetwerken. Die zien alleen collega’s.',
  mixed: refusals.practice_is_apart,
  practiceGroup: 'Oefengroep (verzonnen kinderen)',
  takePhotos: 'Oefenen zonder echte kinderen?',
  takePhotosLine:
    'Neem een paar getekende oefenfoto’s. Je maakt dan een oefenbericht van de oefengroep. Er gaat niets naar buiten.',
}
