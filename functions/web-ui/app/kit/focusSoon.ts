const WAITS_MS = 3000;

/** Puts the focus on the first of these ids that is there, once the dialog above it has gone: whoever did something is not left nowhere. */
export function focusSoon(...ids: readonly string[]): void {
  const deadline = Date.now() + WAITS_MS;
  // by frames: they end with the page, and there is no focus to put on a page that nobody sees
  const look = () => {
    if (Date.now() <= deadline && document.querySelector('[role="dialog"]') !== null) {
      requestAnimationFrame(look);
      return;
    }
    ids
      .map((id) => document.getElementById(id))
      .find((element) => element !== null)
      ?.focus();
  };
  requestAnimationFrame(look);
}

/** The row that takes the place of one that goes: the one after it, or else the one before it. */
export function neighbour<Row>(rows: readonly Row[], isGone: (row: Row) => boolean): Row | undefined {
  const at = rows.findIndex(isGone);
  return at < 0 ? undefined : (rows[at + 1] ?? rows[at - 1]);
}
