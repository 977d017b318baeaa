import { useEffect, useRef, useState, type FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import type { Schemas } from '../../api/client';
import { Confirm } from '../../kit/Confirm';
import { Section } from '../../kit/Section';
import { ProblemMessage } from '../../kit/states';
import { useDone } from '../../kit/useDone';
import { words } from '../../words';
import { AssetRows } from './AssetRows';
import { RiskProfileFields } from './RiskProfileFields';
import { AccessFields, BasicFields } from './ToolFields';
import type { ToolDraft } from './toolDraft';
import { useToolForm, type Merge } from './useToolForm';

const say = words.catalog.form;

/** All that is said of a tool, to be added or changed. */
export function ToolForm({ begun, tag, onClose }: { begun: ToolDraft; tag?: string; onClose: (saved?: Schemas['Tool']) => void }) {
  const done = useDone();
  const form = useToolForm(begun, tag, (tool) => {
    done(tag === undefined ? say.added(tool.name) : say.saved(tool.name));
    onClose(tool);
  });
  const [leaving, setLeaving] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const { tries, objected, problem, merge, changed } = form;
  useEffect(() => {
    if (tries === 0) return;
    const find = (selector: string) => element.current?.querySelector<HTMLElement>(selector);
    (find('[aria-invalid="true"]') ?? find('[role="alert"]'))?.focus();
  }, [tries, problem, merge]);
  useWarning(changed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.save();
  };
  const fields = { draft: form.draft, onChange: form.change, errorAt: form.errorAt };
  return (
    <form ref={element} onSubmit={submit} noValidate style={{ maxWidth: 760 }}>
      <Stack space="space.300">
        {merge !== undefined && <Merged merge={merge} />}
        {problem !== undefined && <ProblemMessage error={problem} />}
        <Section id="tool-basics" title={say.basics}>
          <BasicFields {...fields} isNew={form.isNew} onId={form.setId} mostDays={form.mostDays} />
        </Section>
        <Section id="tool-access" title={say.access} lead={say.entitlementHint}>
          <AccessFields {...fields} />
        </Section>
        <Section id="tool-profile" title={say.profile} lead={say.profileHint}>
          <RiskProfileFields {...fields} />
        </Section>
        <Section id="tool-assets" title={say.assets} lead={say.assetsHint}>
          <AssetRows assets={form.draft.assets} onChange={(assets) => form.change({ assets })} errorAt={form.errorAt} />
        </Section>
        {objected && (
          <div role="status">
            <Text color="color.text.danger">{say.toMend}</Text>
          </div>
        )}
        <Inline space="space.100">
          <Button appearance="primary" type="submit" isLoading={form.busy}>
            {form.isNew ? say.addAction : say.save}
          </Button>
          <Button appearance="subtle" isDisabled={form.busy} onClick={() => (changed ? setLeaving(true) : onClose())}>
            {words.kit.cancel}
          </Button>
        </Inline>
      </Stack>
      {leaving && (
        <Confirm title={say.discardTitle} action={words.kit.discard} danger onConfirm={() => Promise.resolve(onClose())} onClose={() => setLeaving(false)}>
          <Text as="p">{say.discardText}</Text>
        </Confirm>
      )}
    </form>
  );
}

const LABELS: Partial<Record<keyof ToolDraft, string>> = {
  name: say.name,
  provider: say.provider,
  status: say.status,
  riskLevel: say.risk,
  defaultDays: say.days,
  guidance: say.guidance,
  connector: say.connector,
  groupId: say.group,
  category: say.category,
  groupName: say.groupName,
  grants: say.grants,
  summary: say.summary,
  trains: say.trains,
  assessedBy: say.assessedBy,
  assessedOn: say.assessedOn,
  reviewBy: say.reviewBy,
  assets: say.assets,
};

function Merged({ merge }: { merge: Merge }) {
  const theirs = (field: keyof ToolDraft) => {
    const value = merge.theirs[field];
    return typeof value === 'string' ? value || say.theirsEmpty : value.map((asset) => asset.name).join(', ') || say.theirsEmpty;
  };
  return (
    <div role="alert" tabIndex={-1}>
      <SectionMessage appearance="warning" title={say.merged}>
        <Stack space="space.100">
          <Text as="p">{say.mergedHint}</Text>
          {merge.both.length > 0 && (
            <ul>
              {merge.both.map((field) => (
                <li key={field}>{say.mergedBoth(LABELS[field] ?? field, theirs(field))}</li>
              ))}
            </ul>
          )}
        </Stack>
      </SectionMessage>
    </div>
  );
}

/** The browser asks before the tab is closed over changes that are not saved. */
function useWarning(changed: boolean) {
  useEffect(() => {
    if (!changed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    globalThis.addEventListener('beforeunload', warn);
    return () => globalThis.removeEventListener('beforeunload', warn);
  }, [changed]);
}
