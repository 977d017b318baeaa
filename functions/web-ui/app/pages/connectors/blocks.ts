import type { Schemas } from '../../api/client';

export type Block = 'licence' | 'licenceUnknown' | 'group' | 'status';
type Tool = Schemas['Tool'];

export const isConnected = ({ connector, status }: Tool): boolean => connector.type !== 'manual' && status !== 'retired';

/** What still keeps a connector from giving access to its tool by itself; a licence that could not be read is not taken for one. */
export function blocksOf({ connector, status }: Tool, licence: Schemas['Licence'] | undefined): Block[] {
  const blocks: Block[] = [];
  if (licence === undefined) blocks.push('licenceUnknown');
  else if (licence.state !== 'active') blocks.push('licence');
  if (connector.groupId === undefined || connector.groupId === '') blocks.push('group');
  if (status !== 'approved') blocks.push('status');
  return blocks;
}
