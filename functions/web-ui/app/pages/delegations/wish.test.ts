import { afterEach, describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { APPROVER, AUDITOR } from '../../test/stage';
import { bodyOf, chosenRoles, EMPTY, lendable, ownRoles, termOf } from './wish';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

const TWO_PROJECTS: Schemas['Me'] = {
  ...APPROVER,
  roles: ['requester', 'securityReviewer'],
  projects: [
    { key: 'AIC', name: 'AI requests', roles: ['securityReviewer'] },
    { key: 'LAB', name: 'Lab', roles: ['approver'] },
    { key: 'BORROWED', name: 'Borrowed', roles: [] },
  ],
};

describe('which roles can be lent', () => {
  it('are those of any project, where it is lent for all of them', () => {
    expect(ownRoles(TWO_PROJECTS)).toEqual(['approver', 'securityReviewer']);
  });
  it('are those of the project that it is lent for', () => {
    expect(ownRoles(TWO_PROJECTS, 'LAB')).toEqual(['approver']);
    expect(ownRoles(TWO_PROJECTS, 'AIC')).toEqual(['securityReviewer']);
  });
  it('are never those that were lent to oneself, nor to ask or to audit', () => {
    expect(ownRoles(TWO_PROJECTS, 'BORROWED')).toEqual([]);
    expect(ownRoles(AUDITOR)).toEqual([]);
  });
  it('are not known of somebody else', () => {
    expect(lendable({ ...EMPTY, whose: 'security@example.com' }, APPROVER)).toEqual(['approver', 'securityReviewer', 'jiraAdmin']);
    expect(lendable({ ...EMPTY, whose: ' Approver@Example.com ' }, APPROVER)).toEqual(['approver']);
  });
  it('come back with the project that has them', () => {
    const wish = { ...EMPTY, roles: ['securityReviewer' as const], projectKey: 'LAB' };
    expect(chosenRoles(wish, TWO_PROJECTS)).toEqual([]);
    expect(chosenRoles({ ...wish, projectKey: 'AIC' }, TWO_PROJECTS)).toEqual(['securityReviewer']);
  });
});

describe('what is sent', () => {
  it('is only what was said, with moments as UTC', () => {
    process.env['TZ'] = 'Europe/Berlin';
    expect(bodyOf({ ...EMPTY, whom: ' auditor@example.com ', roles: ['approver'], endsAt: '2026-07-01T17:30' }, APPROVER)).toEqual({
      toEmail: 'auditor@example.com',
      roles: ['approver'],
      endsAt: '2026-07-01T15:30:00.000Z',
    });
  });
  it('is everything that was said', () => {
    process.env['TZ'] = 'Asia/Tokyo';
    const wish = {
      whose: 'security@example.com',
      whom: '5b10ac8d82e05b22cc7d4ef5',
      roles: ['securityReviewer' as const],
      projectKey: 'AIC',
      toolId: 'claude',
      startsAt: '2026-07-01T08:00',
      endsAt: '2026-07-02T08:00',
      reason: ' on leave ',
    };
    expect(bodyOf(wish, APPROVER)).toEqual({
      fromEmail: 'security@example.com',
      toAccountId: '5b10ac8d82e05b22cc7d4ef5',
      roles: ['securityReviewer'],
      projectKey: 'AIC',
      toolId: 'claude',
      startsAt: '2026-06-30T23:00:00.000Z',
      endsAt: '2026-07-01T23:00:00.000Z',
      reason: 'on leave',
    });
  });
});

describe('half a start', () => {
  it.each(['2026-12-05T', 'T09:00'])('as %s is not sent as none', (startsAt) => {
    const problems = termOf({ ...EMPTY, startsAt, endsAt: '2026-12-06T09:00' }, new Date('2026-12-01T00:00:00Z'));
    expect(problems.startsAt).toBe('Choose a date and a time, or leave both empty to begin at once.');
  });
});
