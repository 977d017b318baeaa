/** Extensions that wait for a second person. */
export function Extensions() {
  return null;
}
