import { afterEach, describe, expect, it, vi } from 'vitest';
import { api, read } from './client';
import { problemOf } from './problem';

afterEach(() => vi.unstubAllGlobals());

const answering = (response: Response) => vi.stubGlobal('fetch', () => Promise.resolve(response));
const problem = () => read(api.GET('/api/v1/me')).then(() => undefined, problemOf);

describe('what the API says no with', () => {
  it('is kept, with its fields and how long to wait', async () => {
    const said = {
      type: 'urn:ai-clearance:problem:rate-limited',
      title: 'Too many',
      status: 429,
      detail: 'Wait a little.',
      errors: [{ pointer: '/name', detail: 'One line.' }],
    };
    answering(new Response(JSON.stringify(said), { status: 429, headers: { 'retry-after': '12' } }));
    expect(await problem()).toMatchObject({ kind: 'rate-limited', detail: 'Wait a little.', retryAfter: 12, fields: said.errors });
  });

  it('has a way out where it is no problem document', async () => {
    answering(new Response('<html>', { status: 502 }));
    expect(await problem()).toMatchObject({ kind: 'internal', title: 'The server answered 502' });
  });
});
