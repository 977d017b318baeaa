import type { ReactNode } from 'react';
import { Box } from '@atlaskit/primitives/compiled';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useParam } from './useParam';

export interface TabOf {
  key: string;
  label: string;
  content: () => ReactNode;
}

/** Tabs of which the address names the open one; the first is open where it names none. */
export function TabSet({ id, tabs }: { id: string; tabs: readonly TabOf[] }) {
  const usual = tabs[0]?.key ?? '';
  const [named, setNamed] = useParam('tab', usual);
  const selected = Math.max(
    0,
    tabs.findIndex(({ key }) => key === named),
  );
  return (
    <div>
      <Tabs id={id} selected={selected} onChange={(index) => setNamed(tabs[index]?.key ?? usual, { page: '' })}>
        {/* the list alone scrolls: around the panels it would keep what sticks to the bottom from sticking */}
        <div style={{ overflowX: 'auto' }}>
          <div style={{ minWidth: 'max-content' }}>
            <TabList>
              {tabs.map(({ key, label }) => (
                <Tab key={key}>{label}</Tab>
              ))}
            </TabList>
          </div>
        </div>
        {tabs.map(({ key, content }) => (
          <TabPanel key={key}>
            <div style={{ width: '100%', minWidth: 0 }}>
              <Box paddingBlockStart="space.200">{content()}</Box>
            </div>
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}
