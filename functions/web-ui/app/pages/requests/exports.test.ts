import { describe, expect, it } from 'vitest';
import { grantRows } from '../../grants/AllGrants';
import { csv } from '../../kit/download';
import { requestRows } from './AllRequests';

const requester = { accountId: 'acc-1', displayName: 'Rita "R" Requester' };

describe('the rows that are shown, as a file', () => {
  it('has requests, with no cell that a spreadsheet would run', () => {
    const text = csv(
      requestRows([
        {
          issueKey: 'AIC-1',
          state: 'pending',
          requester,
          days: 30,
          newTool: { name: '=cmd|calc', url: 'https://new.example.com' },
          purpose: '=HYPERLINK("https://evil.example.com")\nTwo lines',
          createdAt: '2026-03-01T00:00:00Z',
          stages: [],
          jiraUrl: 'https://jira.example.com/browse/AIC-1',
          missing: [],
        },
      ]),
    );
    expect(text).toBe(
      'issue,state,tool,requester,accountId,days,purpose,createdAt,decidedAt,grant\r\n' +
        `AIC-1,pending,'=cmd|calc (new),"Rita ""R"" Requester",acc-1,30,` +
        `"'=HYPERLINK(""https://evil.example.com"")\nTwo lines",2026-03-01T00:00:00Z,,\r\n`,
    );
  });

  it('has grants', () => {
    const text = csv(
      grantRows([
        {
          id: 'AIC-2',
          state: 'active',
          tool: { id: 'at', name: '@tool' },
          holder: requester,
          days: 7,
          startsAt: '2026-03-01T00:00:00Z',
          endsAt: '2026-03-08T00:00:00Z',
          standing: 'active',
          expiryLabel: '7 days remaining',
        },
      ]),
    );
    expect(text).toBe(
      'grant,state,tool,holder,accountId,days,startsAt,endsAt\r\n' +
        `AIC-2,active,'@tool,"Rita ""R"" Requester",acc-1,7,2026-03-01T00:00:00Z,2026-03-08T00:00:00Z\r\n`,
    );
  });
});
