import { useId, type ReactNode } from 'react';
import { ErrorMessage, HelperMessage, Label, RequiredAsterisk } from '@atlaskit/form';
import Select from '@atlaskit/select';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';

interface Common {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  disabled?: boolean;
}

interface Ids {
  id: string;
  described: string | undefined;
}

function Labelled({ label, hint, error, required, children }: Common & { children: (ids: Ids) => ReactNode }) {
  const id = useId();
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`];
  const described = [error !== undefined && errorId, hint !== undefined && hintId].filter(Boolean).join(' ') || undefined;
  return (
    <div>
      <Label htmlFor={id}>
        {label}
        {required === true && <RequiredAsterisk />}
      </Label>
      {children({ id, described })}
      {error !== undefined && (
        <div id={errorId}>
          <ErrorMessage>{error}</ErrorMessage>
        </div>
      )}
      {hint !== undefined && (
        <div id={hintId}>
          <HelperMessage>{hint}</HelperMessage>
        </div>
      )}
    </div>
  );
}

/** One line of text. */
export function TextInput({ value, onChange, longest, type, width, placeholder, ...common }: Common & {
  value: string;
  onChange: (value: string) => void;
  longest?: number;
  type?: 'text' | 'number' | 'password' | 'email' | 'date';
  width?: 'small' | 'medium' | 'large' | number;
  placeholder?: string;
}) {
  return (
    <Labelled {...common}>
      {({ id, described }) => (
        <Textfield
          id={id}
          type={type ?? 'text'}
          value={value}
          width={width}
          placeholder={placeholder}
          autoComplete="off"
          isRequired={common.required === true}
          isDisabled={common.disabled === true}
          isInvalid={common.error !== undefined}
          maxLength={longest}
          aria-describedby={described}
          onChange={(event) => onChange((event.target as HTMLInputElement).value)}
        />
      )}
    </Labelled>
  );
}

/** Several lines of text. */
export function LongText({ value, onChange, longest, rows = 4, autoFocus, ...common }: Common & {
  value: string;
  onChange: (value: string) => void;
  longest?: number;
  rows?: number;
  autoFocus?: boolean;
}) {
  return (
    <Labelled {...common}>
      {({ id, described }) => (
        <TextArea
          id={id}
          value={value}
          minimumRows={rows}
          autoFocus={autoFocus ?? false}
          isRequired={common.required === true}
          isDisabled={common.disabled === true}
          isInvalid={common.error !== undefined}
          maxLength={longest}
          aria-describedby={described}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
}

/** One of some. */
export function Choice<Value extends string>({ value, onChange, options, clearable, placeholder, ...common }: Common & {
  value: Value | '';
  onChange: (value: Value | '') => void;
  options: readonly Option<Value>[];
  clearable?: boolean;
  placeholder?: string;
}) {
  return (
    <Labelled {...common}>
      {({ id, described }) => (
        <Select
          inputId={id}
          options={options}
          value={options.find((option) => option.value === value) ?? null}
          placeholder={placeholder}
          isClearable={clearable === true}
          isDisabled={common.disabled === true}
          isInvalid={common.error !== undefined}
          isRequired={common.required === true}
          aria-describedby={described}
          menuPosition="fixed"
          onChange={(option) => onChange(option?.value ?? '')}
        />
      )}
    </Labelled>
  );
}
