import { useQuery } from '@tanstack/react-query';
import { api, read } from '../api/client';
import { readAll } from '../api/paged';
import { words } from '../words';
import type { Option } from './fields';

const EACH = 100;

/** Every tool that one may know of, for choices, and for names where the API gives an id alone. */
export function useAllTools() {
  return useQuery({
    queryKey: ['tools', 'all'],
    queryFn: () => readAll((cursor) => read(api.GET('/api/v1/tools', { params: { query: { cursor, limit: EACH } } }))),
    staleTime: 60_000,
  });
}

/** Names tools by their ids; by the id itself until the name is known. */
export function useToolName(): (id: string) => string {
  const tools = useAllTools().data;
  return (id) => tools?.find((tool) => tool.id === id)?.name ?? id;
}

export function useToolOptions(): Option[] {
  const tools = useAllTools().data ?? [];
  return tools.map(({ id, name, status }) => ({ value: id, label: status === 'approved' ? name : `${name} (${words.toolStatus[status]})` }));
}
