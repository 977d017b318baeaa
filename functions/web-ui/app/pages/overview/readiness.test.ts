import { describe, expect, it } from 'vitest';
import { isReady, nextOf, stepsOf, type Known } from './readiness';

const intake = (settings?: object): Known['intake'] =>
  ({ version: 1, connected: settings !== undefined, settings, tools: [], webhookSecret: { set: true, rotating: false }, credentials: { kind: 'basic' } }) as Known['intake'];

const EMPTY: Known = {
  intake: intake(),
  approvedTools: 0,
  governance: { version: 0 } as Known['governance'],
  policies: 0,
  projects: 0,
  licence: { version: 0, state: 'none', says: '' },
  connected: 0,
  approvedRequests: 0,
  evidence: 0,
};
const site = { project: 'AIC', serviceDesk: '1', portal: '1', fields: { tool: 'customfield_1' } };

const stateOf = (known: Known, id: string) => stepsOf(known).find((step) => step.id === id)?.state;

describe('what is still to be done', () => {
  it('is first of all that Jira and the product know each other', () => {
    const bare = intake();
    const unknown = { ...bare, credentials: { kind: 'none' } } as Known['intake'];
    expect(nextOf(stepsOf({ ...EMPTY, intake: unknown }))?.id).toBe('connection');
    expect(stateOf({ ...EMPTY, intake: { ...bare, webhookSecret: { set: false, rotating: false } } as Known['intake'] }, 'connection')).toBe('toDo');
  });

  it('is then where requests come from', () => {
    expect(nextOf(stepsOf(EMPTY))?.id).toBe('intake');
    expect(isReady(stepsOf(EMPTY))).toBe(false);
  });

  it('leads on step by step to the first approved request', () => {
    let known: Known = { ...EMPTY, evidence: 1, intake: intake(site) };
    expect(nextOf(stepsOf(known))?.id).toBe('catalog');
    known = { ...known, approvedTools: 1 };
    expect(nextOf(stepsOf(known))?.id).toBe('options');
    known = { ...known, intake: intake({ ...site, toolOptions: { '1': 'claude' } }) };
    expect(nextOf(stepsOf(known))?.id).toBe('request');
    known = { ...known, approvedRequests: 1 };
    expect(nextOf(stepsOf(known))).toBeUndefined();
    expect(isReady(stepsOf(known))).toBe(true);
  });

  it('asks for no options where no field holds the tool', () => expect(stateOf({ ...EMPTY, intake: intake({ ...site, fields: {} }) }, 'options')).toBe('done'));

  it('asks for nothing that is optional', () => {
    const optional = stepsOf(EMPTY).filter(({ required }) => !required);
    expect(optional.map(({ state }) => state)).toEqual(Array(optional.length).fill('optional'));
  });

  it('counts automation only with a licence and a connected tool', () => {
    const licence = { version: 1, state: 'active', says: '' } as const;
    expect(stateOf({ ...EMPTY, licence, connected: 0 }, 'connectors')).toBe('optional');
    expect(stateOf({ ...EMPTY, licence, connected: 1 }, 'connectors')).toBe('done');
    expect(stateOf({ ...EMPTY, licence: { ...licence, state: 'ended' }, connected: 1 }, 'connectors')).toBe('optional');
  });

  it('cannot tell what could not be read, and takes it neither for done nor for the next step', () => {
    const known: Known = { ...EMPTY, intake: undefined };
    expect(stateOf(known, 'intake')).toBe('unknown');
    expect(nextOf(stepsOf(known))?.id).toBe('catalog');
    expect(isReady(stepsOf({}))).toBe(false);
  });
});
