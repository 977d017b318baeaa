import { describe, expect, it } from 'vitest';
import { shoot, System, theBrowser, TOOLS } from './world';

describe('deciding many at once', () => {
  const system = System.seeded();
  const browser = theBrowser();

  it('keeps what was refused selected, with its reason', async () => {
    const half = await system.ask('security', TOOLS.claude);
    await system.api('approver', 'POST', `/requests/${half}/decision`, { outcome: 'approve', reason: 'Fine' });
    const whole = await system.ask('security', TOOLS.chatgpt);
    await system.settle();
    const page = await browser.as(system, 'approver', '/approvals');
    await page.getByRole('checkbox', { name: `Select ${half}` }).check();
    await page.getByRole('checkbox', { name: `Select ${whole}` }).check();
    await page.getByRole('button', { name: 'Approve selected' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`${half}: Claude for`).waitFor();
    await dialog.getByRole('button', { name: 'Approve 2' }).click();
    await page.getByText('1 request decided, 1 not').waitFor();
    await page.getByText(`${whole}: approved`).waitFor();
    expect(await page.getByRole('checkbox', { name: `Select ${half}` }).isChecked()).toBe(true);
    await page.getByRole('row', { name: new RegExp(half) }).getByText(/^Not decided: /).waitFor();
    await shoot(page, 'bulk-partial-failure');
  });

  it('says how long to wait when it is done too often, and loses nothing', async () => {
    const key = await system.ask('security', TOOLS.copilot);
    // the person's five of this minute, as far as they are left
    for (let n = 0; n < 5; n++) await system.api('approver', 'POST', '/decisions', { issueKeys: ['NONE-1'], outcome: 'deny', reason: 'none' });
    const page = await browser.as(system, 'approver', '/approvals');
    await page.clock.install();
    await page.getByRole('checkbox', { name: `Select ${key}` }).check();
    await page.getByRole('button', { name: 'Deny selected' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Not now');
    await dialog.getByRole('button', { name: 'Deny 1' }).click();
    await dialog.getByText(/Try again in \d+ seconds?\./).first().waitFor();
    expect(await dialog.getByRole('button', { name: 'Deny 1' }).isDisabled()).toBe(true);
    await shoot(page, 'bulk-too-often');
    await system.pass('PT2M');
    await page.clock.runFor(61_000);
    expect(await dialog.getByRole('button', { name: 'Deny 1' }).isEnabled()).toBe(true);
    expect(await dialog.getByLabel('Reason').inputValue()).toBe('Not now');
    await dialog.getByRole('button', { name: 'Deny 1' }).click();
    await page.getByText('1 request decided', { exact: true }).waitFor();
  });
});
