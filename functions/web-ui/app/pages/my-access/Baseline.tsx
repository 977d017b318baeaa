import { Text } from '@atlaskit/primitives/compiled';
import { Table } from '../../kit/Table';
import { Loaded } from '../../kit/states';
import { words } from '../../words';
import { useMyBaseline } from './mine';

/** What somebody has without asking, and why. */
export function Baseline() {
  const { heads, baseline, noBaseline } = words.myAccess;
  return (
    <Loaded query={useMyBaseline()}>
      {(items) =>
        items.length === 0 ? (
          <Text as="p">{noBaseline}</Text>
        ) : (
          <Table
            label={baseline}
            leastWidth={480}
            rowKey={(item) => item.id}
            rows={items}
            columns={[
              { key: 'tool', head: heads.tool, width: 30, cell: (item) => item.tool.name },
              { key: 'group', head: heads.group, width: 30, cell: (item) => item.group },
              { key: 'why', head: heads.why, width: 40, cell: (item) => item.why },
            ]}
          />
        )
      }
    </Loaded>
  );
}
