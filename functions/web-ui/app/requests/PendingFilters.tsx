import { Inline } from '@atlaskit/primitives/compiled';
import { Choice } from '../kit/fields';
import { SearchInput } from '../kit/SearchInput';
import { useParam } from '../kit/useParam';
import { words } from '../words';
import type { Request } from './selection';
import { toolOf } from './toolOf';

const STAGES = ['approver', 'securityReviewer', 'jiraAdmin'] as const;

/** What the address says that pending requests are filtered by. */
export function usePendingFilters() {
  const [text, setText] = useParam('text', '', 'replace');
  const [tool, setTool] = useParam('tool');
  const [stage, setStage] = useParam('stage');
  return {
    text,
    setText,
    tool,
    setTool,
    stage,
    setStage,
    isOn: text.trim() !== '' || tool !== '' || stage !== '',
    clear: () => setText('', { tool: '', stage: '' }),
    lets: (request: Request) => (stage === '' || request.nextStage === stage) && (tool === '' || toolOf(request) === tool) && says(request, text),
  };
}

export type PendingFiltering = ReturnType<typeof usePendingFilters>;

/** Whether a request says this somewhere, in whatever case. */
export function says({ issueKey, requester, purpose = '', ...request }: Request, text: string): boolean {
  const part = text.trim().toLowerCase();
  return [issueKey, toolOf(request), requester.displayName, purpose].some((each) => each.toLowerCase().includes(part));
}

/** @param requests those that were read, whose tools can be chosen */
export function PendingFilters({ filters, requests }: { filters: PendingFiltering; requests: readonly Request[] }) {
  const tools = [...new Set([...requests.map(toolOf), ...(filters.tool === '' ? [] : [filters.tool])])].toSorted();
  return (
    <Inline space="space.200" rowSpace="space.100" alignBlock="end" shouldWrap>
      <div style={{ width: 240 }}>
        <SearchInput label={words.approvals.text} value={filters.text} onSearch={(value) => filters.setText(value)} />
      </div>
      <div style={{ width: 220 }}>
        <Choice
          label={words.approvals.tool}
          value={filters.tool}
          options={tools.map((name) => ({ value: name, label: name }))}
          onChange={(value) => filters.setTool(value)}
          placeholder={words.approvals.anyTool}
          clearable
        />
      </div>
      <div style={{ width: 200 }}>
        <Choice
          label={words.approvals.waitsFor}
          value={STAGES.find((each) => each === filters.stage) ?? ''}
          options={STAGES.map((value) => ({ value, label: words.roles[value] }))}
          onChange={(value) => filters.setStage(value)}
          placeholder={words.approvals.anybody}
          clearable
        />
      </div>
    </Inline>
  );
}
