import type { Schemas } from '../../api/client';
import type { Choices, Draft } from './draft';

/** What whoever may not ask Jira knows of what can be chosen. */
export const NOTHING_OFFERED: Choices = {
  projects: [],
  serviceDesks: [],
  portals: [],
  requestTypes: [],
  fields: { tool: [], days: [], purpose: [], toolUrl: [] },
  issueTypes: [],
  groups: [],
  tools: [],
  withheld: [],
};

/** A name with the id that it stands for; the id alone where there is no name. */
export const named = (name: string, id: string): string => (name === '' ? id : `${name} (${id})`);

function plus<T>(offered: readonly T[], idOf: (one: T) => string, chosen: readonly string[], make: (id: string) => T): T[] {
  const missing = chosen.filter((id) => id !== '' && !offered.some((one) => idOf(one) === id));
  return [...offered, ...missing.map(make)];
}

/**
 * What can be chosen, together with what is chosen: Jira may offer it no more, or keep it from whoever looks, and it holds all the same.
 *
 * @param unoffered what stands for the name of what is not offered
 */
export function withChosen(choices: Choices, draft: Draft, tools: readonly Schemas['Named'][], unoffered: string): Choices {
  const idOf = ({ id }: { id: string }) => id;
  const make = (id: string) => ({ id, name: named(unoffered, id) });
  const { fields } = draft;
  const toolFields = plus(choices.fields.tool, idOf, [fields.tool], (id) => ({ ...make(id), options: [] }));
  return {
    ...choices,
    projects: plus(choices.projects, ({ key }) => key, [draft.project], (key) => ({ id: key, key, name: unoffered })),
    serviceDesks: plus(choices.serviceDesks, idOf, [draft.serviceDesk], (id) => ({ id, projectKey: draft.project, projectName: unoffered })),
    portals: plus(choices.portals, (id) => id, [draft.portal], (id) => id),
    requestTypes: plus(choices.requestTypes, idOf, draft.requestTypes, (id) => ({ ...make(id), portalId: draft.portal })),
    fields: {
      tool: toolFields.map((field) => (field.id === fields.tool ? { ...field, options: plus(field.options, idOf, Object.keys(draft.toolOptions), make) } : field)),
      days: plus(choices.fields.days, idOf, [fields.days], make),
      purpose: plus(choices.fields.purpose, idOf, [fields.purpose], make),
      toolUrl: plus(choices.fields.toolUrl, idOf, [fields.toolUrl], make),
    },
    issueTypes: plus(choices.issueTypes, idOf, [draft.reviewIssueType], make),
    tools: plus(choices.tools, idOf, [...new Set(Object.values(draft.toolOptions))], (id) => tools.find((tool) => tool.id === id) ?? { id, name: id }),
  };
}
