import { describe, expect, it } from 'vitest';
import { shoot, System, theBrowser } from './world';

describe('a session that ends', () => {
  const system = System.seeded();
  const browser = theBrowser();

  it('in the middle of a form loses nothing that was typed', async () => {
    const page = await browser.as(system, 'requester2', '/portal/1/11');
    await page.getByRole('radio', { name: /Claude/ }).check();
    await page.getByLabel(/For how many days/).fill('7');
    await page.getByLabel(/What do you need it for/).fill('A long and careful reason');
    const context = page.context();
    await context.route('**/api/v1/**', (route) => route.fulfill({ status: 401, json: { message: 'Unauthorized' } }));
    await context.route('**/token', (route) => route.fulfill({ status: 400, json: { error: 'invalid_grant' } }));
    await page.getByRole('button', { name: 'Send request' }).click();
    await page.getByText('Your session has ended').waitFor();
    await shoot(page, 'session-ended');

    await context.unroute('**/api/v1/**');
    await context.unroute('**/token');
    const popup = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await (await popup).getByRole('button', { name: 'requester2@example.com', exact: true }).click();
    await page.getByText('Your session has ended').waitFor({ state: 'detached' });
    expect(await page.getByLabel(/What do you need it for/).inputValue()).toBe('A long and careful reason');
    await page.getByRole('button', { name: 'Send request' }).click();
    await system.settle();
    await page.getByRole('link', { name: /AIC-\d+/ }).waitFor();
  });

  it('keeps its token in this tab alone', async () => {
    const page = await browser.as(system, 'requester', '/my-access');
    const kept = await page.evaluate(() => [Object.keys(sessionStorage).some((key) => key.startsWith('oidc.user')), JSON.stringify(localStorage).includes('token'), document.cookie]);
    expect(kept).toEqual([true, false, '']);
    const other = await page.context().newPage();
    await other.goto(`${system.product}/my-access`);
    await other.getByRole('heading', { name: 'Sign in as' }).waitFor();
  });

  it('comes back to where it was asked for, and Back undoes what was opened', async () => {
    const page = await browser.as(system, 'admin', '/admin/catalog?text=claude');
    await page.getByRole('link', { name: 'Details of Claude' }).click();
    await page.getByRole('heading', { name: 'Claude', level: 2 }).waitFor();
    expect(page.url()).toContain('tool=claude');
    await page.goBack();
    await page.getByRole('heading', { name: 'Claude', level: 2 }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?text=claude');
  });

  it('begins inside of a frame of the Jira site in a window of its own, and nowhere else', async () => {
    const page = await browser.as(system, 'requester', '/my-access');
    const { jiraSite, issuer } = (await (await fetch(`${system.product}/api/v1/sign-in`)).json()) as { jiraSite: string; issuer: string };
    const frameIn = async (site: string) => {
      const body = `<iframe src="${system.product}/portal/1/11" width="600" height="800"></iframe>`;
      await page.route(`${site}/framing`, (route) => route.fulfill({ contentType: 'text/html', body }));
      await page.goto(`${site}/framing`);
      return page.frameLocator('iframe');
    };

    const portal = await frameIn(jiraSite);
    const popup = page.context().waitForEvent('page');
    await portal.getByRole('button', { name: 'Sign in' }).click();
    await (await popup).getByRole('button', { name: 'requester@example.com', exact: true }).click();
    await portal.getByRole('radio', { name: /Request a new tool/ }).waitFor();

    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await frameIn(new URL(issuer).origin);
    await refused;
  });
});
