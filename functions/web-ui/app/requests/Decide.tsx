import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Inline, Stack } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import type { Schemas } from '../api/client';
import type { Problem } from '../api/problem';
import { focusSoon } from '../kit/focusSoon';
import { ProblemMessage } from '../kit/states';
import { useMe } from '../session/SessionProvider';
import { words } from '../words';
import { DecisionDialog } from './DecisionDialog';
import { against, mostDays, type Outcome } from './offer';
import type { Request } from './selection';

const OUTCOMES = ['approve', 'deny'] as const;

/** Approving and denying, as far as the rules have nothing against it; what they have is said instead, in their words. */
export function Decide({ request, explanation }: { request: Request; explanation: Schemas['Explanation'] }) {
  const { decides } = useMe();
  const [asked, setAsked] = useState<Outcome>();
  const [refusal, setRefusal] = useState<Problem>();
  if (request.state !== 'pending' || !decides) return null;
  return (
    <Stack space="space.150">
      {OUTCOMES.map((outcome) => (
        <Against key={outcome} title={words.requestDetails.against[outcome]} reasons={against(outcome, explanation)} />
      ))}
      <Inline space="space.100">
        {OUTCOMES.filter((outcome) => against(outcome, explanation).length === 0).map((outcome) => (
          <Button key={outcome} appearance={outcome === 'approve' ? 'primary' : 'default'} onClick={() => setAsked(outcome)}>
            {words.requestDetails[outcome]}
          </Button>
        ))}
      </Inline>
      {refusal !== undefined && asked === undefined && <ProblemMessage error={refusal} />}
      {asked !== undefined && (
        <DecisionDialog
          request={request}
          asked={asked}
          most={mostDays(request.days ?? 180, explanation)}
          onRefused={setRefusal}
          onDecided={() => {
            setRefusal(undefined);
            focusSoon('request-next', 'page-title');
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Stack>
  );
}

function Against({ title, reasons }: { title: string; reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <SectionMessage appearance="warning" title={title}>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </SectionMessage>
  );
}
