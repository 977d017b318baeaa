import { Stack } from '@atlaskit/primitives/compiled';
import { Facts } from '../../kit/Facts';
import { DateOf } from '../../kit/Moment';
import { OverseersOnly } from '../../kit/OverseersOnly';
import { Page } from '../../kit/Page';
import { Section } from '../../kit/Section';
import { Loaded } from '../../kit/states';
import { words } from '../../words';
import { Chart } from './Chart';
import { AGES, byAge, byRisk, byTool, byWeek, endingWithin, OUTCOMES } from './numbers';
import { useActive, useAllTools, useDecisions, usePending, type Latest } from './useNumbers';

const WEEKS = 12;
const DAYS = 30;
const MOST_TOOLS = 10;
const LEVELS = ['low', 'medium', 'high', 'critical'] as const;
const COLOURS = { approved: 'success', denied: 'danger', withdrawn: 'neutral', lapsed: 'warning' } as const;
const week = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric' });

const partial = ({ items, more }: Latest<unknown>) => (more ? words.insights.latest(items.length) : undefined);

/** How access is used and decided on, from what the lists say. */
export default function Insights() {
  return (
    <Page title={words.nav.insights} lead={words.insights.lead} help={words.insights.help}>
      <OverseersOnly>
        <Stack space="space.400">
          <Access />
          <Risk />
          <Decisions />
          <Waiting />
          <Ending />
        </Stack>
      </OverseersOnly>
    </Page>
  );
}

function Access() {
  return (
    <Loaded query={useActive()}>
      {(active) => (
        <Chart
          id="active"
          title={words.insights.active}
          lead={words.insights.activeLead(active.items.length)}
          first={words.insights.tool}
          rows={byTool(active.items)
            .slice(0, MOST_TOOLS)
            .map(({ name, count }) => ({ name, count }))}
          series={[{ key: 'count', name: words.insights.people, colour: 'blue' }]}
          note={partial(active)}
        />
      )}
    </Loaded>
  );
}

function Risk() {
  const tools = useAllTools();
  return (
    <Loaded query={useActive()}>
      {(active) => (
        <Loaded query={tools}>
          {(known) => {
            const counts = byRisk(active.items, known.items);
            return (
              <Chart
                id="risk"
                title={words.insights.risk}
                lead={words.insights.riskLead}
                first={words.insights.level}
                rows={LEVELS.map((level) => ({ name: words.risk[level], count: counts[level] }))}
                series={[{ key: 'count', name: words.insights.people, colour: 'blue' }]}
                note={partial(active)}
              />
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

function Decisions() {
  return (
    <Loaded query={useDecisions()}>
      {(decided) => (
        <Chart
          id="decisions"
          title={words.insights.decisions}
          lead={words.insights.decisionsLead(WEEKS)}
          first={words.insights.week}
          rows={byWeek(decided.items, new Date(), WEEKS).map(({ monday, ...counts }) => ({ name: week.format(monday), ...counts }))}
          series={OUTCOMES.map((outcome) => ({ key: outcome, name: words.requestState[outcome], colour: COLOURS[outcome] }))}
          note={partial(decided)}
        />
      )}
    </Loaded>
  );
}

function Waiting() {
  return (
    <Loaded query={usePending()}>
      {(pending) => {
        const counts = byAge(pending.items, new Date());
        return (
          <Chart
            id="waiting"
            title={words.insights.waiting}
            lead={words.insights.waitingLead(pending.items.length)}
            first={words.insights.age}
            rows={AGES.map((age) => ({ name: words.insights.ages[age], count: counts[age] }))}
            series={[{ key: 'count', name: words.insights.requests, colour: 'blue' }]}
            note={partial(pending)}
          />
        );
      }}
    </Loaded>
  );
}

function Ending() {
  return (
    <Loaded query={useActive()}>
      {(active) => {
        const ending = endingWithin(active.items, new Date(), DAYS);
        return (
          <Section id="ending" title={words.insights.ending} lead={words.insights.endingLead(ending.length, DAYS)}>
            <Facts facts={ending.map(({ id, tool, holder, endsAt }) => [words.insights.endsOf(holder.displayName, tool.name, id), endsAt && <DateOf at={endsAt} />])} />
          </Section>
        );
      }}
    </Loaded>
  );
}
