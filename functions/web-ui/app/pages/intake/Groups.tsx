import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ErrorMessage, HelperMessage, Label } from '@atlaskit/form';
import Select from '@atlaskit/select';
import { api, read } from '../../api/client';
import { problemOf } from '../../api/problem';
import { words } from '../../words';
import type { GroupRole } from './draft';
import { SETTINGS } from './useSettings';

const LEAST_LETTERS = 2;
// what is tapped is at least as large as WCAG 2.5.8 asks for
const LEAST_TARGET = { minWidth: 24, minHeight: 24, justifyContent: 'center' };
const SETTLES_MS = 300;

/** A text once nobody has typed for a moment: Jira is not asked at every letter. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLES_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** Jira groups, found by a part of their name. */
export function Groups({ role, groups, onChange, error, disabled }: {
  role: GroupRole;
  groups: readonly string[];
  onChange: (groups: string[]) => void;
  error: string | undefined;
  disabled: boolean;
}) {
  const [typed, setTyped] = useState('');
  const part = typed.trim();
  const sought = useSettled(part);
  const found = useQuery({
    queryKey: [...SETTINGS, 'groups', sought],
    queryFn: () => read(api.GET('/api/v1/settings/intake/choices', { params: { query: { groups: sought } } })),
    enabled: sought.length >= LEAST_LETTERS,
  });
  const id = `groups-${role}`;
  const noneFound = () => {
    if (part.length < LEAST_LETTERS) return words.intake.typeMore;
    if (found.isError) return problemOf(found.error).detail;
    return found.data?.withheld.find(({ part: withheld }) => withheld === 'groups')?.says ?? words.intake.noGroups;
  };
  const option = (name: string) => ({ value: name, label: name });
  return (
    <div>
      <Label htmlFor={id}>{words.intake.role[role]}</Label>
      <Select
        inputId={id}
        isMulti
        isDisabled={disabled}
        isInvalid={error !== undefined}
        isLoading={found.isFetching || part !== sought}
        value={groups.map(option)}
        options={(found.data?.groups ?? []).map(option)}
        inputValue={typed}
        onInputChange={(text, { action }) => action !== 'menu-close' && setTyped(text)}
        onChange={(chosen) => onChange(chosen.map(({ value }) => value))}
        filterOption={null}
        placeholder={words.intake.searchGroups}
        noOptionsMessage={noneFound}
        aria-describedby={error === undefined ? `${id}-hint` : `${id}-error ${id}-hint`}
        menuPosition="fixed"
        styles={{ multiValueRemove: (usual) => ({ ...usual, ...LEAST_TARGET }) }}
      />
      {error !== undefined && (
        <div id={`${id}-error`}>
          <ErrorMessage>{error}</ErrorMessage>
        </div>
      )}
      <div id={`${id}-hint`}>
        <HelperMessage>{words.intake.roleHint[role]}</HelperMessage>
      </div>
    </div>
  );
}
