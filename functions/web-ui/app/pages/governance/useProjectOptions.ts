import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { readAll } from '../../api/paged';
import type { Option } from '../../kit/fields';

/** The projects that take part. */
export function useProjectOptions(): Option[] {
  const { data } = useQuery({
    queryKey: ['settings', 'projects', 'all'],
    queryFn: () => readAll((cursor) => read(api.GET('/api/v1/settings/projects', { params: { query: { cursor, limit: 100 } } }))),
  });
  return (data ?? []).filter(({ inUse }) => inUse).map(({ key, settings }) => ({ value: key, label: `${settings.name} (${key})` }));
}
