import Button from '@atlaskit/button/new';
import { Stack } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { words } from '../words';
import type { Bulk } from './useBulk';

/** What became of each request that was decided together with others. */
export function BulkResults({ bulk: { results, forget } }: { bulk: Bulk }) {
  const refused = results?.filter(({ outcome }) => outcome === 'refused').length ?? 0;
  return (
    <div role="status">
      {results !== undefined && (
        <SectionMessage appearance={refused > 0 ? 'warning' : 'success'} title={words.approvals.result(results.length - refused, refused)}>
          <Stack space="space.100" alignInline="start">
            <ul>
              {results.map(({ issueKey, outcome, problem }) => (
                <li key={issueKey}>{words.approvals.resultOf(issueKey, words.approvals.outcome[outcome], problem?.detail)}</li>
              ))}
            </ul>
            <Button onClick={forget}>{words.kit.close}</Button>
          </Stack>
        </SectionMessage>
      )}
    </div>
  );
}
