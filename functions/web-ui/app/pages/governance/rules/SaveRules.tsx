import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { token } from '@atlaskit/tokens';
import { focusSoon } from '../../../kit/focusSoon';
import { ProblemMessage } from '../../../kit/states';
import { words } from '../../../words';
import { differences } from './differences';
import type { RulesForm } from './useRules';

const { rules: w, cannotSave } = words.governance;

/** What would change, and the way to save it or to let it be; stays in sight while there is something to save. */
export function SaveRules({ form }: { form: RulesForm }) {
  const wrong = useRef<HTMLDivElement>(null);
  useEffect(() => wrong.current?.focus(), [form.problem]);
  if (!form.isChanged && form.problem === undefined) return null;
  const isComplete = Object.keys(form.problems).length === 0;
  const save = async () => {
    if (await form.save()) focusSoon('rules');
  };
  const leave = (how: () => unknown) => async () => {
    await how();
    focusSoon('rules');
  };
  return (
    <div
      role="region"
      aria-label={w.saving}
      style={{
        position: 'sticky',
        bottom: 0,
        zIndex: 1,
        maxHeight: '50vh',
        overflowY: 'auto',
        padding: token('space.200'),
        background: token('elevation.surface.overlay'),
        boxShadow: token('elevation.shadow.overflow'),
      }}
    >
      <Stack space="space.150">
        {form.problem !== undefined && (
          <div ref={wrong} tabIndex={-1}>
            {form.problem.kind === 'stale-version' ? (
              <SectionMessage appearance="warning" title={cannotSave}>
                <Stack space="space.100" alignInline="start">
                  <Text as="p">{words.kit.changedMeanwhile}</Text>
                  <Button onClick={() => void leave(form.reload)()}>{words.kit.reload}</Button>
                </Stack>
              </SectionMessage>
            ) : (
              <ProblemMessage error={form.problem} />
            )}
          </div>
        )}
        {isComplete && <WhatChanges form={form} />}
        <Inline space="space.100" rowSpace="space.100" alignBlock="center" shouldWrap>
          <Button appearance="primary" isLoading={form.busy} isDisabled={!isComplete || !form.isChanged} onClick={() => void save()}>
            {words.kit.save}
          </Button>
          <Button appearance="subtle" isDisabled={form.busy} onClick={() => void leave(form.discard)()}>
            {words.kit.discard}
          </Button>
          <Text>{isComplete ? words.kit.unsavedChanges : w.mend}</Text>
        </Inline>
      </Stack>
    </div>
  );
}

function WhatChanges({ form }: { form: RulesForm }) {
  const changes = differences(form.saved, form.draft);
  return (
    <details open>
      <summary>{w.whatChanges}</summary>
      {changes.length === 0 ? (
        <Text as="p">{w.nothingChanges}</Text>
      ) : (
        <ul aria-label={w.whatChanges}>
          {changes.map(({ what, from, to }) => (
            <li key={what}>
              {what}: {w.fromTo(from, to)}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
