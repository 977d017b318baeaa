import { describe, expect, it } from 'vitest';
import { loaded, System, tabTo, theBrowser, TOOLS } from './world';

describe('without a mouse', () => {
  const system = System.seeded();
  const browser = theBrowser();

  it('an approver finds a request, looks at it, denies it, and is not left nowhere', async () => {
    const key = await system.ask('approver2', TOOLS.copilot);
    const page = await browser.as(system, 'approver', '/my-access');
    await loaded(page);
    const { keyboard } = page;
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

    await keyboard.press('Tab');
    expect(await focused()).toMatch(/Skip to|Top Bar/);
    await tabTo(page, 'Approvals');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Approvals', level: 1 }).waitFor();
    await expect.poll(focused).toBe('Approvals');

    await tabTo(page, `Details of ${key}`);
    await keyboard.press('Enter');
    await expect.poll(focused).toBe(key);
    await keyboard.press('Escape');
    await expect.poll(() => page.getByRole('heading', { name: key, level: 2 }).count()).toBe(0);

    await tabTo(page, `Deny ${key}`);
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, /^Reason/);
    await keyboard.type('Not needed any more');
    await tabTo(page, 'Deny');
    await keyboard.press('Enter');
    await page.getByText(`${key} is denied`).waitFor();
    await expect.poll(focused).not.toBe('');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });
});
