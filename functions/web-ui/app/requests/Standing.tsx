import Lozenge from '@atlaskit/lozenge';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import type { Schemas } from '../api/client';
import { Written } from '../kit/Facts';
import { ExactMoment } from '../kit/Moment';
import { words } from '../words';
import { useNameOf } from './useNameOf';

/** How far each stage has come, and what was decided so far. */
export function Standing({ request, explanation }: { request: Schemas['Request']; explanation: Schemas['Explanation'] }) {
  return (
    <Stack space="space.200">
      {explanation.stages.length > 0 && (
        <section aria-label={words.requestDetails.stages}>
          <h3>{words.requestDetails.stages}</h3>
          <ol>
            {explanation.stages.map(({ role, quorum, approvals, left }) => (
              <li key={role}>{words.requestDetails.stage(words.roles[role], approvals, quorum, left)}</li>
            ))}
          </ol>
        </section>
      )}
      {request.stages.length > 0 && <Decisions request={request} approvals={explanation.approvals} />}
    </Stack>
  );
}

function Decisions({ request, approvals }: { request: Schemas['Request']; approvals: Schemas['Explanation']['approvals'] }) {
  const nameOf = useNameOf(request.requester);
  return (
    <section aria-label={words.requestDetails.decisions}>
      <h3>{words.requestDetails.decisions}</h3>
      <ol>
        {request.stages.map(({ stage, outcome, by, onBehalfOf, at, reason }, index) => {
          const lost = approvals.find((each) => !each.counts && each.stage === stage && each.by === by);
          return (
            <li key={`${at}-${index}`}>
              <Stack space="space.050">
                <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
                  <Lozenge appearance={outcome === 'approved' ? 'success' : 'removed'}>{words.requestDetails.outcome[outcome]}</Lozenge>
                  <span style={{ overflowWrap: 'anywhere' }}>
                    {words.requestDetails.decidedBy(nameOf(by), onBehalfOf && nameOf(onBehalfOf), stage && words.roles[stage])}
                  </span>
                  <ExactMoment at={at} />
                </Inline>
                {lost !== undefined && <Text as="p">{words.requestDetails.countsNoMore(lost.whyNot)}</Text>}
                {reason !== '' && <Written>{reason}</Written>}
              </Stack>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
