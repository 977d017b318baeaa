import { describe, expect, it } from 'vitest';
import { choose, shoot, System, theBrowser, TOOLS } from './world';

/** The guide's examples (section 9), by the people who are in them. */
describe('example', () => {
  const system = System.seeded();
  const browser = theBrowser();
  let manual = '';

  it('A: a request from the portal page is approved, set up by hand and confirmed', async () => {
    const portal = await browser.as(system, 'auditor', '/portal/1/11');
    await portal.getByRole('radio', { name: /ChatGPT Enterprise/ }).check();
    await portal.getByLabel(/For how many days/).fill('20');
    await portal.getByLabel(/What do you need it for/).fill('Summaries of <b>minutes</b>');
    await portal.getByRole('button', { name: 'Send request' }).click();
    await system.settle();
    const link = portal.getByRole('link', { name: /AIC-\d+/ });
    await link.waitFor();
    manual = /AIC-\d+/.exec((await link.getAttribute('aria-label')) ?? (await link.innerText()))?.[0] ?? '';
    await system.settle();

    const approver = await browser.as(system, 'approver', `/approvals?request=${manual}`);
    await approver.getByText('Summaries of <b>minutes</b>').waitFor();
    const details = approver.getByRole('region', { name: manual, exact: true });
    await details.getByRole('button', { name: 'Approve', exact: true }).click();
    await approver.getByRole('dialog').getByLabel('Days').fill('10');
    await approver.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await approver.getByText(`${manual} is approved`).waitFor();
    await system.settle();

    await approver.goto(`${system.product}/approvals?tab=tasks`);
    const row = approver.getByRole('row', { name: new RegExp(manual) });
    await row.getByRole('button', { name: /Mark fulfilled/ }).click();
    await approver.getByRole('dialog').getByRole('button', { name: /Mark fulfilled/ }).click();
    await row.waitFor({ state: 'detached' });
    await system.settle();

    await portal.goto(`${system.product}/my-access`);
    await portal.getByText('ChatGPT Enterprise').first().waitFor();
    await portal.getByText('10 days remaining').or(portal.getByText('9 days remaining')).first().waitFor();
    await shoot(portal, 'example-a-my-access');
  });

  it('B: a denial needs a reason, and tells the requester', async () => {
    const key = await system.ask('approver2', TOOLS.claude);
    const page = await browser.as(system, 'approver', '/approvals');
    await page.getByRole('button', { name: `Deny ${key}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Deny' }).click();
    await dialog.getByText('Required').waitFor();
    await dialog.getByLabel('Reason').fill('Use Copilot for this');
    await dialog.getByRole('button', { name: 'Deny' }).click();
    await page.getByText(`${key} is denied`).waitFor();

    const requester = await browser.as(system, 'approver2', `/history?request=${key}`);
    await requester.getByText('Use Copilot for this').waitFor();
    await requester.getByRole('cell', { name: 'Denied' }).first().waitFor();
  });

  it('C: a policy approves by itself, and the request says which', async () => {
    const admin = await browser.as(system, 'admin', '/admin/governance?tab=policies');
    await admin.getByRole('button', { name: 'Add a policy' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel(/^Name/).fill('Copilot for auditors');
    await choose(admin, 'Tool', 'GitHub Copilot');
    await dialog.getByRole('checkbox', { name: 'Approve by itself' }).check();
    await dialog.getByLabel('Jira groups, one a line').fill('ai-auditors');
    await dialog.getByRole('button', { name: /^(Save|Add a policy)$/ }).click();
    await dialog.waitFor({ state: 'detached' });

    const key = await system.ask('auditor', TOOLS.copilot, 14);
    await system.settle();
    const auditor = await browser.as(system, 'auditor', `/history?request=${key}`);
    await auditor.getByText(/Approved by the policy/).waitFor();
  });

  it('D: access is extended, and taken away early', async () => {
    const page = await browser.as(system, 'approver', `/admin/requests?tab=grants&grant=${manual}`);
    await page.getByRole('button', { name: 'Extend', exact: true }).click();
    await page.getByRole('dialog').getByLabel('More days').fill('5');
    await page.getByRole('dialog').getByLabel('Reason').fill('The minutes go on');
    await page.getByRole('dialog').getByRole('button', { name: 'Extend' }).click();
    await page.getByText('Access lasts longer now').waitFor();
    await page.getByRole('button', { name: 'Revoke', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('The project has ended');
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText(`${manual} is revoked`).waitFor();
    await system.settle();
    const grant = await (await system.api('approver', 'GET', `/grants/${manual}`)).json() as { standing: string };
    expect(grant.standing).toBe('ended');
  });
});
