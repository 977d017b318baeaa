import { Facts } from '../../kit/Facts';
import type { Schemas } from '../../api/client';
import { changeInWords, fieldInWords } from './changed';

/** Each field that differs, from what to what. */
export function FieldChanges({ changes }: { changes: Schemas['FieldChanges'] }) {
  return <Facts facts={Object.entries(changes).map(([field, change]) => [fieldInWords(field), changeInWords(field, change)])} />;
}
