import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import { token } from '@atlaskit/tokens';
import { api, read } from '../../api/client';
import { Loaded, NothingYet } from '../../kit/states';
import { useMe } from '../../session/SessionProvider';
import { words } from '../../words';
import { Ask } from './Ask';
import { Closed } from './Closed';
import type { Place } from './wish';

/** *Select AI tool*, for the portal and for being framed there: narrow, with nothing around it (R3.7). */
export default function Portal() {
  const { portalId = '', requestTypeId = '' } = useParams();
  const { accountId } = useMe();
  const title = words.portal.title;
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title]);
  return (
    <div style={{ maxWidth: 640, margin: '0 auto', padding: token('space.200'), boxSizing: 'border-box' }}>
      <Stack space="space.200">
        <h1 id="page-title" tabIndex={-1} style={{ font: token('font.heading.large'), margin: 0, outlineOffset: 2 }}>
          {title}
        </h1>
        {/* what one person typed is nobody else's */}
        <Panel key={`${accountId}/${portalId}/${requestTypeId}`} account={accountId} place={{ portalId, requestTypeId }} />
      </Stack>
    </div>
  );
}

function Panel({ account, place }: { account: string; place: Place }) {
  const query = useQuery({
    queryKey: ['portal', 'panel', place.portalId, place.requestTypeId],
    queryFn: () => read(api.GET('/api/v1/portal/panel', { params: { query: { ...place } } })),
  });
  return (
    <Loaded query={query}>
      {(panel) => {
        if (!panel.gate.open) return <Closed gate={panel.gate} place={place} />;
        if (panel.tools.length === 0 && !panel.newTool.allowed) return <NothingYet header={words.portal.none}>{words.portal.noneHint}</NothingYet>;
        return (
          <>
            <Text as="p" color="color.text.subtle">
              {words.portal.lead}
            </Text>
            <Ask panel={panel} account={account} place={place} />
          </>
        );
      }}
    </Loaded>
  );
}
