import { useId, type ReactNode } from 'react';
import { token } from '@atlaskit/tokens';

/** A radio button with room for what there is to know before one takes it. */
export function ToolRadio({ name, value, checked, onChange, title, beside, invalid, describedBy, children }: {
  name: string;
  value: string;
  checked: boolean;
  onChange: (value: string) => void;
  title: string;
  beside?: ReactNode;
  invalid: boolean;
  describedBy: string | undefined;
  children: ReactNode;
}) {
  const id = useId();
  const about = `${id}-about`;
  return (
    <label
      htmlFor={id}
      style={{
        display: 'grid',
        gridTemplateColumns: 'auto 1fr',
        gap: token('space.100'),
        padding: token('space.150'),
        cursor: 'pointer',
        borderRadius: token('radius.large'),
        border: `1px solid ${checked ? token('color.border.selected') : token('color.border')}`,
        background: checked ? token('color.background.selected') : token('elevation.surface'),
        overflowWrap: 'anywhere',
      }}
    >
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        checked={checked}
        required
        aria-invalid={invalid || undefined}
        aria-labelledby={`${id}-title`}
        aria-describedby={[about, describedBy].filter(Boolean).join(' ')}
        onChange={() => onChange(value)}
        style={{ margin: `${token('space.025')} 0 0`, width: 16, height: 16 }}
      />
      <span style={{ minWidth: 0 }}>
        <span style={{ display: 'flex', flexWrap: 'wrap', gap: token('space.100'), alignItems: 'center' }}>
          <span id={`${id}-title`} style={{ fontWeight: token('font.weight.medium') }}>
            {title}
          </span>
          {beside}
        </span>
        <span id={about} style={{ color: token('color.text.subtle') }}>
          {children}
        </span>
      </span>
    </label>
  );
}
