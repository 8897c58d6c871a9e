import { coverageTexts as texts } from '../texts/texts.ts'

/// The figures of several columns by name, in the order of the first column that has them; a dash
/// where a column has not.
export function comparedRows(columns: readonly (readonly [string, string])[][]): string[][] {
  const names = [...new Set(columns.flat().map(([name]) => name))]
  return names.map((name) => [name, ...columns.map((rows) => rows.find(([known]) => known === name)?.[1] ?? texts.table.none)])
}
