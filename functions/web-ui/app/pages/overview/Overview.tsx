import { Link } from 'react-router';
import Lozenge from '@atlaskit/lozenge';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { token } from '@atlaskit/tokens';
import { Page } from '../../kit/Page';
import { Section } from '../../kit/Section';
import { Loading, NoPermission, ProblemMessage } from '../../kit/states';
import { useIs } from '../../session/SessionProvider';
import { words } from '../../words';
import { isReady, nextOf, stepsOf, type Known, type Step } from './readiness';
import { useKnown, type Counted } from './useKnown';

const APPEARANCE = { done: 'success', toDo: 'inprogress', optional: 'default', unknown: 'moved' } as const;

const COUNTERS = [
  ['pending', '/admin/requests'],
  ['tasks', '/admin/requests?tab=tasks'],
  ['grants', '/admin/requests?tab=grants'],
  ['connected', '/admin/connectors'],
] as const;

/** From an empty deployment to the first approved request, step by step; and how much there is (guide 4.1). */
export default function Overview() {
  const oversees = useIs('jiraAdmin', 'auditor');
  return (
    <Page title={words.nav.overview} lead={words.overview.lead} help={words.overview.help}>
      {oversees ? <Whole /> : <NoPermission who={words.overview.who} />}
    </Page>
  );
}

function Whole() {
  const { known, tools, counters, loading, failed, retry } = useKnown();
  if (loading) return <Loading />;
  const steps = stepsOf(known);
  const next = nextOf(steps);
  return (
    <Stack space="space.400">
      {failed !== undefined && failed !== null && <ProblemMessage error={failed} retry={retry} />}
      <Section id="readiness" title={words.overview.readiness}>
        {isReady(steps) ? (
          <SectionMessage appearance="success">{words.overview.ready}</SectionMessage>
        ) : (
          next && <SectionMessage appearance="information">{words.overview.next(words.overview.steps[next.id].title)}</SectionMessage>
        )}
        <ol style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))', gap: token('space.200'), listStyle: 'none', padding: 0, margin: 0 }}>
          {steps.map((step) => (
            <Card key={step.id} step={step} known={known} isNext={step === next} />
          ))}
        </ol>
      </Section>
      <Section id="counters" title={words.overview.counters}>
        <Inline space="space.200" rowSpace="space.200" shouldWrap>
          {tools.map(({ status, counted }) => (
            <Counter key={status} name={words.overview.tools[status]} to={`/admin/catalog?status=${status}`} counted={counted} />
          ))}
          {COUNTERS.map(([name, to]) => (
            <Counter key={name} name={words.overview.counter[name]} to={to} counted={counters[name]} />
          ))}
        </Inline>
      </Section>
    </Stack>
  );
}

function Card({ step: { id, state, required, to }, known, isNext }: { step: Step; known: Known; isNext: boolean }) {
  const { title, says, link } = words.overview.steps[id];
  const { portal, requestTypes } = known.intake?.settings ?? {};
  return (
    <li
      aria-current={isNext ? 'step' : undefined}
      style={{
        margin: 0,
        padding: token('space.200'),
        borderRadius: token('radius.large'),
        border: `1px solid ${isNext ? token('color.border.selected') : token('color.border')}`,
        background: isNext ? token('color.background.selected') : token('elevation.surface.raised'),
      }}
    >
      <Stack space="space.100">
        <Inline spread="space-between" alignBlock="start" space="space.100">
          <h3 style={{ font: token('font.heading.small') }}>{title}</h3>
          <Lozenge appearance={APPEARANCE[state]}>{words.overview.state[state]}</Lozenge>
        </Inline>
        <Text as="p">{says}</Text>
        {!required && state !== 'optional' && (
          <Text as="p" size="small" color="color.text.subtle">
            {words.overview.notRequired}
          </Text>
        )}
        <Link to={to} style={{ color: token('color.link.pressed') }}>
          {link}
        </Link>
        {id === 'request' && portal !== undefined && requestTypes?.[0] !== undefined && (
          <Link to={`/portal/${portal}/${requestTypes[0]}`} style={{ color: token('color.link.pressed') }}>
            {words.overview.tryPortal}
          </Link>
        )}
      </Stack>
    </li>
  );
}

function Counter({ name, to, counted }: { name: string; to: string; counted: Counted | undefined }) {
  return (
    <Link to={to} style={{ color: token('color.text'), padding: token('space.150'), border: `1px solid ${token('color.border')}`, borderRadius: token('radius.large'), minWidth: 140 }}>
      <Stack>
        <Text size="large" weight="bold">
          {counted === undefined ? words.overview.noNumber : counted.more ? words.overview.atLeast(counted.count) : counted.count}
        </Text>
        <Text>{name}</Text>
      </Stack>
    </Link>
  );
}
