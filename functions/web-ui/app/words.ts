/** Every word that people read, in one place; what takes numbers or names is a function. */
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const words = {
  product: 'AI Clearance',

  session: {
    signingIn: 'Signing in…',
    signIn: 'Sign in',
    signInAgain: 'Sign in again',
    signOut: 'Sign out',
    signedOut: 'You are signed out',
    signedOutHint: 'Close the window on a shared computer.',
    ended: 'Your session has ended',
    nothingLost: 'Sign in again in a small window. What you were doing stays as it is.',
    popupFailed: 'That did not work. If your browser has blocked the window, allow it for this page and try again.',
    failed: 'Signing in did not work',
    failedHint: 'Try again. If it keeps failing, tell whoever runs AI Clearance at your company.',
    notReached: 'AI Clearance cannot be reached',
  },

  shell: {
    main: 'AI Clearance',
    admin: 'Administration',
    collapse: 'Collapse the side navigation',
    expand: 'Expand the side navigation',
    theme: (name: string) => `Theme: ${name}`,
    themes: { light: 'light', dark: 'dark', auto: 'system' },
    account: (name: string) => `Signed in as ${name}`,
    notFound: 'There is no such page',
    notFoundHint: 'The address may be mistyped, or what it led to has gone.',
    home: 'Go to My Access',
    details: 'Details',
    closeDetails: 'Close details',
  },

  nav: {
    myAccess: 'My Access',
    tools: 'Approved Tools',
    history: 'Request History',
    approvals: 'Approvals',
    delegations: 'Delegations',
    overview: 'Overview',
    intake: 'Intake & Approvals',
    catalog: 'Catalog',
    connectors: 'Connectors',
    governance: 'Governance',
    requests: 'Requests',
    insights: 'Insights',
    logs: 'Governance Logs',
  },

  kit: {
    loading: 'Loading…',
    retry: 'Try again',
    problemCode: (kind: string) => `Kind: ${kind}`,
    retryIn: (seconds: number) => `Try again in ${count(seconds, 'second', 'seconds')}.`,
    noMatch: 'Nothing matches',
    noMatchHint: 'There are entries, but none that the filters let through.',
    clearFilters: 'Clear filters',
    noPermission: 'This is not for your account',
    noPermissionHint: (who: string) => `It is for ${who}. If you should have it, ask a Jira admin: the groups are chosen under Intake & Approvals.`,
    previous: 'Previous',
    next: 'Next',
    page: (n: number) => `Page ${n}`,
    pages: 'Pages',
    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    required: 'Required',
    reason: 'Reason',
    help: 'Help',
    opensJira: (key: string) => `${key} in Jira`,
    unsavedChanges: 'There are changes that are not saved.',
    discard: 'Discard changes',
    days: (n: number) => count(n, 'day', 'days'),
    changedMeanwhile: 'Somebody has changed this meanwhile. Load it again, and make your change on what is there now.',
    reload: 'Load again',
    proposed: 'Another admin has to approve this change. It waits under Governance › Changes.',
    system: 'The system',
  },

  roles: {
    requester: 'Requester',
    approver: 'Approver',
    securityReviewer: 'Security reviewer',
    jiraAdmin: 'Jira admin',
    auditor: 'Auditor',
  },
  risk: { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' },
  toolStatus: { approved: 'Approved', restricted: 'Restricted', blocked: 'Blocked', denied: 'Denied', retired: 'Retired' },
  requestState: {
    incomplete: 'Incomplete',
    pending: 'Pending',
    approved: 'Approved',
    denied: 'Denied',
    withdrawn: 'Withdrawn',
    lapsed: 'Lapsed',
  },
  grantState: {
    pendingProvision: 'Being set up',
    active: 'Active',
    deprovisioning: 'Being taken away',
    deprovisionFailed: 'Could not be taken away',
    expired: 'Expired',
    revoked: 'Revoked',
  },
  connector: { manual: 'Manual', 'okta-group': 'Okta group', 'entra-group': 'Entra group' },

  expiry: {
    expired: 'Expired',
    today: 'Expires today',
    tomorrow: 'Expires tomorrow',
    remaining: (days: number) => `${count(days, 'day', 'days')} remaining`,
    notYet: 'Not active yet',
  },

  myAccess: {},

  tools: {},

  history: {},

  approvals: {},

  delegations: {},

  portal: {},

  requestDetails: {},

  overview: {},

  intake: {},

  catalog: {},

  connectors: {},

  governance: {},

  requests: {},

  insights: {},

  logs: {},
};
