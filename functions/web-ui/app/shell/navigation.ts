import type { ComponentType } from 'react';
import AppsIcon from '@atlaskit/icon/core/apps';
import ChartBarIcon from '@atlaskit/icon/core/chart-bar';
import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import ClipboardIcon from '@atlaskit/icon/core/clipboard';
import ClockIcon from '@atlaskit/icon/core/clock';
import DashboardIcon from '@atlaskit/icon/core/dashboard';
import FormIcon from '@atlaskit/icon/core/form';
import LinkIcon from '@atlaskit/icon/core/link';
import LockLockedIcon from '@atlaskit/icon/core/lock-locked';
import PeopleGroupIcon from '@atlaskit/icon/core/people-group';
import SettingsIcon from '@atlaskit/icon/core/settings';
import ShieldIcon from '@atlaskit/icon/core/shield';
import TaskIcon from '@atlaskit/icon/core/task';
import type { Schemas } from '../api/client';
import { words } from '../words';

export interface Section {
  path: string;
  label: string;
  icon: ComponentType<{ label: string }>;
  /** Who sees it; everybody where it is not said. */
  isFor?: (me: Schemas['Me']) => boolean;
}

const has = (me: Schemas['Me'], ...roles: Schemas['Role'][]) => roles.some((role) => me.roles.includes(role));
const oversees = (me: Schemas['Me']) => has(me, 'jiraAdmin', 'auditor');
const decidesOrAudits = (me: Schemas['Me']) => me.decides || oversees(me);

export const MAIN: readonly Section[] = [
  { path: '/my-access', label: words.nav.myAccess, icon: LockLockedIcon },
  { path: '/tools', label: words.nav.tools, icon: AppsIcon },
  { path: '/history', label: words.nav.history, icon: ClockIcon },
  { path: '/approvals', label: words.nav.approvals, icon: CheckCircleIcon, isFor: (me) => me.decides },
  { path: '/delegations', label: words.nav.delegations, icon: PeopleGroupIcon, isFor: decidesOrAudits },
];

export const ADMIN: readonly Section[] = [
  { path: '/admin/overview', label: words.nav.overview, icon: DashboardIcon, isFor: oversees },
  { path: '/admin/intake', label: words.nav.intake, icon: FormIcon, isFor: oversees },
  { path: '/admin/catalog', label: words.nav.catalog, icon: ClipboardIcon, isFor: oversees },
  { path: '/admin/connectors', label: words.nav.connectors, icon: LinkIcon, isFor: oversees },
  { path: '/admin/governance', label: words.nav.governance, icon: SettingsIcon, isFor: oversees },
  { path: '/admin/requests', label: words.nav.requests, icon: TaskIcon, isFor: decidesOrAudits },
  { path: '/admin/insights', label: words.nav.insights, icon: ChartBarIcon, isFor: decidesOrAudits },
  { path: '/admin/logs', label: words.nav.logs, icon: ShieldIcon, isFor: decidesOrAudits },
];
