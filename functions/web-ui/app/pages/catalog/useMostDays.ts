import { useQuery } from '@tanstack/react-query';
import { api, read, type Schemas } from '../../api/client';

/** What nothing may exceed, whatever the rules of the level say. */
const LONGEST_DAYS = 180;

/** What each risk level allows at most; until it is known, what holds for all. */
export function useMostDays(): (level: Schemas['RiskLevel']) => number {
  const { data } = useQuery({ queryKey: ['settings', 'governance'], queryFn: () => read(api.GET('/api/v1/settings/governance')) });
  return (level) => data?.settings.rules[level].maxDays ?? LONGEST_DAYS;
}
