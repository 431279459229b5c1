import type { ReactNode } from 'react'

interface Props {
  /** What it is a table of. */
  label: string
  /** What stands over each column; none where nobody knows. */
  heads: readonly ReactNode[]
  rows: readonly (readonly ReactNode[])[]
}

/** A table of a document; one that is wider than its place is moved within it, by a finger or the arrow keys. */
export function Grid({ label, heads, rows }: Props) {
  return (
    <div className="grid" role="group" aria-label={label} tabIndex={0}>
      <table>
        {heads.length > 0 && (
          <thead>
            <tr>
              {heads.map((head, i) => (
                <th key={i} scope="col" dir="auto">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((cells, i) => (
            <tr key={i}>
              {cells.map((cell, k) => (
                <td key={k} dir="auto">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
