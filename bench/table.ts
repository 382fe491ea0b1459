/** Tables as the benches print them. */
import Table from 'cli-table3';

export type Cell = string | number;

/** A heading line and a table whose columns but the first stand to the right. */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const table = new Table({
    head: [...head],
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
    style: { head: [], border: [] },
    colAligns: head.map((_, column) => (column === 0 ? 'left' : 'right')),
  });
  for (const row of rows) table.push([...row]);
  console.log(`\n${title}\n${table.toString()}`);
}

/** Kilobytes of 1000 bytes, as docs/performance.md counts them. */
export const kb = (bytes: number): string => (bytes / 1000).toFixed(1);
