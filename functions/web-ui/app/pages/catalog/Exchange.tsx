import { useMutation } from '@tanstack/react-query';
import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import { api, read } from '../../api/client';
import { download } from '../../kit/download';
import { Section } from '../../kit/Section';
import { ProblemMessage } from '../../kit/states';
import { useDone } from '../../kit/useDone';
import { words } from '../../words';
import { Import } from './Import';

const say = words.catalog.exchange;

/** Catalog and governance as one file, out and in, so that it can live under version control. */
export function Exchange({ readOnly }: { readOnly: boolean }) {
  const done = useDone();
  const take = useMutation({
    // as it is, letter by letter: two exports are compared line by line
    mutationFn: () => read(api.GET('/api/v1/catalog/export', { parseAs: 'text' })),
    onSuccess: (file) => {
      download('ai-clearance-governance.json', 'application/json', file);
      done(say.exported);
    },
  });
  return (
    <Stack space="space.400">
      <Section id="export" title={say.exportTitle} lead={say.exportText}>
        {take.isError && <ProblemMessage error={take.error} />}
        <Inline>
          <Button isLoading={take.isPending} onClick={() => take.mutate()}>
            {say.export}
          </Button>
        </Inline>
      </Section>
      <Section id="import" title={say.importTitle} lead={say.importText}>
        {readOnly ? <Text as="p">{say.importOnlyAdmins}</Text> : <Import />}
      </Section>
    </Stack>
  );
}
