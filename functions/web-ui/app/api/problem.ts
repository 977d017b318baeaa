import type { components } from './schema';

type Document = components['schemas']['Problem'];
export type ProblemKind = Document['type'] extends `urn:ai-clearance:problem:${infer Kind}` ? Kind : never;

const PREFIX = 'urn:ai-clearance:problem:';

/** What the API said no with (RFC 9457), or that it could not be reached: its kind is then `unreachable`. */
export class Problem extends Error {
  override readonly name = 'Problem';

  private constructor(
    readonly kind: ProblemKind | 'unreachable',
    readonly title: string,
    readonly detail: string,
    readonly fields: readonly { pointer: string; detail: string }[],
    /** Seconds to wait, where the API said so. */
    readonly retryAfter: number | undefined,
    readonly grantId: string | undefined,
  ) {
    super(`${title}: ${detail}`);
  }

  static of(document: Document, retryAfter?: number): Problem {
    const kind = document.type.startsWith(PREFIX) ? document.type.slice(PREFIX.length) : 'internal';
    return new Problem(kind as ProblemKind, document.title, document.detail, document.errors ?? [], retryAfter, document.grantId);
  }

  /** @param said the answer's body, which the client has read already */
  static answered(response: Response, said: unknown): Problem {
    const wait = Number(response.headers.get('retry-after'));
    if (typeof said === 'object' && said !== null && 'type' in said && 'detail' in said)
      return Problem.of(said as Document, Number.isFinite(wait) && wait > 0 ? wait : undefined);
    return new Problem(
      response.status === 401 ? 'unauthorized' : response.status === 404 ? 'not-found' : 'internal',
      `The server answered ${response.status}`,
      'Try again in a moment. If it stays like this, tell whoever runs AI Clearance at your company.',
      [],
      undefined,
      undefined,
    );
  }

  static unreachable(): Problem {
    return new Problem('unreachable', 'AI Clearance cannot be reached', 'Look at your network connection, then try again. Nothing that you typed is lost.', [], undefined, undefined);
  }

  /** What is wrong with one field, by its JSON pointer. */
  at(pointer: string): string | undefined {
    return this.fields.find((field) => field.pointer === pointer)?.detail;
  }
}

/** Whatever was thrown, as something that can be shown. */
export function problemOf(error: unknown): Problem {
  return error instanceof Problem ? error : Problem.unreachable();
}
