/** One request with its stages, explanation and history, beside the page. */
export function RequestDetails(_: { issueKey: string; onClose: () => void }) {
  return null;
}
