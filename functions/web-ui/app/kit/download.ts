/** Gives the reader a file that was made here. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Firefox reads it only after the click
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const DANGEROUS = /^[=+\-@\t\r]/;

/** Rows as CSV (RFC 4180): a cell that a spreadsheet would run as a formula is made text. */
export function csv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  const cell = (value: string | number | undefined) => {
    const text = String(value ?? '');
    const safe = typeof value !== 'number' && DANGEROUS.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
}
