import { MOST, type TableFault, type TableRefusal } from './table.ts'

const faults = {
  empty: 'Er staat niets in dit bestand. Bovenaan horen titels te staan, met daaronder de namen.',
  too_large: `Dit bestand is te groot. Het mag ${MOST.bytes / 1024 / 1024} MB zijn. Haal tabbladen en plaatjes weg die je niet nodig hebt.`,
  too_many_rows: `Deze lijst heeft meer dan ${MOST.rows} rijen. Lees hem in delen in.`,
  too_many_columns: `Deze lijst heeft meer dan ${MOST.columns} kolommen. Haal kolommen weg die je niet nodig hebt.`,
  unpacks_too_large:
    'Dit bestand wordt bij het openen veel te groot. Bewaar alleen de lijst in een nieuw bestand.',
  broken_quotes:
    'Hier staat een aanhalingsteken dat niet klopt. Bewaar de lijst opnieuw, liefst als Excel-bestand (xlsx).',
  not_a_table: 'Dit is geen lijst die wij kunnen lezen. Bewaar hem als Excel-bestand (xlsx) of als CSV.',
  half_file: 'Het bestand houdt midden in de lijst op. Haal het opnieuw op en probeer het nog eens.',
  old_excel:
    'Dit is een oud Excel-bestand (xls), of er zit een wachtwoord op. Bewaar het als xlsx zonder wachtwoord.',
  header_missing:
    'Wij vinden geen titels boven de kolommen. Zet op de eerste rij wat er in elke kolom staat.',
} satisfies Record<TableFault, string>

/** Where it is wrong, and what would help. */
export const sayTableRefusal = ({ code, row }: Pick<TableRefusal, 'code' | 'row'>) =>
  row > 1 ? `${faults[code]} (Rij ${row}.)` : faults[code]

export const columnTexts = {
  noColumn: 'Staat niet in de lijst',
  column: (title: string, examples: string) => (examples === '' ? title : `${title}: ${examples}`),
  noTitle: (place: number) => `kolom ${place} zonder titel`,
  missing: (label: string) => `Kies in welke kolom dit staat: ${label.toLowerCase()}.`,
  twice: (label: string) => `Deze kolom is al gekozen. Kies een andere voor: ${label.toLowerCase()}.`,
}
