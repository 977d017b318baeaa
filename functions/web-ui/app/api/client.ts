import createClient from 'openapi-fetch';
import { Problem } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** What the client needs of whoever is signed in. */
export interface Bearer {
  token(): string | undefined;
  /** Tries for a new token without asking anybody; false where somebody has to sign in. */
  renew(): Promise<boolean>;
  /** Told when the API takes the token no more. */
  ended(): void;
}

let bearer: Bearer | undefined;

export function actAs(whoever: Bearer): void {
  bearer = whoever;
}

function authorized(request: Request): Request {
  const token = bearer?.token();
  if (token === undefined) return request;
  const headers = new Headers(request.headers);
  headers.set('authorization', `Bearer ${token}`);
  return new Request(request, { headers });
}

async function send(request: Request): Promise<Response> {
  const again = request.clone();
  try {
    const answer = await fetch(authorized(request));
    if (answer.status !== 401 || bearer === undefined) return answer;
    if (await bearer.renew()) return await fetch(authorized(again));
    bearer.ended();
    return answer;
  } catch {
    throw Problem.unreachable();
  }
}

/** The API by its contract: a path, parameter or field that `infra/openapi.yaml` does not have is a type error. */
export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '', fetch: send });

interface Called<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * The body of a successful answer.
 *
 * @throws Problem for any other
 */
export async function read<T>(call: Promise<Called<T>>): Promise<T> {
  return (await readTagged(call)).value;
}

/** A body with the version that a change of it must name in `If-Match`. */
export interface Tagged<T> {
  value: T;
  tag: string;
  status: number;
}

export async function readTagged<T>(call: Promise<Called<T>>): Promise<Tagged<T>> {
  const { data, error, response } = await call;
  if (!response.ok) throw Problem.answered(response, error);
  return { value: data as T, tag: response.headers.get('etag') ?? '', status: response.status };
}
