import { describe, expect, it } from 'vitest';
import { bodyOf, problemsOf } from './hypothesis';

const guess = { accountId: '', groups: '', projectKey: 'AIC', toolId: 'claude', days: '' };

describe('a request that nobody has made', () => {
  it.each([
    [{}, ['/accountId']],
    [{ groups: '\n \n' }, ['/accountId']],
    [{ groups: 'staff' }, []],
    [{ accountId: 'acc-1' }, []],
    [{ accountId: 'acc-1', days: '180' }, []],
    [{ accountId: 'acc-1', days: '181' }, ['/durationDays']],
    [{ accountId: 'acc-1', projectKey: '', toolId: '' }, ['/projectKey', '/toolId']],
  ])('with %j lacks %j', (more, pointers) => expect(Object.keys(problemsOf({ ...guess, ...more }))).toEqual(pointers));

  it('is sent with what was said alone', () => {
    expect(bodyOf({ ...guess, groups: ' staff \n\nstaff\nlab' })).toEqual({ projectKey: 'AIC', toolId: 'claude', groups: ['staff', 'lab'] });
    expect(bodyOf({ ...guess, accountId: ' acc-1 ', days: '5' })).toEqual({
      projectKey: 'AIC',
      toolId: 'claude',
      accountId: 'acc-1',
      durationDays: 5,
    });
  });
});
