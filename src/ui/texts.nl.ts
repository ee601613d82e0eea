/** Every sentence that the ground floor itself says. Rooms bring their own words as props. */
export const texts = {
  skipToContent: 'Ga naar de inhoud',
  notForPaper: 'Deze bladzijde is niet gemaakt om te printen. Bekijk haar op het scherm.',
  practiceBanner: 'Oefenschool: alles hier is verzonnen. Er gaat niets naar buiten.',
  errorInTitle: 'Kijk even na: ',
  errorSummary: 'Kijk dit nog even na',
  optional: '(niet verplicht)',
  nobodyElseLooks: 'Deze website laadt niets van andere bedrijven.',
  step: (current: number, total: number) => `Stap ${current} van ${total}`,
  photoColumn: 'Foto',
  verdict: {
    ja: 'ja',
    nee: 'nee',
    ja_als: 'ja, als…',
    weten_we_nog_niet: 'dat weten we nog niet',
  },
  notice: {
    info: 'Goed om te weten',
    success: 'Gelukt',
    warning: 'Let op',
    error: 'Dit ging niet goed',
  },
  face: {
    all: 'Gezichten op deze foto',
    onbekend: (number: number) => `Gezicht ${number}: wie is dit?`,
    benoemd: (number: number, name: string) => `Gezicht ${number}: ${name}`,
    afgedekt: (number: number) => `Gezicht ${number}: afgedekt`,
    bord: (number: number) => `Kader ${number}: naam, bord of kenteken, afgedekt`,
    geen_gezicht: (number: number) => `Gezicht ${number}: dit is geen gezicht`,
  },
} as const
