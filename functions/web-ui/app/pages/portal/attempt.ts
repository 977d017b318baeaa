import type { Schemas } from '../../api/client';

/** What a submission was sent as, so that it can be sent again without being another one. */
export interface Attempt {
  key: string;
  body: string;
}

/** The same submission keeps its key, however often it is sent; another has another. */
export function attemptOf(submission: Schemas['Submission'], last: Attempt | undefined): Attempt {
  const body = JSON.stringify(submission);
  return last?.body === body ? last : { key: crypto.randomUUID(), body };
}
