import lighthouse from 'lighthouse';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { System } from './world';

const PAGES: [who: string, path: string][] = [
  ['requester', '/my-access'],
  ['approver', '/approvals'],
  ['admin', '/admin/overview'],
];

describe('Lighthouse finds nothing against', () => {
  const system = System.seeded();
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({
      executablePath: process.env['CHROMIUM'] as string,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
  });
  afterAll(() => browser.close());

  it.each(PAGES)("%s's %s", async (who, path) => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(system.product + path);
    await page.locator(`::-p-aria([name="${who}@example.com"][role="button"])`).click();
    await page.waitForSelector('#page-title');
    // the sign-in is in the tab's session storage: it must be left there
    const result = await lighthouse(
      system.product + path,
      { onlyCategories: ['accessibility', 'best-practices'], disableStorageReset: true, formFactor: 'desktop', screenEmulation: { disabled: true }, logLevel: 'error' },
      undefined,
      page,
    );
    expect(new URL(result?.lhr.finalDisplayedUrl ?? 'about:blank').pathname).toBe(path);
    const categories = result?.lhr.categories ?? {};
    const failed = Object.values(result?.lhr.audits ?? {})
      .filter((audit) => audit.score !== null && audit.score < 1)
      .map((audit) => audit.id);
    expect([categories['accessibility']?.score, categories['best-practices']?.score], failed.join(', ')).toEqual([1, 1]);
    await context.close();
  });
});
