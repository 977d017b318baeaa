import { useQuery } from '@tanstack/react-query';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import { api, read, type Schemas } from '../api/client';
import { Details } from '../kit/Details';
import { Facts, Written } from '../kit/Facts';
import { RiskLozenge } from '../kit/lozenges';
import { ExactMoment } from '../kit/Moment';
import { Person } from '../kit/Person';
import { Loaded } from '../kit/states';
import { useToolName } from '../kit/tools';
import { words } from '../words';
import { ExceptionState } from './ExceptionState';
import { ExceptionSteps } from './ExceptionSteps';
import { Overridden } from './Overridden';

/** One exception, and what the reader may do about it. */
export function ExceptionDetails({ id, onClose }: { id: string; onClose: () => void }) {
  const exception = useQuery({
    queryKey: ['exception', id],
    queryFn: () => read(api.GET('/api/v1/exceptions/{exceptionId}', { params: { path: { exceptionId: id } } })),
  });
  return (
    <Details title={words.exceptions.one} onClose={onClose}>
      <Loaded query={exception}>
        {(known) => (
          <Stack space="space.300">
            {known.state === 'active' && !known.inForce && <Text as="p">{words.exceptions.notInForceHint}</Text>}
            <ExceptionFacts exception={known} />
            <ExceptionSteps exception={known} />
          </Stack>
        )}
      </Loaded>
    </Details>
  );
}

const person = (whom: Schemas['Person'] | undefined) => whom && <Person name={whom.displayName} />;
const moment = (at: string | undefined) => at && <ExactMoment at={at} />;

function ExceptionFacts({ exception }: { exception: Schemas['Exception'] }) {
  const toolName = useToolName();
  return (
    <Facts
      facts={[
        [words.exceptions.standing, <ExceptionState exception={exception} />],
        [words.exceptions.tool, toolName(exception.toolId)],
        [words.exceptions.risk, <RiskLozenge level={exception.riskLevel} />],
        [words.exceptions.overrides, <Overridden rules={exception.overrides} />],
        [words.exceptions.subject, person(exception.subject)],
        [words.exceptions.owner, person(exception.owner)],
        [words.exceptions.reason, <Written>{exception.reason}</Written>],
        [words.exceptions.askedBy, person(exception.askedBy)],
        [words.exceptions.askedAt, moment(exception.askedAt)],
        [words.exceptions.approvedBy, person(exception.approvedBy)],
        [words.exceptions.approvedAt, moment(exception.approvedAt)],
        [words.exceptions.until, moment(exception.endsAt)],
        [words.exceptions.reviewBy, moment(exception.reviewBy)],
        [words.exceptions.endedBy, person(exception.endedBy)],
        [words.exceptions.endedAt, moment(exception.endedAt)],
        [words.exceptions.endedBecause, exception.endedBecause && <Written>{exception.endedBecause}</Written>],
      ]}
    />
  );
}
