import type { Settings } from '../pages/governance/rules/draft';
import { APPROVER, type Sent } from './stage';

/** What holds until somebody has saved something: for tests. */
export const RULES: Settings = {
  rules: {
    low: { stages: [{ role: 'approver', quorum: 1 }], maxDays: 180, autoApproval: true },
    medium: { stages: [{ role: 'approver', quorum: 1 }], maxDays: 90, autoApproval: true },
    high: {
      stages: [
        { role: 'approver', quorum: 1 },
        { role: 'securityReviewer', quorum: 1 },
      ],
      maxDays: 90,
      autoApproval: false,
    },
    critical: {
      stages: [
        { role: 'approver', quorum: 1 },
        { role: 'securityReviewer', quorum: 1 },
        { role: 'jiraAdmin', quorum: 1 },
      ],
      maxDays: 30,
      autoApproval: false,
    },
  },
  unknownTools: 'review',
  unclassified: 'high',
  exceptionLimits: {
    low: { mostOpen: 50, mostDays: 180 },
    medium: { mostOpen: 25, mostDays: 90 },
    high: { mostOpen: 10, mostDays: 60 },
    critical: { mostOpen: 3, mostDays: 14 },
  },
  pendingDays: 30,
  secondAdmin: false,
};

export const ADMIN = { ...APPROVER, accountId: 'acc-admin', roles: ['requester', 'jiraAdmin'] as (typeof APPROVER)['roles'] };
export const policy = { id: 'quick', version: 4, inUse: true, changedBy: 'acc-admin', settings: { name: 'Quick', autoApprove: true, groups: ['staff'] } };
const project = { key: 'AIC', version: 1, inUse: true, settings: { name: 'AI requests', fallback: 'jiraAdmins', approvers: {} } };
export const change = {
  id: 'c1',
  state: 'waiting',
  record: 'governance/site',
  onVersion: 3,
  proposedBy: { accountId: 'acc-other', displayName: 'Olga Other' },
  proposedAt: '2026-03-01T00:00:00Z',
  reason: 'Audit',
};
export const proposal = { status: 202, body: change };

type Said = { status?: number; body: unknown; tag?: string };

/** Answers what the page reads, and what it writes as it is told to; what became of a change is read again. */
export const answering = (write?: (sent: Sent) => Said | undefined, more: Partial<typeof change> = {}) => {
  let decided: Said | undefined;
  return (sent: Sent): Said | undefined => {
    if (sent.method === 'GET') return (sent.path === '/settings/changes/c1' ? decided : undefined) ?? reading(sent, more);
    const said = write?.(sent);
    if (sent.method === 'POST') decided = said;
    return said;
  };
};

const reading = (sent: Sent, more: Partial<typeof change>): Said | undefined => {
  const path = sent.path.replace(/\?.*/, '');
  const known: Record<string, Said> = {
    '/settings/governance': { body: { version: 3, settings: RULES }, tag: '"3"' },
    '/settings/approval-policies': { body: { items: [policy] } },
    '/settings/approval-policies/quick': { body: policy, tag: '"4"' },
    '/settings/projects': { body: { items: [project] } },
    '/settings/changes/c1': { body: { ...change, ...more, changes: { pendingDays: '30 → 31' }, outdated: false } },
  };
  return known[path] ?? (path.startsWith('/settings/') ? { body: { items: [] } } : undefined);
};
