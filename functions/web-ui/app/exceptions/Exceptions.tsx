/** Controlled exceptions. */
export function Exceptions() {
  return null;
}
