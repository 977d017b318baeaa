import { describe, expect, it } from 'vitest';
import { choose, faultsOf, NEW_TOOL, NO_WISH, presetsOf, submissionOf, type OfferedTool, type Panel, type Wish } from './wish';

const tool = (id: string, defaultDays: number, maxDays: number, more: Partial<OfferedTool> = {}): OfferedTool => ({
  id,
  name: id,
  provider: 'Somebody',
  riskLevel: 'low',
  guidance: '',
  defaultDays,
  maxDays,
  ...more,
});
const panel = (newTool: Partial<Panel['newTool']> = {}): Panel => ({
  gate: { open: true },
  tools: [tool('copilot', 30, 180), tool('claude', 14, 90), tool('had', 30, 90, { have: 'AIC-1' }), tool('asked', 30, 90, { asked: 'AIC-2' })],
  newTool: { allowed: true, needsUrl: true, maxDays: 60, ...newTool },
  limits: { longestDays: 180, longestPurpose: 40, longestToolName: 10, longestToolUrl: 30 },
});
const whole: Wish = { ...NO_WISH, tool: 'claude', days: '14', purpose: 'To write' };
const fresh: Wish = { ...whole, tool: NEW_TOOL, newName: 'Writer', newUrl: 'https://w.example' };
const wrong = (wish: Wish, here = panel()) => Object.keys(faultsOf(wish, here));

describe('a wish', () => {
  it.each<[what: string, wish: Wish, faults: string[]]>([
    ['is whole', whole, []],
    ['is empty', NO_WISH, ['tool', 'days', 'purpose']],
    ['is for the longest time', { ...whole, days: '90' }, []],
    ['is for a day more', { ...whole, days: '91' }, ['days']],
    ['is for a day more than one tool allows, of another', { ...whole, tool: 'copilot', days: '91' }, []],
    ['is for no day', { ...whole, days: '0' }, ['days']],
    ['is for one day', { ...whole, days: '1' }, []],
    ['is for half a day', { ...whole, days: '1.5' }, ['days']],
    ['is for less than nothing', { ...whole, days: '-3' }, ['days']],
    ['has the longest purpose', { ...whole, purpose: 'x'.repeat(40) }, []],
    ['has a purpose one character longer', { ...whole, purpose: 'x'.repeat(41) }, ['purpose']],
    ['has a blank purpose', { ...whole, purpose: ' \n ' }, ['purpose']],
    ['is for what one has', { ...whole, tool: 'had' }, ['tool']],
    ['is for what one has asked for', { ...whole, tool: 'asked' }, ['tool']],
    ['is for what is not offered', { ...whole, tool: 'gone' }, ['tool']],
    ['is for a new tool', fresh, []],
    ['is for a new tool without a name', { ...fresh, newName: ' ' }, ['newName']],
    ['is for a new tool with too long a name', { ...fresh, newName: 'Writer of 1' }, ['newName']],
    ['is for a new tool without an address', { ...fresh, newUrl: '' }, ['newUrl']],
    ['is for a new tool with a script for an address', { ...fresh, newUrl: 'javascript:alert(1)' }, ['newUrl']],
    ['is for a new tool with an address that names a user', { ...fresh, newUrl: 'https://a@w.example' }, ['newUrl']],
    ['is for a new tool with too long an address', { ...fresh, newUrl: `https://w.example/${'x'.repeat(20)}` }, ['newUrl']],
    ['is for a new tool for too long', { ...fresh, days: '61' }, ['days']],
  ])('that %s', (_, wish, faults) => expect(wrong(wish)).toEqual(faults));

  it('for a new tool needs an address only where it is asked for', () => {
    expect(wrong({ ...fresh, newUrl: '' }, panel({ needsUrl: false }))).toEqual([]);
    expect(wrong({ ...fresh, newUrl: 'no address' }, panel({ needsUrl: false }))).toEqual(['newUrl']);
  });

  it('is for no new tool where none is taken', () => expect(wrong(fresh, panel({ allowed: false }))).toEqual(['tool']));

  it('is sent as it was written, for either a tool or a new one', () => {
    const place = { portalId: '1', requestTypeId: '11' };
    const purpose = ' To write\n';
    expect(submissionOf({ ...whole, purpose }, place)).toEqual({ ...place, toolId: 'claude', durationDays: 14, purpose });
    expect(submissionOf({ ...fresh, newName: ' Writer ' }, place)).toEqual({
      ...place,
      newTool: { name: 'Writer', url: 'https://w.example' },
      durationDays: 14,
      purpose: 'To write',
    });
  });
});

describe('the days', () => {
  it('are the usual ones of the tool, until somebody chooses', () => {
    const one = choose(NO_WISH, 'copilot', panel());
    expect(one.days).toBe('30');
    expect(choose(one, 'claude', panel()).days).toBe('14');
    expect(choose({ ...one, days: '120', ownDays: true }, 'claude', panel()).days).toBe('120');
    expect(choose(one, NEW_TOOL, panel()).days).toBe('');
  });

  it('are offered as far as they are allowed', () => {
    expect(presetsOf({ usual: 14, most: 90 })).toEqual([7, 14, 30, 90]);
    expect(presetsOf({ usual: undefined, most: 5 })).toEqual([5]);
    expect(presetsOf({ usual: 30, most: 180 })).toEqual([7, 30, 90, 180]);
  });
});
