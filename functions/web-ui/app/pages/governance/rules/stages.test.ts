import { describe, expect, it } from 'vitest';
import type { DraftStage } from './draft';
import { rolesFor, withAdded, withMoved, withoutStage, withStage } from './stages';

const approver: DraftStage = { role: 'approver', quorum: '1' };
const security: DraftStage = { role: 'securityReviewer', quorum: '2' };
const admin: DraftStage = { role: 'jiraAdmin', quorum: '3' };

describe('the stages of a level', () => {
  it('have each role once, and so are three at most', () => {
    const two = withAdded([security]);
    expect(two).toEqual([security, approver]);
    const three = withAdded(two);
    expect(three.map(({ role }) => role)).toEqual(['securityReviewer', 'approver', 'jiraAdmin']);
    expect(rolesFor(three)).toEqual([]);
    expect(withAdded(three)).toEqual(three);
  });

  it('may take the role that they have, or one that no other has', () => {
    expect(rolesFor([approver, security], 0)).toEqual(['approver', 'jiraAdmin']);
    expect(rolesFor([approver, security, admin], 2)).toEqual(['jiraAdmin']);
  });

  it.each<[says: string, at: number, by: -1 | 1, then: DraftStage[]]>([
    ['the first, later', 0, 1, [security, approver, admin]],
    ['the last, earlier', 2, -1, [approver, admin, security]],
    ['the one between, earlier', 1, -1, [security, approver, admin]],
    ['the first, earlier', 0, -1, [approver, security, admin]],
    ['the last, later', 2, 1, [approver, security, admin]],
  ])('move %s', (_, at, by, then) => expect(withMoved([approver, security, admin], at, by)).toEqual(then));

  it('go and change alone', () => {
    expect(withoutStage([approver, security, admin], 1)).toEqual([approver, admin]);
    expect(withStage([approver, security], 1, { quorum: '5' })).toEqual([approver, { ...security, quorum: '5' }]);
  });
});
