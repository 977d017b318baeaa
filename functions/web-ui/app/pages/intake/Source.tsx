import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Stack } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { api, read } from '../../api/client';
import { Choice } from '../../kit/fields';
import { Section } from '../../kit/Section';
import { Loaded } from '../../kit/states';
import { Ticks } from '../../kit/Ticks';
import { words } from '../../words';
import { withOnlyChoices, withPortal, withProject, withServiceDesk, type Choices, type Draft } from './draft';
import { Fields, Questions, ToolOptions, type Part } from './DetailsFrom';
import { named, NOTHING_OFFERED, withChosen } from './offered';
import { SETTINGS, type SettingsForm } from './useSettings';

export function useChoices({ project, serviceDesk }: Pick<Draft, 'project' | 'serviceDesk'>) {
  const query = { ...(project !== '' && { project }), ...(serviceDesk !== '' && { serviceDesk }) };
  return useQuery({
    queryKey: [...SETTINGS, 'choices', project, serviceDesk],
    queryFn: () => read(api.GET('/api/v1/settings/intake/choices', { params: { query } })),
    // the catalog and Jira may have changed since
    staleTime: 0,
    placeholderData: (before: Choices | undefined) => before,
  });
}

/** Which issues are requests, and where in them the details are. */
export function Source({ form, readOnly }: { form: SettingsForm; readOnly: boolean }) {
  // Jira is asked for admins alone: auditors see what is chosen, by its ids
  return readOnly ? <Parts form={form} choices={NOTHING_OFFERED} unoffered="" readOnly waits={false} /> : <FromJira form={form} />;
}

function FromJira({ form }: { form: SettingsForm }) {
  const { draft, edit } = form;
  const choices = useChoices(draft);
  const isNew = form.current.data?.value.connected === false;
  useEffect(() => {
    if (choices.data === undefined || choices.isPlaceholderData) return;
    const next = withOnlyChoices(draft, choices.data, isNew);
    if (next !== draft) edit(next);
  }, [choices.data, choices.isPlaceholderData, draft, isNew, edit]);
  return (
    <Loaded query={choices}>
      {(found) => (
        <Stack space="space.400">
          {found.withheld.length > 0 && (
            <SectionMessage appearance="warning" title={words.intake.withheld}>
              <ul>
                {found.withheld.map(({ part, says }) => (
                  <li key={part}>{says}</li>
                ))}
              </ul>
            </SectionMessage>
          )}
          <Parts form={form} choices={found} unoffered={words.intake.notOffered} readOnly={false} waits={choices.isPlaceholderData} />
        </Stack>
      )}
    </Loaded>
  );
}

function Parts({ form, choices, unoffered, readOnly, waits }: { form: SettingsForm; choices: Choices; unoffered: string; readOnly: boolean; waits: boolean }) {
  const { draft, edit, problem, current } = form;
  const part: Part = { draft, edit, problem, readOnly, choices: withChosen(choices, draft, current.data?.value.tools ?? [], unoffered) };
  return (
    <Stack space="space.400">
      <Place {...part} waits={waits} />
      <Fields {...part} />
      <ToolOptions {...part} />
      <Questions {...part} />
    </Stack>
  );
}

/** @param waits whether Jira is being asked what there is under what was just chosen: what it said before is not to be chosen from */
function Place({ draft, edit, problem, readOnly, choices, waits }: Part & { waits: boolean }) {
  const types = choices.requestTypes.filter(({ portalId }) => portalId === draft.portal);
  return (
    <Section id="intake-place" title={words.intake.place} lead={words.intake.placeLead}>
      <div style={{ maxWidth: 480 }}>
        <Stack space="space.200">
          <Choice
            label={words.intake.project}
            required
            value={draft.project}
            options={choices.projects.map(({ key, name }) => ({ value: key, label: named(name, key) }))}
            onChange={(project) => edit(withProject(draft, project))}
            error={problem?.at('/project')}
            disabled={readOnly}
          />
          <Choice
            label={words.intake.serviceDesk}
            required
            value={draft.serviceDesk}
            options={choices.serviceDesks.map(({ id, projectName }) => ({ value: id, label: named(projectName, id) }))}
            onChange={(desk) => edit(withServiceDesk(draft, desk))}
            error={problem?.at('/serviceDesk')}
            disabled={readOnly || waits || draft.project === ''}
          />
          <Choice
            label={words.intake.portal}
            required
            value={draft.portal}
            options={choices.portals.map((portal) => ({ value: portal, label: words.intake.portalNumber(portal) }))}
            onChange={(portal) => edit(withPortal(draft, portal))}
            error={problem?.at('/portal')}
            disabled={readOnly || waits || draft.serviceDesk === ''}
          />
          <Ticks
            label={words.intake.requestTypes}
            hint={words.intake.requestTypesHint}
            values={draft.requestTypes}
            options={types.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(requestTypes) => edit({ ...draft, requestTypes })}
            error={problem?.at('/requestTypes')}
            disabled={readOnly}
          />
        </Stack>
      </div>
    </Section>
  );
}
