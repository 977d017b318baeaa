import { afterEach, describe, expect, it } from 'vitest';
import { expiryLabel, expiryOf, isSoon } from './expiry';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

const cases: [zone: string, now: string, endsAt: string, label: string, soon: boolean][] = [
  // either side of the end
  ['UTC', '2026-03-10T12:00:00Z', '2026-03-10T12:00:00Z', 'Expired', false],
  ['UTC', '2026-03-10T11:59:59.999Z', '2026-03-10T12:00:00Z', 'Expires today', true],
  // either side of midnight
  ['UTC', '2026-03-10T12:00:00Z', '2026-03-10T23:59:59Z', 'Expires today', true],
  ['UTC', '2026-03-10T12:00:00Z', '2026-03-11T00:00:00Z', 'Expires today', true],
  ['UTC', '2026-03-10T12:00:00Z', '2026-03-11T00:00:01Z', 'Expires tomorrow', true],
  ['UTC', '2026-03-10T23:59:59Z', '2026-03-12T00:00:00Z', 'Expires tomorrow', true],
  ['UTC', '2026-03-11T00:00:00Z', '2026-03-12T00:00:00Z', 'Expires today', true],
  ['UTC', '2026-03-10T12:00:00Z', '2026-03-12T12:00:00Z', '2 days remaining', true],
  // the same two moments, elsewhere
  ['Asia/Tokyo', '2026-03-10T12:00:00Z', '2026-03-10T23:00:00Z', 'Expires tomorrow', true],
  ['America/Los_Angeles', '2026-03-10T12:00:00Z', '2026-03-11T06:00:00Z', 'Expires today', true],
  ['Pacific/Kiritimati', '2026-03-10T09:59:00Z', '2026-03-10T10:01:00Z', 'Expires tomorrow', true],
  ['Asia/Kathmandu', '2026-03-10T18:14:00Z', '2026-03-10T18:15:00Z', 'Expires today', true],
  // days of 23 and 25 hours
  ['Europe/Berlin', '2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z', '2 days remaining', true],
  ['Europe/Berlin', '2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z', '2 days remaining', true],
  // a year's end, and what is soon
  ['UTC', '2026-12-31T12:00:00Z', '2027-01-01T12:00:00Z', 'Expires tomorrow', true],
  ['UTC', '2026-03-10T12:00:00Z', '2026-03-17T12:00:00Z', '7 days remaining', true],
  ['UTC', '2026-03-10T12:00:00Z', '2026-03-18T12:00:00Z', '8 days remaining', false],
];

describe('the label of an expiry', () => {
  it.each(cases)('%s at %s, ending at %s: %s', (tz, now, endsAt, label, soon) => {
    process.env['TZ'] = tz;
    const expiry = expiryOf(new Date(endsAt), new Date(now));
    expect(expiryLabel(expiry)).toBe(label);
    expect(isSoon(expiry)).toBe(soon);
  });
});
