import type { Child } from 'hono/jsx'

export type Column = { label: string; numeric?: boolean }

type TableProps = { caption: string; columns: readonly Column[]; rows: readonly (readonly Child[])[] }

/** The first cell of a row names the row. On a phone each row becomes a card that repeats the column's name. */
export const Table = ({ caption, columns, rows }: TableProps) => (
  <table class="utrecht-table zww-reflow">
    <caption class="utrecht-table__caption">{caption}</caption>
    <thead class="utrecht-table__header">
      <tr>
        {columns.map(({ label, numeric }) => (
          <th class={`utrecht-table__header-cell${numeric ? ' zww-numeric' : ''}`} scope="col">
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {rows.map((cells) => (
        <tr class="utrecht-table__row">
          {cells.map((cell, index) =>
            index === 0 ? (
              <th class="utrecht-table__header-cell zww-row-name" scope="row">
                {cell}
              </th>
            ) : (
              <td
                class={`utrecht-table__cell${columns[index]?.numeric ? ' zww-numeric' : ''}`}
                data-label={columns[index]?.label}
              >
                {cell}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
