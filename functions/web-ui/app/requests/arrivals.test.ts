import { describe, expect, it } from 'vitest';
import { cameSince } from './arrivals';

describe('what has come since', () => {
  it('is what was not there when all of it was', () => {
    expect(cameSince({ keys: ['AIC-1', 'AIC-2'], more: false }, { keys: ['AIC-2', 'AIC-3'], more: false })).toEqual(['AIC-3']);
  });

  it('is not what has only moved up, or was read later', () => {
    expect(cameSince({ keys: ['AIC-1', 'AIC-2'], more: true }, { keys: ['AIC-2', 'AIC-3'], more: false })).toEqual([]);
  });
});
