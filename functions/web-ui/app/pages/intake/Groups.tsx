import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { IconButton } from '@atlaskit/button/new';
import { ErrorMessage, HelperMessage, Label } from '@atlaskit/form';
import CrossIcon from '@atlaskit/icon/core/cross';
import { Inline } from '@atlaskit/primitives/compiled';
import Select from '@atlaskit/select';
import { api, read } from '../../api/client';
import { problemOf } from '../../api/problem';
import { focusSoon } from '../../kit/focusSoon';
import { words } from '../../words';
import type { GroupRole } from './draft';
import { SETTINGS } from './useSettings';

const LEAST_LETTERS = 2;
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

/** Jira groups, found by a part of their name. Each that is chosen has a button of its own that is large enough to be hit. */
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
  const remove = (name: string) => {
    onChange(groups.filter((group) => group !== name));
    focusSoon(id);
  };
  const option = (name: string) => ({ value: name, label: name });
  return (
    <div>
      <Label htmlFor={id}>{words.intake.role[role]}</Label>
      <Select
        inputId={id}
        isMulti
        isClearable={false}
        controlShouldRenderValue={false}
        backspaceRemovesValue={false}
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
      />
      {error !== undefined && (
        <div id={`${id}-error`}>
          <ErrorMessage>{error}</ErrorMessage>
        </div>
      )}
      {groups.length > 0 && (
        <ul aria-label={words.intake.role[role]} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {groups.map((name) => (
            <li key={name} style={{ margin: 0 }}>
              <Inline alignBlock="center" space="space.050">
                <span style={{ overflowWrap: 'anywhere' }}>{name}</span>
                {!disabled && <IconButton icon={CrossIcon} appearance="subtle" spacing="compact" label={words.intake.removeGroup(name, words.intake.role[role])} onClick={() => remove(name)} />}
              </Inline>
            </li>
          ))}
        </ul>
      )}
      <div id={`${id}-hint`}>
        <HelperMessage>{words.intake.roleHint[role]}</HelperMessage>
      </div>
    </div>
  );
}
