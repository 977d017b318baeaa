import { Choice } from './fields';
import { useParam } from './useParam';

/** A filter for one state, kept in the address. */
export function useStateParam<State extends string>(param: string, states: readonly State[], usual: State): [State, (to: State | '') => void] {
  const [named, set] = useParam(param, usual);
  return [states.find((each) => each === named) ?? usual, (to) => set(to === '' ? usual : to, { page: '' })];
}

export function StateChoice<State extends string>({ label, value, states, names, onChange }: {
  label: string;
  value: State;
  states: readonly State[];
  names: Readonly<Record<State, string>>;
  onChange: (value: State | '') => void;
}) {
  return (
    <div style={{ width: 220 }}>
      <Choice label={label} value={value} options={states.map((state) => ({ value: state, label: names[state] }))} onChange={onChange} />
    </div>
  );
}
