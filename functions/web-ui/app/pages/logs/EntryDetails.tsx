import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { IconButton } from '@atlaskit/button/new';
import CheckMarkIcon from '@atlaskit/icon/core/check-mark';
import CopyIcon from '@atlaskit/icon/core/copy';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import { token } from '@atlaskit/tokens';
import { api, read } from '../../api/client';
import { Details } from '../../kit/Details';
import { Facts } from '../../kit/Facts';
import { ExactMoment } from '../../kit/Moment';
import { ParamLink } from '../../kit/ParamLink';
import { Loaded } from '../../kit/states';
import { words } from '../../words';
import { actorOf, sentenceOf, type Entry } from './entries';

const CHAIN = ['contentHash', 'intakeMac', 'intakeMacKeyId', 'prevEventHash', 'prevHash', 'entryHash', 'entryMac', 'macKeyId'] as const;

/** One entry with everything that seals it. */
export function EntryDetails({ seq, latest, onClose }: {
  seq: number;
  /** The last entry that is known of. */
  latest: number | undefined;
  onClose: () => void;
}) {
  const entry = useQuery({
    queryKey: ['evidence', 'entry', seq],
    queryFn: () => read(api.GET('/api/v1/evidence/{seq}', { params: { path: { seq } } })),
    staleTime: Infinity,
  });
  return (
    <Details title={words.logs.entry(seq)} onClose={onClose}>
      <Stack space="space.300">
        <Loaded query={entry}>{(found) => <Whole key={found.seq} entry={found} />}</Loaded>
        <Neighbours seq={seq} latest={latest} />
      </Stack>
    </Details>
  );
}

function Whole({ entry }: { entry: Entry }) {
  return (
    <Stack space="space.300">
      <Facts
        facts={[
          [words.logs.what, sentenceOf(entry.kind)],
          [words.logs.when, <ExactMoment at={entry.at} />],
          [words.logs.who, actorOf(entry.actor)],
          [words.logs.about, entry.entity],
          [words.logs.version, entry.version],
          [words.logs.subject, entry.subject],
          [words.logs.tool, entry.tool],
          [words.logs.request, entry.request],
          [words.logs.grant, entry.grant],
          [words.logs.governanceVersion, entry.governanceVersion],
          [words.logs.eventId, entry.id],
          [words.logs.format, entry.v],
        ]}
      />
      {Object.keys(entry.details).length > 0 && (
        <section aria-label={words.logs.details}>
          <h3>{words.logs.details}</h3>
          <Facts facts={Object.entries(entry.details)} />
        </section>
      )}
      <section aria-label={words.logs.chain}>
        <h3>{words.logs.chain}</h3>
        <Facts facts={CHAIN.map((field) => [field, entry[field] === undefined ? undefined : <Copied name={field} value={entry[field]} />])} />
      </section>
    </Stack>
  );
}

/** Leads along the chain, also past an entry that is missing or is not for the reader. */
function Neighbours({ seq, latest }: { seq: number; latest: number | undefined }) {
  return (
    <nav aria-label={words.logs.entries}>
      <Inline spread="space-between" space="space.200">
        {seq > 1 ? (
          <ParamLink name="entry" value={String(seq - 1)}>
            {words.logs.before}
          </ParamLink>
        ) : (
          <Text color="color.text.subtle">{words.logs.isFirst}</Text>
        )}
        {seq === latest ? (
          <Text color="color.text.subtle">{words.logs.isLast}</Text>
        ) : (
          <ParamLink name="entry" value={String(seq + 1)}>
            {words.logs.after}
          </ParamLink>
        )}
      </Inline>
    </nav>
  );
}

/** A value that is compared elsewhere: to be read letter by letter, or copied. */
function Copied({ name, value }: { name: string; value: string }) {
  const [done, setDone] = useState(false);
  return (
    <Inline space="space.100" alignBlock="start" spread="space-between">
      <code style={{ font: token('font.code'), overflowWrap: 'anywhere' }}>{value}</code>
      <IconButton
        spacing="compact"
        appearance="subtle"
        icon={done ? CheckMarkIcon : CopyIcon}
        label={done ? words.logs.copied(name) : words.logs.copy(name)}
        onClick={() => void navigator.clipboard.writeText(value).then(() => setDone(true))}
      />
    </Inline>
  );
}
