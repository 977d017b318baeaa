import { useId, useRef } from 'react';
import { DateTimePicker } from '@atlaskit/datetime-picker';
import { ErrorMessage, HelperMessage, Label, RequiredAsterisk } from '@atlaskit/form';
import { words } from '../../words';
import { momentOf } from './term';

const exact = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'long' });

/** Date and time as they stand in the text, and no zone: it is the reader's own, at that moment. */
const asWritten = (value: string, date: string, time: string) => {
  const [, writtenDate = date, writtenTime = time] = /^(.+)T(.+)$/.exec(value) ?? [];
  return { dateValue: writtenDate, timeValue: writtenTime, zoneValue: '' };
};

const written = ({ date, time }: { date: string; time: string }) =>
  date === '' && time === '' ? '' : `${date}T${/^\d:/.test(time) ? `0${time}` : time}`;

/** A day and a time of the reader's own clock; what there is of them, where one of the two is missing still. */
export function MomentInput({ label, value, onChange, hint, error, required = false }: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint: string;
  error: string | undefined;
  required?: boolean;
}) {
  const id = useId();
  const moment = momentOf(value);
  // the picker itself says nothing until it has both, so that half of it would look like none
  const [date = '', time = ''] = value.split('T');
  const parts = useRef({ date, time });
  const change = (part: Partial<typeof parts.current>) => {
    parts.current = { ...parts.current, ...part };
    onChange(written(parts.current));
  };
  const described = error === undefined ? `${id}-hint` : `${id}-error ${id}-hint`;
  return (
    <div>
      <Label htmlFor={id}>
        {label}
        {required && <RequiredAsterisk />}
      </Label>
      <DateTimePicker
        id={id}
        defaultValue={value}
        parseValue={asWritten}
        isInvalid={error !== undefined}
        clearControlLabel={words.delegations.clear(label)}
        aria-describedby={described}
        datePickerProps={{
          label: words.delegations.dateOf(label),
          placeholder: words.delegations.date,
          dateFormat: 'MMM D, YYYY',
          weekStartDay: 1,
          onChange: (to) => change({ date: to }),
        }}
        timePickerProps={{
          label: words.delegations.timeOf(label),
          placeholder: words.delegations.time,
          timeIsEditable: true,
          onChange: (to) => change({ time: to }),
        }}
      />
      {error !== undefined && (
        <div id={`${id}-error`}>
          <ErrorMessage>{error}</ErrorMessage>
        </div>
      )}
      <div id={`${id}-hint`}>
        <HelperMessage>{moment === undefined ? hint : `${hint} ${words.delegations.meant(exact.format(moment))}`}</HelperMessage>
      </div>
    </div>
  );
}
