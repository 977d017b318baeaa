import AxeBuilder from '@axe-core/playwright';
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
  ['catalog', 'admin', '/admin/catalog'],
  ['connectors', 'admin', '/admin/connectors'],
  ['governance', 'admin', '/admin/governance'],
  ['requests', 'admin', '/admin/requests'],
  ['insights', 'admin', '/admin/insights'],
  ['logs', 'auditor', '/admin/logs'],
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

  for (const theme of ['light', 'dark'] as Theme[])
    it.each(PAGES)(`%s in ${theme}`, async (name, who, path) => {
      const page = await browser.as(system, who, path, { theme });
      await loaded(page);
      await shoot(page, `${name}-${theme}`);
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target).join(' ')}`)).toEqual([]);
      expect(complaintsOf(page)).toEqual([]);
      if (theme === 'light') {
        await page.setViewportSize({ width: 390, height: 844 });
        await loaded(page);
        await shoot(page, `${name}-narrow`);
        // what is wider than the screen scrolls by itself; the page does not
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      }
      await page.context().close();
    });
});
