import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import { token } from '@atlaskit/tokens';
import { Help } from './Help';

/** A part of a page that has a heading of its own, to which the focus can go: by itself where the address names it. */
export function Section({ id, title, lead, help, actions, children }: {
  id: string;
  title: string;
  lead?: ReactNode;
  help?: readonly string[];
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { hash } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hash === `#${id}`) heading.current?.focus();
  }, [hash, id]);
  return (
    <section aria-labelledby={id}>
      <Stack space="space.200">
        <Inline spread="space-between" alignBlock="center" space="space.200" rowSpace="space.100" shouldWrap>
          <h2 id={id} ref={heading} tabIndex={-1} style={{ outlineOffset: 2, font: token('font.heading.medium') }}>
            {title}
          </h2>
          {actions}
        </Inline>
        {lead !== undefined && (
          <Text as="p" color="color.text.subtle">
            {lead}
          </Text>
        )}
        {help !== undefined && <Help sentences={help} />}
        {children}
      </Stack>
    </section>
  );
}
