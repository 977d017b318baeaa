import { Stack } from '@atlaskit/primitives/compiled';
import { DateOf } from '../../kit/Moment';
import { OverseersOnly } from '../../kit/OverseersOnly';
import { Page } from '../../kit/Page';
import { Loaded } from '../../kit/states';
import { Table, type Column } from '../../kit/Table';
import { useAllTools } from '../../kit/tools';
import type { Schemas } from '../../api/client';
import { words } from '../../words';
import { Chart } from './Chart';
import { AGES, byAge, byEnd, byRisk, byTool, byWeek, endingWithin, OUTCOMES, WITHIN, withOthers } from './numbers';
import { useActive, useDecisions, usePending, type Part } from './useNumbers';

const WEEKS = 12;
const DAYS = 30;
const MOST_TOOLS = 10;
const LEVELS = ['low', 'medium', 'high', 'critical'] as const;
const COLOURS = { approved: 'success', denied: 'danger', withdrawn: 'neutral', lapsed: 'warning' } as const;
const week = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric' });

/** What is said where there are more than were counted. */
const partly = ({ items, more }: Part<unknown>, say = words.insights.latest) => (more ? say(items.length) : undefined);

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
          rows={withOthers(byTool(active.items), MOST_TOOLS, words.insights.otherTools).map(({ name, count }) => ({ name, count }))}
          series={[{ key: 'count', name: words.insights.people, colour: 'blue' }]}
          lying
          note={partly(active)}
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
            const counts = byRisk(active.items, known);
            const unknown = active.items.length - LEVELS.reduce((sum, level) => sum + counts[level], 0);
            return (
              <Chart
                id="risk"
                title={words.insights.risk}
                lead={words.insights.riskLead}
                first={words.insights.level}
                rows={LEVELS.map((level) => ({ name: words.risk[level], count: counts[level] }))}
                series={[{ key: 'count', name: words.insights.people, colour: 'blue' }]}
                note={unknown > 0 ? words.insights.unknownRisk(unknown) : partly(active)}
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
          note={partly(decided, words.insights.decidedPartly)}
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
            note={partly(pending, words.insights.oldest)}
          />
        );
      }}
    </Loaded>
  );
}

const ENDING: Column<Schemas['Grant']>[] = [
  { key: 'id', width: 15, head: words.requestDetails.grant, cell: ({ id }) => id },
  { key: 'holder', width: 30, head: words.insights.holder, cell: ({ holder }) => holder.displayName, by: ({ holder }) => holder.displayName },
  { key: 'tool', width: 30, head: words.insights.tool, cell: ({ tool }) => tool.name, by: ({ tool }) => tool.name },
  { key: 'ends', width: 25, head: words.insights.ends, cell: ({ endsAt }) => endsAt !== undefined && <DateOf at={endsAt} />, by: ({ endsAt }) => endsAt ?? '' },
];

function Ending() {
  return (
    <Loaded query={useActive()}>
      {(active) => {
        const now = new Date();
        const ending = endingWithin(active.items, now, DAYS);
        const counts = byEnd(active.items, now);
        return (
          <Stack space="space.100">
            <Chart
              id="ending"
              title={words.insights.ending}
              lead={words.insights.endingLead(ending.length, DAYS)}
              first={words.insights.endsIn}
              rows={WITHIN.map((days) => ({ name: words.insights.endsWithin[days], count: counts[days] }))}
              series={[{ key: 'count', name: words.insights.accesses, colour: 'blue' }]}
              note={partly(active)}
            />
            {ending.length > 0 && (
              <details>
                <summary>{words.insights.whichEnd}</summary>
                <Table label={words.insights.whichEnd} columns={ENDING} rows={ending} rowKey={({ id }) => id} />
              </details>
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}
