import { useEffect, type ReactNode } from 'react';
import PageHeader from '@atlaskit/page-header';
import { Box, Stack, Text } from '@atlaskit/primitives/compiled';
import { words } from '../words';
import { Help } from './Help';

/**
 * One page: its title, what can be done on it as a whole, one sentence about it, and help for whoever wants more.
 *
 * The shell puts the focus on the title when one comes from another page.
 */
export function Page({ title, actions, lead, help, children }: {
  title: string;
  actions?: ReactNode;
  lead?: ReactNode;
  help?: readonly string[];
  children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title]);
  return (
    <Box paddingInline="space.300" paddingBlockEnd="space.400">
      <PageHeader actions={<>{actions}</>}>
        <span id="page-title" tabIndex={-1}>
          {title}
        </span>
      </PageHeader>
      <Stack space="space.200">
        {lead !== undefined && (
          <Text as="p" color="color.text.subtle">
            {lead}
          </Text>
        )}
        {help !== undefined && <Help sentences={help} />}
        {children}
      </Stack>
    </Box>
  );
}
