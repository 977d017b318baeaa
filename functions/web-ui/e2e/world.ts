import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';

const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: ./mvnw verify sets it, or say where a running system is`);
  return value;
};

export type Who = 'requester' | 'requester2' | 'approver' | 'approver2' | 'security' | 'admin' | 'auditor' | 'customer';
export type Theme = 'light' | 'dark';

const SHOTS = new URL('../target/screenshots/', import.meta.url).pathname;

/** A running system: the product, the Jira beside it, and the levers that only a local one has. */
export class System {
  private constructor(
    readonly product: string,
    readonly jira: string,
    private readonly control: string,
  ) {}

  static seeded = () => new System(required('PRODUCT'), required('JIRA'), required('CONTROL'));
  static empty = () => new System(required('EMPTY_PRODUCT'), required('EMPTY_JIRA'), required('EMPTY_CONTROL'));

  /** Waits until nothing is under way any more. */
  async settle(): Promise<void> {
    expect((await fetch(`${this.control}/quiesce`, { method: 'POST' })).ok).toBe(true);
  }

  async pass(time: string): Promise<void> {
    await fetch(`${this.control}/clock`, { method: 'POST', body: JSON.stringify({ advance: time }) });
  }

  async run(schedule: string): Promise<void> {
    expect((await fetch(`${this.control}/schedules/${schedule}`, { method: 'POST' })).ok).toBe(true);
    await this.settle();
  }

  /** Asks for a tool in Jira's own portal; gives back the issue's key. */
  async ask(who: Who, toolOption: string, days = 30, purpose = 'Pair programming'): Promise<string> {
    const answer = await fetch(`${this.jira}/rest/servicedeskapi/request`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Basic ${btoa(`${who}@example.com:local`)}` },
      body: JSON.stringify({
        serviceDeskId: '1',
        requestTypeId: '11',
        requestFieldValues: {
          summary: `A tool for ${who}`,
          customfield_10101: { id: toolOption },
          customfield_10102: days,
          customfield_10103: purpose,
        },
      }),
    });
    expect(answer.status).toBe(201);
    await this.settle();
    return ((await answer.json()) as { issueKey: string }).issueKey;
  }

  /** Calls the API as somebody, for what a test needs before it begins. */
  async api(who: Who, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const token = await (await fetch(`${this.control}/token?as=${who}@example.com`)).text();
    return fetch(`${this.product}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

export const TOOLS = { copilot: '20001', chatgpt: '20002', claude: '20003', midjourney: '20004' } as const;

/** A browser for one test file. */
export function theBrowser() {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: required('CHROMIUM'),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // a page that a test makes up is public to Chromium, and would not be let at this machine
        '--disable-features=LocalNetworkAccessChecks',
      ],
    });
  });
  afterAll(() => browser.close());

  return {
    /** Signs somebody in at the company's issuer, and waits for the page that they wanted. */
    async as(system: System, who: Who, path: string, { theme = 'light', width = 1360, height = 900 }: { theme?: Theme; width?: number; height?: number } = {}): Promise<Page> {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce', acceptDownloads: true });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      watch(page);
      await page.goto(system.product + path);
      await page.getByRole('button', { name: `${who}@example.com`, exact: true }).click();
      await page.waitForURL((url) => url.origin === system.product && !url.pathname.startsWith('/signed-in'));
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
  };
}

const complaints = new WeakMap<Page, string[]>();

/** What the browser itself complains about: scripts that fail, and whatever the content policy forbids. */
function watch(page: Page): void {
  const said: string[] = [];
  complaints.set(page, said);
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|violates the following/.test(message.text())) said.push(message.text());
  });
}

export const complaintsOf = (page: Page): string[] => complaints.get(page) ?? [];

/** Waits until nothing on the page says that it is loading. */
export async function loaded(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect.poll(() => page.getByText('Loading…').count()).toBe(0);
}

/** Keeps what the page looks like, for a person to look at. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}${name}.png` });
}

/** Chooses an option as somebody does who types. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(option);
  await page.getByRole('option', { name: option }).first().click();
}

/** Goes on by Tab until something of this name has the focus, as somebody does without a mouse. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const exactly = { name, exact: true };
  const wanted = page.getByRole('button', exactly).or(page.getByRole('link', exactly)).or(page.getByRole('textbox', exactly)).or(page.getByRole('checkbox', exactly));
  for (let presses = 0; presses < 150; presses++) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${String(name)} by keyboard`);
}
