import { useState } from 'react';
import { LinkButton } from '@atlaskit/button/new';
import { Stack } from '@atlaskit/primitives/compiled';
import { Page } from '../../kit/Page';
import { Section } from '../../kit/Section';
import { Loaded, NothingYet } from '../../kit/states';
import { useParam } from '../../kit/useParam';
import { words } from '../../words';
import { earlierOf, openOf, type Grant } from './access';
import { Baseline } from './Baseline';
import { EarlierGrants } from './EarlierGrants';
import { GiveBack, OPEN_HEADING, WAITING_HEADING, Withdraw } from './endings';
import { GrantDetails } from './GrantDetails';
import { useMyGrants, useMyRequests } from './mine';
import { OpenGrants } from './OpenGrants';
import { undecidedOf, WaitingRequests, type Request } from './WaitingRequests';

export default function MyAccess() {
  const grants = useMyGrants();
  const [shown, show] = useParam('grant');
  const [givenBack, giveBack] = useState<Grant>();
  const texts = words.myAccess;
  return (
    <Page title={words.nav.myAccess} lead={texts.lead} help={texts.help}>
      <Stack space="space.400">
        <Waiting />
        <Section id={OPEN_HEADING} title={texts.open}>
          <Loaded query={grants}>{(all) => <Open grants={openOf(all)} giveBack={giveBack} />}</Loaded>
        </Section>
        <Section id="baseline" title={texts.baseline} lead={texts.baselineLead}>
          <Baseline />
        </Section>
        {grants.data !== undefined && (
          <Section id="earlier-grants" title={texts.earlier}>
            <EarlierGrants grants={earlierOf(grants.data)} />
          </Section>
        )}
      </Stack>
      {shown !== '' && (
        <GrantDetails key={shown} grantId={shown} known={grants.data?.find(({ id }) => id === shown)} giveBack={giveBack} onClose={() => show('')} />
      )}
      {givenBack !== undefined && <GiveBack grant={givenBack} onClose={() => giveBack(undefined)} />}
    </Page>
  );
}

function Open({ grants, giveBack }: { grants: readonly Grant[]; giveBack: (grant: Grant) => void }) {
  const texts = words.myAccess;
  if (grants.length > 0) return <OpenGrants grants={grants} giveBack={giveBack} />;
  return (
    <NothingYet header={texts.none} action={<LinkButton href="/tools">{texts.toTools}</LinkButton>}>
      {texts.noneHint}
    </NothingYet>
  );
}

function Waiting() {
  const requests = useMyRequests();
  const [withdrawn, withdraw] = useState<Request>();
  const undecided = undecidedOf(requests.data ?? []);
  if (undecided.length === 0 && !requests.isError) return null;
  return (
    <Section id={WAITING_HEADING} title={words.myAccess.waiting}>
      <Loaded query={requests}>{() => <WaitingRequests requests={undecided} withdraw={withdraw} />}</Loaded>
      {withdrawn !== undefined && <Withdraw request={withdrawn} onClose={() => withdraw(undefined)} />}
    </Section>
  );
}
