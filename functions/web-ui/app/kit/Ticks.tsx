import { useId, type ReactNode } from 'react';
import { Checkbox } from '@atlaskit/checkbox';
import { ErrorMessage, HelperMessage, RequiredAsterisk } from '@atlaskit/form';
import { token } from '@atlaskit/tokens';
import type { Option } from './fields';

/** Any of a few, each of which can be read in full. */
export function Ticks<Value extends string>({ label, hint, error, required = false, values, onChange, options }: {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  values: readonly Value[];
  onChange: (values: Value[]) => void;
  options: readonly Option<Value>[];
}) {
  const id = useId();
  const described = [error !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  const tick = (value: Value, on: boolean) =>
    onChange(options.map((option) => option.value).filter((each) => (each === value ? on : values.includes(each))));
  return (
    <fieldset aria-describedby={described} style={{ border: 'none', margin: 0, padding: 0 }}>
      <legend style={{ font: token('font.body.small'), fontWeight: token('font.weight.semibold'), color: token('color.text.subtle'), padding: 0 }}>
        {label}
        {required && <RequiredAsterisk />}
      </legend>
      {options.map(({ value, label: name }) => (
        <Checkbox
          key={value}
          label={name}
          isChecked={values.includes(value)}
          isInvalid={error !== undefined}
          onChange={(event) => tick(value, event.target.checked)}
        />
      ))}
      {error !== undefined && (
        <div id={`${id}-error`}>
          <ErrorMessage>{error}</ErrorMessage>
        </div>
      )}
      {hint !== undefined && (
        <div id={`${id}-hint`}>
          <HelperMessage>{hint}</HelperMessage>
        </div>
      )}
    </fieldset>
  );
}
