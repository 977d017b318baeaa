import type { ReactNode } from 'react';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import { token } from '@atlaskit/tokens';
import { words } from '../words';

/** A part of a page that has a heading of its own, to which the focus can go. */
export function Section({ id, title, lead, help, actions, children }: {
  id: string;
  title: string;
  lead?: ReactNode;
  help?: readonly string[];
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id}>
      <Stack space="space.200">
        <Inline spread="space-between" alignBlock="center" space="space.200" rowSpace="space.100" shouldWrap>
          <h2 id={id} tabIndex={-1} style={{ outlineOffset: 2, font: token('font.heading.medium') }}>
            {title}
          </h2>
          {actions}
        </Inline>
        {lead !== undefined && (
          <Text as="p" color="color.text.subtle">
            {lead}
          </Text>
        )}
        {help !== undefined && (
          <details>
            <summary>{words.kit.help}</summary>
            <ul>
              {help.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </details>
        )}
        {children}
      </Stack>
    </section>
  );
}
