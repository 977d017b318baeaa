import type { Settings } from '../pages/governance/rules/draft';

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
