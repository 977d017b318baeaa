import { Inline, Stack } from '@atlaskit/primitives/compiled';
import type { Schemas } from '../../api/client';
import { Choice, LongText, TextInput } from '../../kit/fields';
import { words } from '../../words';
import type { ToolDraft } from './toolDraft';

export interface FieldsOf {
  draft: ToolDraft;
  onChange: (fields: Partial<ToolDraft>) => void;
  /** What is wrong at a JSON pointer. */
  errorAt: (pointer: string) => string | undefined;
}

const say = words.catalog.form;
const LEVELS = ['low', 'medium', 'high', 'critical'] as const;
const CONNECTORS = ['manual', 'okta-group', 'entra-group'] as const;
const STATUSES = ['approved', 'restricted', 'blocked', 'denied', 'retired'] as const;

export function BasicFields({ draft, onChange, errorAt, isNew, onId, mostDays }: FieldsOf & {
  isNew: boolean;
  onId: (id: string) => void;
  mostDays: number;
}) {
  // a tool that nobody has used yet is not retired, it is not added
  const statuses = STATUSES.filter((status) => !isNew || status !== 'retired');
  return (
    <Stack space="space.150">
      <TextInput label={say.name} value={draft.name} onChange={(name) => onChange({ name })} longest={100} required error={errorAt('/name')} />
      <TextInput
        label={say.id}
        hint={isNew ? say.idHint : say.idKept}
        value={draft.id}
        onChange={onId}
        longest={64}
        disabled={!isNew}
        error={errorAt('/id')}
      />
      <TextInput
        label={say.provider}
        value={draft.provider}
        onChange={(provider) => onChange({ provider })}
        longest={100}
        required
        error={errorAt('/provider')}
      />
      <TextInput
        label={say.category}
        hint={say.categoryHint}
        value={draft.category}
        onChange={(category) => onChange({ category })}
        longest={50}
        error={errorAt('/category')}
      />
      <Choice<Schemas['ToolStatus']>
        label={say.status}
        value={draft.status}
        onChange={(status) => status !== '' && onChange({ status })}
        options={statuses.map((value) => ({ value, label: say.statusMeans[value] }))}
        error={errorAt('/status')}
      />
      <Choice<Schemas['RiskLevel']>
        label={say.risk}
        value={draft.riskLevel}
        onChange={(riskLevel) => riskLevel !== '' && onChange({ riskLevel })}
        options={LEVELS.map((value) => ({ value, label: words.risk[value] }))}
        error={errorAt('/riskLevel')}
      />
      <TextInput
        label={say.days}
        hint={say.daysHint(words.risk[draft.riskLevel], mostDays)}
        type="number"
        width="small"
        value={draft.defaultDays}
        onChange={(defaultDays) => onChange({ defaultDays })}
        required
        error={errorAt('/defaultDays')}
      />
      <LongText
        label={say.guidance}
        hint={say.guidanceHint}
        value={draft.guidance}
        onChange={(guidance) => onChange({ guidance })}
        longest={2000}
        error={errorAt('/guidance')}
      />
    </Stack>
  );
}

export function AccessFields({ draft, onChange, errorAt }: FieldsOf) {
  return (
    <Stack space="space.150">
      <Choice<Schemas['ConnectorType']>
        label={say.connector}
        value={draft.connector}
        onChange={(connector) => connector !== '' && onChange({ connector })}
        options={CONNECTORS.map((value) => ({ value, label: say.connectorMeans[value] }))}
        error={errorAt('/connector/type') ?? errorAt('/connector')}
      />
      {draft.connector !== 'manual' && (
        <TextInput
          label={say.group}
          hint={say.groupHint}
          value={draft.groupId}
          onChange={(groupId) => onChange({ groupId })}
          longest={128}
          required
          error={errorAt('/connector/groupId')}
        />
      )}
      <Inline space="space.200" shouldWrap>
        <TextInput
          label={say.groupName}
          value={draft.groupName}
          onChange={(groupName) => onChange({ groupName })}
          longest={200}
          error={errorAt('/entitlement/groupName')}
        />
        <TextInput
          label={say.grants}
          hint={say.grantsHint}
          value={draft.grants}
          onChange={(grants) => onChange({ grants })}
          longest={200}
          error={errorAt('/entitlement/grants')}
        />
      </Inline>
    </Stack>
  );
}
