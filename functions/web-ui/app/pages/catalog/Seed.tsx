import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import { api, read, type Schemas } from '../../api/client';
import { Choice } from '../../kit/fields';
import { RiskLozenge } from '../../kit/lozenges';
import { Section } from '../../kit/Section';
import { Loaded, ProblemMessage } from '../../kit/states';
import { Table, type Column } from '../../kit/Table';
import { words } from '../../words';

type Supplied = Schemas['SuppliedTools']['tools'][number];
type Status = 'restricted' | 'approved';

const say = words.catalog.seed;
const STATUSES: readonly Status[] = ['restricted', 'approved'];

/** Adds well-known tools to the catalog; what it has is left as it is. */
export function Seed({ readOnly }: { readOnly: boolean }) {
  const supplied = useQuery({ queryKey: ['catalog', 'seed'], queryFn: () => read(api.GET('/api/v1/catalog/seed')) });
  return (
    <Section id="seed" title={say.title} lead={say.text}>
      {readOnly && <Text as="p">{words.catalog.readOnly}</Text>}
      <Loaded query={supplied}>{({ tools }) => <Choosing tools={tools} readOnly={readOnly} />}</Loaded>
    </Section>
  );
}

function Choosing({ tools, readOnly }: { tools: readonly Supplied[]; readOnly: boolean }) {
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [status, setStatus] = useState<Status>('restricted');
  const seed = useMutation({
    mutationFn: () => read(api.POST('/api/v1/catalog/seed', { body: { ids: [...chosen], status } })),
    onSuccess: async () => {
      setChosen(new Set());
      await Promise.all([['catalog'], ['tools']].map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
  const open = tools.filter(({ known }) => known === undefined);
  const all = open.length > 0 && open.every(({ id }) => chosen.has(id));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const columns: Column<Supplied>[] = [
    {
      key: 'tool',
      width: 30,
      head: say.columns.tool,
      by: ({ name }) => name,
      cell: ({ id, name, known }) =>
        known !== undefined || readOnly ? name : <Checkbox label={name} isChecked={chosen.has(id)} onChange={() => toggle(id)} />,
    },
    { key: 'provider', width: 18, head: say.columns.provider, cell: ({ provider }) => provider, by: ({ provider }) => provider },
    { key: 'category', width: 14, head: say.columns.category, cell: ({ category }) => category, by: ({ category }) => category },
    { key: 'risk', width: 14, head: say.columns.risk, cell: ({ riskLevel }) => <RiskLozenge level={riskLevel} /> },
    { key: 'days', width: 8, head: say.columns.days, cell: ({ defaultDays }) => defaultDays },
    { key: 'state', width: 16, head: say.columns.state, cell: ({ known }) => (known === undefined ? '' : say.knownAs(known.name)) },
  ];
  return (
    <Stack space="space.200">
      <div role="status">{seed.data !== undefined && <Results seeded={seed.data} />}</div>
      {seed.isError && <ProblemMessage error={seed.error} />}
      {!readOnly &&
        (open.length === 0 ? (
          <Text as="p">{say.complete}</Text>
        ) : (
          <Inline space="space.200" rowSpace="space.100" alignBlock="end" shouldWrap>
            <Checkbox
              label={say.all(open.length)}
              isChecked={all}
              isIndeterminate={!all && chosen.size > 0}
              onChange={() => setChosen(new Set(all ? [] : open.map(({ id }) => id)))}
            />
            <div style={{ width: 340 }}>
              <Choice
                label={say.status}
                value={status}
                options={STATUSES.map((value) => ({ value, label: say.statusMeans[value] }))}
                onChange={(value) => value !== '' && setStatus(value)}
              />
            </div>
            <Button appearance="primary" isDisabled={chosen.size === 0} isLoading={seed.isPending} onClick={() => seed.mutate()}>
              {say.add(chosen.size)}
            </Button>
          </Inline>
        ))}
      <Table label={say.list} columns={columns} rows={tools} rowKey={({ id }) => id} />
    </Stack>
  );
}

function Results({ seeded: { added, known, refused, results } }: { seeded: Schemas['Seeded'] }) {
  return (
    <Stack space="space.100">
      <h3>{say.results}</h3>
      <Text as="p">{say.counts(added, known, refused)}</Text>
      <ul>
        {results.map(({ id, name, outcome, detail }) => (
          <li key={id}>
            {name}: {say.outcome[outcome]}. {detail}
          </li>
        ))}
      </ul>
    </Stack>
  );
}
