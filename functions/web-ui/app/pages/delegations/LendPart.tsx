import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Text } from '@atlaskit/primitives/compiled';
import { api, read } from '../../api/client';
import type { Problem } from '../../api/problem';
import { Choice, LongText, TextInput } from '../../kit/fields';
import { FormDialog } from '../../kit/FormDialog';
import { dateText } from '../../kit/Moment';
import { Ticks } from '../../kit/Ticks';
import { useToolOptions } from '../../kit/tools';
import { useDone } from '../../kit/useDone';
import { useIs, useMe } from '../../session/SessionProvider';
import { words } from '../../words';
import { MomentInput } from './MomentInput';
import { momentOf } from './term';
import { bodyOf, chosenRoles, EMPTY, isForSomebodyElse, lendable, ownRoles, termOf, type Wish } from './wish';

const POINTERS = ['/fromEmail', '/toEmail', '/toAccountId', '/roles', '/projectKey', '/toolId', '/startsAt', '/endsAt', '/reason'];
const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Lends one's part in deciding to somebody else; a Jira admin lends somebody else's for them too. */
export function LendPart({ onClose }: { onClose: () => void }) {
  const me = useMe();
  const queries = useQueryClient();
  const say = useDone();
  const [wish, setWish] = useState<Wish>(() => ({ ...EMPTY, roles: onlyOne(ownRoles(me)) }));
  const [now, setNow] = useState(() => new Date());
  const set = (change: Partial<Wish>) => {
    setWish((before) => ({ ...before, ...change }));
    setNow(new Date());
  };
  const term = termOf(wish, now);
  const isComplete = wish.whom.trim() !== '' && chosenRoles(wish, me).length > 0 && term.startsAt === undefined && term.endsAt === undefined;
  const lend = async () => {
    const lent = await read(api.POST('/api/v1/delegations', { body: bodyOf(wish, me) }));
    const said = lent.state === 'planned' ? words.delegations.planned : words.delegations.lent;
    say(said(lent.to.displayName), words.delegations.lentUntil(dateText(lent.endsAt)));
    void Promise.all([['delegations'], ['me']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  return (
    <FormDialog
      title={words.delegations.lend}
      action={words.delegations.submit}
      pointers={POINTERS}
      isComplete={isComplete}
      onSubmit={lend}
      onClose={onClose}
    >
      {({ tried, problem }) => (
        <>
          <Text as="p">{words.delegations.lendLead}</Text>
          <WhoAndWhat wish={wish} set={set} tried={tried} problem={problem} />
          <MomentInput
            label={words.delegations.starts}
            hint={words.delegations.startHint(zone())}
            value={wish.startsAt}
            onChange={(startsAt) => set({ startsAt })}
            error={problem?.at('/startsAt') ?? (tried || momentOf(wish.startsAt) !== undefined ? term.startsAt : undefined)}
          />
          <MomentInput
            label={words.delegations.ends}
            hint={words.delegations.endHint(zone())}
            value={wish.endsAt}
            onChange={(endsAt) => set({ endsAt })}
            error={problem?.at('/endsAt') ?? (tried || momentOf(wish.endsAt) !== undefined ? term.endsAt : undefined)}
            required
          />
          <LongText
            label={words.delegations.reasonLabel}
            hint={words.delegations.reasonHint}
            value={wish.reason}
            onChange={(reason) => set({ reason })}
            longest={500}
            rows={2}
            error={problem?.at('/reason')}
          />
        </>
      )}
    </FormDialog>
  );
}

const onlyOne = <T,>(some: T[]) => (some.length === 1 ? some : []);

function WhoAndWhat({ wish, set, tried, problem }: {
  wish: Wish;
  set: (change: Partial<Wish>) => void;
  tried: boolean;
  problem: Problem | undefined;
}) {
  const me = useMe();
  const isAdmin = useIs('jiraAdmin');
  const tools = useToolOptions();
  const projects = me.projects.map(({ key, name }) => ({ value: key, label: `${name} (${key})` }));
  const roles = lendable(wish, me).map((value) => ({ value, label: words.roles[value] }));
  const chosen = chosenRoles(wish, me);
  const lacks = (isLacking: boolean, says: string) => (tried && isLacking ? says : undefined);
  return (
    <>
      {isAdmin && (
        <TextInput
          label={words.delegations.whose}
          hint={words.delegations.whoseHint}
          value={wish.whose}
          onChange={(whose) => set({ whose })}
          type="email"
          longest={321}
          error={problem?.at('/fromEmail')}
        />
      )}
      <TextInput
        label={words.delegations.whom}
        hint={words.delegations.whomHint}
        value={wish.whom}
        onChange={(whom) => set({ whom })}
        longest={321}
        required
        error={problem?.at('/toEmail') ?? problem?.at('/toAccountId') ?? lacks(wish.whom.trim() === '', words.kit.required)}
      />
      <Choice
        label={words.delegations.project}
        value={wish.projectKey}
        onChange={(projectKey) => set({ projectKey })}
        options={projects}
        placeholder={words.delegations.everyProject}
        clearable
        error={problem?.at('/projectKey')}
      />
      <Ticks
        label={words.delegations.roles}
        hint={isForSomebodyElse(wish, me) ? words.delegations.rolesHintOther : words.delegations.rolesHint}
        values={chosen}
        onChange={(ticked) => set({ roles: [...wish.roles.filter((role) => !chosen.includes(role)), ...ticked] })}
        options={roles}
        required
        error={problem?.at('/roles') ?? lacks(chosen.length === 0, words.delegations.rolesGone)}
      />
      <Choice
        label={words.delegations.tool}
        value={wish.toolId}
        onChange={(toolId) => set({ toolId })}
        options={tools}
        placeholder={words.delegations.everyTool}
        clearable
        error={problem?.at('/toolId')}
      />
    </>
  );
}
