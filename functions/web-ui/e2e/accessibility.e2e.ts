import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { complaintsOf, loaded, shoot, System, theBrowser, TOOLS, type Theme, type Who } from './world';

const PAGES: [name: string, who: Who, path: string][] = [
  ['my-access', 'requester', '/my-access'],
  ['tools', 'requester', '/tools'],
  ['history', 'requester', '/history'],
  ['portal', 'customer', '/portal/1/11'],
  ['portal-closed', 'customer', '/portal/9/99'],
  ['approvals', 'approver', '/approvals'],
  ['approvals-details', 'approver', '/approvals?request=AIC-1'],
  ['approvals-tasks', 'approver', '/approvals?tab=tasks'],
  ['approvals-extensions', 'approver', '/approvals?tab=extensions'],
  ['approvals-exceptions', 'approver', '/approvals?tab=exceptions'],
  ['delegations', 'approver', '/delegations'],
  ['overview', 'admin', '/admin/overview'],
  ['intake', 'admin', '/admin/intake'],
  ['intake-people', 'admin', '/admin/intake?tab=people'],
  ['intake-connection', 'admin', '/admin/intake?tab=connection'],
  ['intake-refused', 'admin', '/admin/intake?tab=refused'],
  ['catalog', 'admin', '/admin/catalog?tool=claude'],
  ['catalog-edit', 'admin', '/admin/catalog?edit=claude'],
  ['catalog-seed', 'admin', '/admin/catalog?tab=seed'],
  ['catalog-exchange', 'admin', '/admin/catalog?tab=exchange'],
  ['connectors', 'admin', '/admin/connectors'],
  ['governance', 'admin', '/admin/governance'],
  ['governance-policies', 'admin', '/admin/governance?tab=policies'],
  ['governance-projects', 'admin', '/admin/governance?tab=projects&project=AIC'],
  ['governance-changes', 'admin', '/admin/governance?tab=changes'],
  ['requests', 'admin', '/admin/requests'],
  ['requests-grants', 'admin', '/admin/requests?tab=grants&grantState=pendingProvision&grant=AIC-3'],
  ['insights', 'admin', '/admin/insights'],
  ['logs', 'auditor', '/admin/logs?entry=1'],
  ['no-permission', 'requester', '/admin/governance'],
  ['not-found', 'requester', '/nowhere'],
];

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describe('every page, for everybody', () => {
  const system = System.seeded();
  const browser = theBrowser();

  it('has something to show', async () => {
    await system.ask('requester', TOOLS.copilot);
    await system.ask('requester2', TOOLS.chatgpt);
    const given = await system.ask('customer', TOOLS.chatgpt);
    await system.api('approver', 'POST', `/requests/${given}/decision`, { outcome: 'approve', reason: 'Fine' });
    await system.settle();
  });

  /** One tab for each person and theme: signing in is not what is tried here. */
  const tabs = new Map<string, Page>();
  const open = async (who: Who, theme: Theme, path: string): Promise<Page> => {
    const known = tabs.get(who + theme);
    const page = known ?? (await browser.as(system, who, path, { theme }));
    if (known !== undefined) {
      await page.setViewportSize({ width: 1360, height: 900 });
      await page.goto(system.product + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    tabs.set(who + theme, page);
    await loaded(page);
    return page;
  };

  for (const theme of ['light', 'dark'] as Theme[])
    it.each(PAGES)(`%s in ${theme}`, async (name, who, path) => {
      const page = await open(who, theme, path);
      await shoot(page, `${name}-${theme}`);
      const { violations, passes } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target).join(' ')}`)).toEqual([]);
      expect(passes.length).toBeGreaterThan(10);
      expect(complaintsOf(page)).toEqual([]);
      if (theme === 'light') {
        await page.setViewportSize({ width: 390, height: 844 });
        await loaded(page);
        await shoot(page, `${name}-narrow`);
        // what is wider than the screen scrolls by itself; the page does not
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      }
    });
});
