import { words } from '../../../words';
import { RECORD_ID, slug } from './slug';

const { id: label, idHint: hint, idWrong: wrong, idTaken: taken } = words.governance.records;

/** How a new record is called by the API: made from what is said of it, and never changed. */
export const recordId = <Draft>(named: (draft: Draft) => string) => ({
  label,
  hint,
  wrong,
  taken,
  pattern: RECORD_ID,
  propose: (draft: Draft) => slug(named(draft)),
});
