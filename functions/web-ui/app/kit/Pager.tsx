import Button from '@atlaskit/button/new';
import { Inline, Text } from '@atlaskit/primitives/compiled';
import { words } from '../words';

/** Leads through a list's pages; not there where all fits on one. */
export function Pager({ page, hasNext, go }: { page: number; hasNext: boolean; go: (page: number) => void }) {
  if (page === 1 && !hasNext) return null;
  return (
    <nav aria-label={words.kit.pages}>
      <Inline space="space.100" alignBlock="center">
        <Button isDisabled={page === 1} onClick={() => go(page - 1)}>
          {words.kit.previous}
        </Button>
        <Text aria-live="polite">{words.kit.page(page)}</Text>
        <Button isDisabled={!hasNext} onClick={() => go(page + 1)}>
          {words.kit.next}
        </Button>
      </Inline>
    </nav>
  );
}
