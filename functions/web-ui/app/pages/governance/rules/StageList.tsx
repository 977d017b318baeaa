import { useId } from 'react';
import Button, { IconButton } from '@atlaskit/button/new';
import { ErrorMessage } from '@atlaskit/form';
import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import { token } from '@atlaskit/tokens';
import { Choice, TextInput } from '../../../kit/fields';
import { focusSoon } from '../../../kit/focusSoon';
import { words } from '../../../words';
import type { DraftStage, Level } from './draft';
import { rolesFor, withAdded, withMoved, withoutStage, withStage } from './stages';

const { rules: w } = words.governance;

/** The stages of one level, one after the other; each role has one at most. */
export function StageList({ level, stages, onChange, wrong, readOnly }: {
  level: Level;
  stages: readonly DraftStage[];
  onChange: (stages: DraftStage[]) => void;
  wrong: (pointer: string) => string | undefined;
  readOnly: boolean;
}) {
  const heading = useId();
  const none = wrong(`/rules/${level}/stages`);
  const change = (to: DraftStage[]) => {
    onChange(to);
    // the button that was pressed may have gone with its row, or stand in another
    focusSoon(heading);
  };
  return (
    <Stack space="space.100">
      <h4 id={heading} tabIndex={-1}>
        {w.stages}
      </h4>
      <ol style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token('space.150') }}>
        {stages.map((stage, at) => (
          <li key={stage.role} style={{ margin: 0 }}>
            <Stage {...{ level, stages, at, onChange, change, wrong, readOnly }} />
          </li>
        ))}
      </ol>
      {none !== undefined && <ErrorMessage>{none}</ErrorMessage>}
      {!readOnly &&
        (rolesFor(stages).length > 0 ? (
          <Inline>
            <Button spacing="compact" onClick={() => onChange(withAdded(stages))} aria-label={`${w.add} (${words.risk[level]})`}>
              {w.add}
            </Button>
          </Inline>
        ) : (
          <Text size="small" color="color.text.subtle">
            {w.noMoreRoles}
          </Text>
        ))}
    </Stack>
  );
}

function Stage({ level, stages, at, onChange, change, wrong, readOnly }: {
  level: Level;
  stages: readonly DraftStage[];
  at: number;
  onChange: (stages: DraftStage[]) => void;
  change: (stages: DraftStage[]) => void;
  wrong: (pointer: string) => string | undefined;
  readOnly: boolean;
}) {
  const stage = stages[at];
  if (stage === undefined) return null;
  const name = words.roles[stage.role];
  const pointer = `/rules/${level}/stages/${at}`;
  return (
    <Stack space="space.050">
      <Choice
        label={w.roleOf(at + 1)}
        value={stage.role}
        onChange={(role) => role !== '' && onChange(withStage(stages, at, { role }))}
        options={rolesFor(stages, at).map((role) => ({ value: role, label: words.roles[role] }))}
        disabled={readOnly}
        error={wrong(`${pointer}/role`) ?? wrong(pointer)}
      />
      <Inline space="space.100" alignBlock="end" spread="space-between">
        <TextInput
          label={w.quorumOf(at + 1)}
          value={stage.quorum}
          onChange={(quorum) => onChange(withStage(stages, at, { quorum }))}
          type="number"
          width={72}
          disabled={readOnly}
          error={wrong(`${pointer}/quorum`)}
        />
        {!readOnly && (
          <Inline>
            <IconButton
              icon={ArrowUpIcon}
              appearance="subtle"
              spacing="compact"
              label={w.up(name, words.risk[level])}
              isDisabled={at === 0}
              onClick={() => change(withMoved(stages, at, -1))}
            />
            <IconButton
              icon={ArrowDownIcon}
              appearance="subtle"
              spacing="compact"
              label={w.down(name, words.risk[level])}
              isDisabled={at === stages.length - 1}
              onClick={() => change(withMoved(stages, at, 1))}
            />
            <IconButton
              icon={DeleteIcon}
              appearance="subtle"
              spacing="compact"
              label={w.remove(name, words.risk[level])}
              isDisabled={stages.length === 1}
              onClick={() => change(withoutStage(stages, at))}
            />
          </Inline>
        )}
      </Inline>
    </Stack>
  );
}
