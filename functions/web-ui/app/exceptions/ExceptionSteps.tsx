import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import type { Schemas } from '../api/client';
import { focusSoon } from '../kit/focusSoon';
import { useMe } from '../session/SessionProvider';
import { words } from '../words';
import { ConfirmStep } from './ConfirmStep';
import { barrier, stepsIn, type Step } from './steps';

const HEADING = 'exception-steps';
const LABELS: Record<Step, string> = {
  approval: words.exceptions.approve,
  refusal: words.exceptions.decline,
  review: words.exceptions.review,
  revocation: words.exceptions.revoke,
};

/** What the reader may do about an exception, or why not. */
export function ExceptionSteps({ exception }: { exception: Schemas['Exception'] }) {
  const me = useMe();
  const queries = useQueryClient();
  const [taking, setTaking] = useState<Step>();
  const steps = me.decides ? stepsIn(exception.state) : [];
  const offered = steps.filter((step) => barrier(exception, step, me.accountId) === undefined);
  const barred = steps.map((step) => barrier(exception, step, me.accountId)).find((each) => each !== undefined);
  const done = async (changed: Schemas['Exception']) => {
    queries.setQueryData(['exception', exception.id], changed);
    focusSoon(HEADING);
    await queries.invalidateQueries({ queryKey: ['exceptions'] });
  };
  return (
    <Stack space="space.100">
      <h3 id={HEADING} tabIndex={-1}>
        {words.exceptions.steps}
      </h3>
      {!me.decides && <Text as="p">{words.exceptions.onlyDeciders}</Text>}
      {me.decides && steps.length === 0 && <Text as="p">{words.exceptions.over}</Text>}
      {barred !== undefined && <Text as="p">{words.exceptions.barred[barred]}</Text>}
      <Inline space="space.100" rowSpace="space.100" shouldWrap>
        {offered.map((step) => (
          <Button key={step} onClick={() => setTaking(step)}>
            {LABELS[step]}
          </Button>
        ))}
      </Inline>
      {taking !== undefined && <ConfirmStep id={exception.id} step={taking} onDone={done} onClose={() => setTaking(undefined)} />}
    </Stack>
  );
}
