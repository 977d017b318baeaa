import type { ReactNode } from 'react';
import DynamicTable from '@atlaskit/dynamic-table';
import { Box } from '@atlaskit/primitives/compiled';

export interface Column<Row> {
  key: string;
  head: ReactNode;
  /** In percent; together about 100, or the last columns are cut off. */
  width: number;
  cell: (row: Row) => ReactNode;
  /** What the column sorts by, where it sorts; it sorts the page that is shown. */
  by?: (row: Row) => string | number;
}

/** A table that scrolls sideways by itself where the screen is narrower than its columns. */
export function Table<Row>({
  label,
  columns,
  rows,
  rowKey,
  isMarked,
  leastWidth = 760,
}: {
  label: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  isMarked?: (row: Row) => boolean;
  /** In pixels; less is scrolled. */
  leastWidth?: number;
}) {
  return (
    // what scrolls must be reachable by keyboard
    <div role="region" aria-label={label} tabIndex={0} style={{ overflowX: 'auto' }}>
      <div style={{ minWidth: leastWidth }}>
        <Box>
          <DynamicTable
            label={label}
            isFixedSize
            head={{
              cells: columns.map((column) => ({ key: column.key, content: column.head, width: column.width, isSortable: column.by !== undefined })),
            }}
            rows={rows.map((row) => ({
              key: rowKey(row),
              isHighlighted: isMarked?.(row) ?? false,
              cells: columns.map((column) => ({ key: column.by?.(row) ?? column.key, content: column.cell(row) })),
            }))}
          />
        </Box>
      </div>
    </div>
  );
}
