import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import { api, read, type Schemas, type Tagged } from '../../api/client';
import { Confirm } from '../../kit/Confirm';
import { dayText, isPast } from '../../kit/days';
import { Details } from '../../kit/Details';
import { Facts, Written } from '../../kit/Facts';
import { RiskLozenge, ToolLozenge } from '../../kit/lozenges';
import { Loaded } from '../../kit/states';
import { useDone } from '../../kit/useDone';
import { useParam } from '../../kit/useParam';
import { useIs } from '../../session/SessionProvider';
import { words } from '../../words';
import { useTool } from './EditTool';

const { facts } = words.catalog;

/** Everything that is said of a tool, and what an admin can do with it. */
export function ToolDetails({ id, onClose }: { id: string; onClose: () => void }) {
  const tool = useTool(id);
  return (
    <Details title={tool.data?.value.name ?? id} onClose={onClose}>
      <Loaded query={tool}>
        {(tagged) => (
          <Stack space="space.300">
            <Steps tool={tagged} />
            <What tool={tagged.value} />
          </Stack>
        )}
      </Loaded>
    </Details>
  );
}

function What({ tool }: { tool: Schemas['Tool'] }) {
  const { riskProfile, entitlement, governedAssets = [] } = tool;
  const overdue = riskProfile?.reviewBy !== undefined && isPast(riskProfile.reviewBy, new Date());
  return (
    <>
      <Facts
        facts={[
          [facts.id, tool.id],
          [facts.provider, tool.provider],
          [facts.status, <ToolLozenge status={tool.status} />],
          [facts.risk, <RiskLozenge level={tool.riskLevel} />],
          [facts.usualDays, words.kit.days(tool.defaultDays)],
          [facts.mostDays, words.kit.days(tool.maxDays)],
          [facts.connector, words.connector[tool.connector.type]],
          [facts.group, tool.connector.groupId],
          [facts.category, tool.category],
          [facts.version, tool.version],
        ]}
      />
      {tool.guidance !== '' && <Written>{tool.guidance}</Written>}
      {entitlement !== undefined && (
        <section aria-label={words.catalog.entitlement}>
          <h3>{words.catalog.entitlement}</h3>
          <Facts
            facts={[
              [facts.groupName, entitlement.groupName],
              [facts.grants, entitlement.grants],
            ]}
          />
        </section>
      )}
      <section aria-label={words.catalog.riskProfile}>
        <h3>{words.catalog.riskProfile}</h3>
        {riskProfile === undefined ? (
          <Text as="p">{words.catalog.noRiskProfile}</Text>
        ) : (
          <Facts
            facts={[
              [facts.summary, riskProfile.summary],
              [facts.trains, riskProfile.trainsOnInput === undefined ? words.catalog.notKnown : riskProfile.trainsOnInput ? words.catalog.yes : words.catalog.no],
              [facts.assessedBy, riskProfile.assessedBy],
              [facts.assessedOn, dayText(riskProfile.assessedOn)],
              [
                facts.reviewBy,
                riskProfile.reviewBy === undefined ? undefined : (
                  <Inline space="space.100">
                    {dayText(riskProfile.reviewBy)}
                    {overdue && <Lozenge appearance="removed">{words.catalog.reviewOverdue}</Lozenge>}
                  </Inline>
                ),
              ],
            ]}
          />
        )}
      </section>
      <section aria-label={words.catalog.assets}>
        <h3>{words.catalog.assets}</h3>
        {governedAssets.length === 0 ? (
          <Text as="p">{words.catalog.noAssets}</Text>
        ) : (
          <table>
            <thead>
              <tr>
                {Object.values(words.catalog.assetColumns).map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {governedAssets.map(({ kind, name, dataClass, owner }) => (
                <tr key={`${kind} ${name}`}>
                  <td>{words.catalog.assetKind[kind]}</td>
                  <td>{name}</td>
                  <td>{words.catalog.dataClass[dataClass]}</td>
                  <td>{owner ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  );
}

function Steps({ tool: { value: tool, tag } }: { tool: Tagged<Schemas['Tool']> }) {
  const isAdmin = useIs('jiraAdmin');
  const [, setEdit] = useParam('edit');
  const [retiring, setRetiring] = useState(false);
  const queries = useQueryClient();
  const done = useDone();
  if (!isAdmin) return <Text as="p">{words.catalog.readOnly}</Text>;
  const retire = async () => {
    const params = { path: { toolId: tool.id }, header: { 'If-Match': tag } };
    const { openGrants } = await read(api.DELETE('/api/v1/tools/{toolId}', { params })).catch(async (error: unknown) => {
      // so that it is seen as it is now, and the next try is about that
      await queries.invalidateQueries({ queryKey: ['tool', tool.id] });
      throw error;
    });
    done(words.catalog.retired(tool.name), openGrants && words.catalog.openGrants(openGrants.count, openGrants.more));
    await Promise.all([['tools'], ['tool']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  return (
    <Stack space="space.100">
      <Inline space="space.100">
        <Button onClick={() => setEdit(tool.id)}>{words.catalog.edit}</Button>
        {tool.status !== 'retired' && <Button onClick={() => setRetiring(true)}>{words.catalog.retire}</Button>}
      </Inline>
      {tool.status === 'retired' && <Text as="p">{words.catalog.alreadyRetired}</Text>}
      {retiring && (
        <Confirm title={words.catalog.retireTitle(tool.name)} action={words.catalog.retire} danger onConfirm={retire} onClose={() => setRetiring(false)}>
          <Text as="p">{words.catalog.retireText}</Text>
        </Confirm>
      )}
    </Stack>
  );
}
