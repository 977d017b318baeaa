import { lazy, Suspense } from 'react';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import { Section } from '../../kit/Section';
import { Loading } from '../../kit/states';
import { words } from '../../words';
import type { Series } from './Charts';

const Bars = lazy(() => import('./Charts'));

/** A chart, and the same numbers as a table for whoever reads rather than looks. */
export function Chart({ id, title, lead, first, rows, series, lying = false, note }: {
  id: string;
  title: string;
  lead: string;
  /** What the names are the names of. */
  first: string;
  rows: readonly Record<string, string | number>[];
  series: readonly Series[];
  /** Where the names are long. */
  lying?: boolean;
  note?: string | undefined;
}) {
  const empty = rows.every((row) => series.every(({ key }) => row[key] === 0));
  return (
    <Section id={id} title={title} lead={lead}>
      <Stack space="space.100">
        {empty ? (
          <Text as="p">{words.insights.nothing}</Text>
        ) : (
          // what it shows stands in the table beneath
          <div role="img" aria-label={words.insights.chart(title)}>
            <Suspense fallback={<Loading />}>
              <Bars rows={rows} series={series} lying={lying} />
            </Suspense>
          </div>
        )}
        {note !== undefined && <Text as="p">{note}</Text>}
        {!empty && (
          <details>
            <summary>{words.insights.asTable}</summary>
            <table>
              <caption>{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{first}</th>
                  {series.map(({ key, name }) => (
                    <th key={key} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={String(row['name'])}>
                    <th scope="row">{row['name']}</th>
                    {series.map(({ key }) => (
                      <td key={key}>{row[key]}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        )}
      </Stack>
    </Section>
  );
}
