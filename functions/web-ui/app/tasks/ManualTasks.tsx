/** Tasks that wait for somebody to do them by hand. */
export function ManualTasks() {
  return null;
}
