import Lozenge from '@atlaskit/lozenge';
import type { Schemas } from '../api/client';
import { words } from '../words';

type Appearance = 'default' | 'inprogress' | 'moved' | 'new' | 'removed' | 'success';

const RISK: Record<Schemas['RiskLevel'], Appearance> = { low: 'success', medium: 'inprogress', high: 'moved', critical: 'removed' };
const TOOL: Record<Schemas['ToolStatus'], Appearance> = { approved: 'success', restricted: 'moved', blocked: 'removed', denied: 'removed', retired: 'default' };
const REQUEST: Record<Schemas['RequestState'], Appearance> = {
  incomplete: 'moved',
  pending: 'inprogress',
  approved: 'success',
  denied: 'removed',
  withdrawn: 'default',
  lapsed: 'default',
};
const GRANT: Record<Schemas['GrantState'], Appearance> = {
  pendingProvision: 'inprogress',
  active: 'success',
  deprovisioning: 'inprogress',
  deprovisionFailed: 'removed',
  expired: 'default',
  revoked: 'default',
};

export const RiskLozenge = ({ level }: { level: Schemas['RiskLevel'] }) => <Lozenge appearance={RISK[level]}>{words.risk[level]}</Lozenge>;
export const ToolLozenge = ({ status }: { status: Schemas['ToolStatus'] }) => <Lozenge appearance={TOOL[status]}>{words.toolStatus[status]}</Lozenge>;
export const RequestLozenge = ({ state }: { state: Schemas['RequestState'] }) => <Lozenge appearance={REQUEST[state]}>{words.requestState[state]}</Lozenge>;
export const GrantLozenge = ({ state }: { state: Schemas['GrantState'] }) => <Lozenge appearance={GRANT[state]}>{words.grantState[state]}</Lozenge>;
