import { useRef, useState, type FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import { problemOf } from '../../api/problem';
import { JiraLink } from '../../kit/JiraLink';
import { LongText } from '../../kit/fields';
import { ProblemMessage } from '../../kit/states';
import { words } from '../../words';
import { DaysField } from './DaysField';
import { NewTool } from './NewTool';
import { ToolChoice } from './ToolChoice';
import { choose, faultsOf, NEW_TOOL, termOf, type Fault, type Faults, type Panel, type Wish } from './wish';

/** What somebody asks for; it says what is missing once somebody has tried, and goes to the first of it. */
export function WishForm({ panel, wish, onChange, submit, busy, error }: {
  panel: Panel;
  wish: Wish;
  onChange: (wish: Wish) => void;
  submit: () => void;
  busy: boolean;
  error: unknown;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const faults = faultsOf(wish, panel);
  const shown: Faults = tried ? faults : limitsAlreadyHit(faults, wish);
  const set = (part: Partial<Wish>) => onChange({ ...wish, ...part });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setTried(true);
    if (Object.keys(faults).length === 0) submit();
    // the fields say that they are wrong with the next render
    else setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const { longestPurpose } = panel.limits;
  const grantId = error === undefined ? undefined : problemOf(error).grantId;
  return (
    <form ref={form} noValidate onSubmit={send} aria-label={words.portal.title}>
      <Stack space="space.300">
        <ToolChoice panel={panel} value={wish.tool} error={shown.tool} onChange={(tool) => onChange(choose(wish, tool, panel))}>
          {wish.tool === NEW_TOOL && panel.newTool.allowed && (
            <NewTool wish={wish} needsUrl={panel.newTool.needsUrl} limits={panel.limits} faults={shown} set={set} />
          )}
        </ToolChoice>
        <DaysField days={wish.days} term={termOf(wish, panel)} error={shown.days} onChange={(days) => set({ days, ownDays: days !== '' })} />
        <LongText
          label={words.portal.purpose}
          required
          value={wish.purpose}
          error={shown.purpose}
          hint={words.portal.purposeHint(wish.purpose.length, longestPurpose)}
          onChange={(purpose) => set({ purpose })}
        />
        {error !== undefined && (
          <Stack space="space.100">
            <ProblemMessage error={error} />
            {grantId !== undefined && (
              <Text as="p">
                {words.portal.have} <JiraLink issue={grantId} />
              </Text>
            )}
          </Stack>
        )}
        <div>
          <Button type="submit" appearance="primary" isLoading={busy}>
            {words.portal.submit}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** What is empty is not yet wrong; what is too much is, at once. */
function limitsAlreadyHit(faults: Faults, wish: Wish): Faults {
  const filled: Record<Fault, boolean> = {
    tool: wish.tool !== '',
    newName: wish.newName.trim() !== '',
    // half an address is on its way to be one
    newUrl: false,
    days: wish.days !== '',
    purpose: wish.purpose.trim() !== '',
  };
  return Object.fromEntries(Object.entries(faults).filter(([field]) => filled[field as Fault]));
}
