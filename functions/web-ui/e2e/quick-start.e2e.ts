import { describe, expect, it } from 'vitest';
import { choose, loaded, shoot, System, theBrowser, TOOLS } from './world';

describe('the quick start', () => {
  const system = System.empty();
  const browser = theBrowser();

  it('leads from an empty deployment to the first approved request by its cards alone', async () => {
    const page = await browser.as(system, 'admin', '/admin/overview');
    const next = async (title: string, link: string) => {
      await page.getByRole('link', { name: 'Overview' }).click();
      await page.getByText(`Next: ${title}`).waitFor();
      await page.getByRole('link', { name: link }).click();
    };

    await next('Connect a service project', 'Choose where requests come from');
    await choose(page, 'Service project', 'AI Clearance (AIC)');
    await page.getByRole('checkbox', { name: 'Request AI tool', exact: true }).check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The settings are saved').waitFor();

    await next('Approve a tool', 'Seed the catalog');
    await page.getByRole('checkbox', { name: 'GitHub Copilot', exact: true }).check();
    await choose(page, 'They come in as', 'Approved: people can ask for them at once');
    await page.getByRole('button', { name: 'Add 1 tool' }).click();
    await page.getByText('1 added, 0 known already, 0 refused.').waitFor();

    await next('Match the tool field', 'Match the options');
    await page.getByRole('button', { name: 'Match by name' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The settings are saved').first().waitFor();

    const key = await system.ask('requester', TOOLS.copilot);
    await next('Approve the first request', 'Go to Approvals');
    await page.getByRole('button', { name: `Approve ${key}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await page.getByText(`${key} is approved`).waitFor();
    await system.settle();

    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByText('Everything that is required is done.').waitFor();
    await loaded(page);
    await shoot(page, 'quick-start-done');
    await page.getByRole('link', { name: 'Open the logs' }).click();
    await page.getByRole('cell', { name: 'Request approved' }).first().waitFor();
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
    await page.getByText('The chain is intact').waitFor();
    expect(new URL(page.url()).pathname).toBe('/admin/logs');
  });
});
