import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { token } from '@atlaskit/tokens';
import { Card, Cards } from '../../kit/Cards';
import { JiraLink } from '../../kit/JiraLink';
import { GrantLozenge } from '../../kit/lozenges';
import { DateOf } from '../../kit/Moment';
import { ParamLink } from '../../kit/ParamLink';
import { words } from '../../words';
import { accessLabel, accessOf, canGiveBack, runsOutSoon, type Grant } from './access';
import { AccessLozenge } from './AccessLozenge';
import { WaitsFor } from './WaitsFor';

const WHY_NOT_EXTEND = 'why-not-extend';

/** What somebody has or is about to have. */
export function OpenGrants({ grants, giveBack }: { grants: readonly Grant[]; giveBack: (grant: Grant) => void }) {
  return (
    <Stack space="space.200">
      <RunningOut grants={grants} />
      <Text as="p" color="color.text.subtle" id={WHY_NOT_EXTEND}>
        {words.myAccess.whyNotExtend}
      </Text>
      <Cards label={words.myAccess.open}>
        {grants.map((grant) => (
          <OpenGrant key={grant.id} grant={grant} giveBack={giveBack} />
        ))}
      </Cards>
    </Stack>
  );
}

function OpenGrant({ grant, giveBack }: { grant: Grant; giveBack: (grant: Grant) => void }) {
  const now = new Date();
  const access = accessOf(grant, now);
  // a sweep may not have come by yet: it is no access any more
  const overdue = grant.state === 'active' && access.kind === 'expired';
  return (
    <Card>
      <Stack space="space.150">
        <h3 style={{ font: token('font.heading.small'), margin: 0 }}>
          <ParamLink name="grant" value={grant.id}>
            {grant.tool.name}
          </ParamLink>
        </h3>
        <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
          {!overdue && <GrantLozenge state={grant.state} />}
          {access.kind !== 'notYet' && <AccessLozenge access={access} />}
        </Inline>
        <WaitsFor grant={grant} />
        <Text as="p" color="color.text.subtle">
          {grant.endsAt === undefined ? (
            words.myAccess.daysFromStart(grant.days)
          ) : (
            <>
              {words.myAccess.until(access.kind)} <DateOf at={grant.endsAt} />
            </>
          )}
          {' · '}
          <JiraLink issue={grant.id} />
        </Text>
        <Inline space="space.100" shouldWrap>
          {grant.state === 'active' && (
            <Button isDisabled aria-describedby={WHY_NOT_EXTEND} aria-label={words.myAccess.extendOf(grant.tool.name)}>
              {words.myAccess.extend}
            </Button>
          )}
          {canGiveBack(grant, now) && (
            <Button aria-label={words.myAccess.giveBackOf(grant.tool.name)} onClick={() => giveBack(grant)}>
              {words.myAccess.giveBack}
            </Button>
          )}
        </Inline>
      </Stack>
    </Card>
  );
}

function RunningOut({ grants }: { grants: readonly Grant[] }) {
  const now = new Date();
  const ending = grants.filter((grant) => grant.state === 'active').map((grant) => ({ grant, access: accessOf(grant, now) }));
  const soon = ending.filter(({ access }) => runsOutSoon(access) || access.kind === 'expired');
  if (soon.length === 0) return null;
  return (
    <SectionMessage appearance="warning" title={words.myAccess.runsOut(soon.length)} headingLevel="h3">
      <Stack space="space.100">
        <ul style={{ margin: 0, paddingInlineStart: token('space.200') }}>
          {soon.map(({ grant, access }) => (
            <li key={grant.id}>{words.myAccess.runsOutLine(grant.tool.name, accessLabel(access))}</li>
          ))}
        </ul>
        <Text as="p">{words.myAccess.runsOutHint}</Text>
      </Stack>
    </SectionMessage>
  );
}
