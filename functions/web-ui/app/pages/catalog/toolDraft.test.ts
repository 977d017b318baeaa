import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { isChanged, mergeDrafts } from './mergeDrafts';
import { draftOf, idFrom, NEW_TOOL, settingsOf, type ToolDraft } from './toolDraft';
import { objectionsTo } from './toolRules';

const whole: Schemas['Tool'] = {
  id: 'claude',
  name: 'Claude',
  provider: 'Anthropic',
  status: 'approved',
  riskLevel: 'high',
  defaultDays: 30,
  maxDays: 90,
  guidance: 'Careful.',
  connector: { type: 'okta-group', groupId: '00g-claude' },
  category: 'chat',
  entitlement: { groupName: 'AI Claude', grants: 'Seat' },
  riskProfile: { summary: 'Fine.', trainsOnInput: false, assessedBy: 'Security', assessedOn: '2026-01-31', reviewBy: '2027-01-31' },
  governedAssets: [{ kind: 'data', name: 'Source code', dataClass: 'confidential', owner: 'Platform' }],
  version: 3,
};
const draft = (fields: Partial<ToolDraft> = {}): ToolDraft => ({ ...draftOf(whole), ...fields });
const asset = (key: string, name: string, owner = ''): ToolDraft['assets'][number] => ({ key, kind: 'data', name, dataClass: 'internal', owner });

describe('what is sent of a tool', () => {
  it('is all that was read, where nothing was changed', () => {
    const { maxDays: _, version: __, ...settings } = whole;
    expect(settingsOf(draftOf(whole))).toEqual(settings);
  });

  it('leaves out what nothing is said of, and a group of what is done by hand', () => {
    expect(settingsOf({ ...NEW_TOOL, name: ' Tool ', provider: 'Firm', groupId: '00g-forgotten' })).toEqual({
      name: 'Tool',
      provider: 'Firm',
      status: 'restricted',
      riskLevel: 'medium',
      defaultDays: 30,
      connector: { type: 'manual' },
      governedAssets: [],
    });
  });
});

describe('a draft', () => {
  it.each<[string, Partial<ToolDraft>, string[]]>([
    ['that is sound', {}, []],
    ['without a name', { name: ' ' }, ['/name']],
    ['without a provider', { provider: '' }, ['/provider']],
    ['with an id that ids cannot be', { id: '-claude' }, ['/id']],
    ['with an id of 64', { id: 'a'.repeat(64) }, []],
    ['with an id of 65', { id: 'a'.repeat(65) }, ['/id']],
    ['of no days', { defaultDays: '0' }, ['/defaultDays']],
    ['of as many days as the level allows', { defaultDays: '90' }, []],
    ['of more days than that', { defaultDays: '91' }, ['/defaultDays']],
    ['of half a day', { defaultDays: '1.5' }, ['/defaultDays']],
    ['with a connector and no group', { groupId: '' }, ['/connector/groupId']],
    ['by hand and without a group', { connector: 'manual', groupId: '' }, []],
    ['with a risk that was found on no day', { assessedOn: '' }, ['/riskProfile/assessedOn']],
    ['reviewed on the day of the assessment', { reviewBy: '2026-01-31' }, []],
    ['reviewed before it', { reviewBy: '2026-01-30' }, ['/riskProfile/reviewBy']],
    ['assessed by an address', { assessedBy: 'ann@example.com' }, ['/riskProfile/assessedBy']],
    ['without a risk profile', { summary: '', trains: '', assessedBy: '', assessedOn: '', reviewBy: '' }, []],
    ['with an asset that has no name', { assets: [asset('a', '')] }, ['/governedAssets/0/name']],
    ['with an asset twice', { assets: [asset('a', 'Code'), asset('b', 'Code ')] }, ['/governedAssets/1/name']],
    ['with an asset of an address', { assets: [asset('a', 'Code', 'ann@example.com')] }, ['/governedAssets/0/owner']],
  ])('%s has these objections', (_, fields, pointers) => expect(Object.keys(objectionsTo(draft(fields), 90))).toEqual(pointers));

  it('needs an id of its own where its name makes none', () => expect(Object.keys(objectionsTo({ ...NEW_TOOL, name: '通义', provider: 'x' }, 90))).toEqual(['/id']));
});

describe('the id that a name makes', () => {
  it.each([
    ['GitHub Copilot', 'github-copilot'],
    ['  Çlaude 4 (Beta)! ', 'claude-4-beta'],
    ['通义', ''],
    [`${'a'.repeat(63)} b`, 'a'.repeat(63)],
  ])('of %s is %s', (name, id) => expect(idFrom(name)).toBe(id));
});

describe('a draft that somebody else was faster than', () => {
  it('has what they changed, and keeps what I changed', () => {
    const merged = mergeDrafts(draft(), draft({ guidance: 'Mine.', status: 'blocked' }), draft({ provider: 'Theirs', guidance: 'Theirs.', status: 'blocked' }));
    expect(merged.draft).toEqual(draft({ guidance: 'Mine.', status: 'blocked', provider: 'Theirs' }));
    expect(merged.both).toEqual(['guidance']);
  });

  it('is changed by what its assets say, not by how its rows are told apart', () => {
    const [kept] = draft().assets;
    expect(kept).toBeDefined();
    expect(isChanged(draft(), draft({ assets: [{ ...asset('other', ''), ...kept, key: 'other' }] }))).toBe(false);
    expect(isChanged(draft(), draft({ assets: [] }))).toBe(true);
  });
});
