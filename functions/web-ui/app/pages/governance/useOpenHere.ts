import { useParam } from '../../kit/useParam';

/** What the address has open on one tab: the other tabs stay as they are, but show no details over this one. */
export function useOpenHere(tab: string, name: string): [string, (value: string) => void] {
  const [current] = useParam('tab', 'rules');
  const [open, setOpen] = useParam(name);
  return [current === tab ? open : '', setOpen];
}
