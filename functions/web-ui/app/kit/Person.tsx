import Avatar from '@atlaskit/avatar';
import { Inline } from '@atlaskit/primitives/compiled';

/** Somebody, by the name that Jira has. */
export function Person({ name }: { name: string }) {
  return (
    <Inline space="space.100" alignBlock="center">
      <Avatar size="small" name={name} borderColor="transparent" />
      <span>{name}</span>
    </Inline>
  );
}
