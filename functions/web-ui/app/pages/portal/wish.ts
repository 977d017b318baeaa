import type { Schemas } from '../../api/client';
import { words } from '../../words';

export type Panel = Schemas['PortalPanel'];
export type OfferedTool = Schemas['OfferedTool'];

/** In place of a tool's id: one that the catalog does not have. */
export const NEW_TOOL = '+new';

/** What somebody fills in, as it was typed. */
export interface Wish {
  tool: string;
  newName: string;
  newUrl: string;
  days: string;
  /** Whether the days were chosen; a tool's own default takes the place of those that were not. */
  ownDays: boolean;
  purpose: string;
}

export const NO_WISH: Wish = { tool: '', newName: '', newUrl: '', days: '', ownDays: false, purpose: '' };

export type Fault = 'tool' | 'newName' | 'newUrl' | 'days' | 'purpose';
export type Faults = Partial<Record<Fault, string>>;

/** What one has, or has asked for, is not asked for again (R4.2). */
export const isOffered = (tool: OfferedTool): boolean => tool.have === undefined && tool.asked === undefined;

export const chosenOf = (wish: Wish, panel: Panel): OfferedTool | undefined => panel.tools.find((tool) => tool.id === wish.tool && isOffered(tool));

const isNew = (wish: Wish, panel: Panel) => wish.tool === NEW_TOOL && panel.newTool.allowed;

export interface Term {
  /** What is usual; nothing where nobody says. */
  usual: number | undefined;
  most: number;
}

/** How long the chosen tool can be asked for; nothing where none is chosen. */
export function termOf(wish: Wish, panel: Panel): Term | undefined {
  const most = (days: number) => Math.min(days, panel.limits.longestDays);
  if (isNew(wish, panel)) return { usual: undefined, most: most(panel.newTool.maxDays) };
  const tool = chosenOf(wish, panel);
  return tool && { usual: Math.min(tool.defaultDays, most(tool.maxDays)), most: most(tool.maxDays) };
}

const PRESETS = [7, 30, 90, 180];

/** What is offered to be taken with one click: usual lengths, as far as they are allowed. */
export function presetsOf({ usual, most }: Term): number[] {
  const all = new Set([...PRESETS.filter((days) => days <= most), most, ...(usual === undefined ? [] : [usual])]);
  return [...all].sort((a, b) => a - b);
}

/** Chooses a tool; its usual days come with it, but never in the place of those that somebody chose. */
export function choose(wish: Wish, tool: string, panel: Panel): Wish {
  const next = { ...wish, tool };
  return wish.ownDays ? next : { ...next, days: String(termOf(next, panel)?.usual ?? '') };
}

const WHOLE = /^\d{1,9}$/;
const WEB_ADDRESS = /^https?:\/\/[^\s/?#@\\]+([/?#]\S*)?$/i;

/** What keeps the wish from being sent, by field. */
export function faultsOf(wish: Wish, panel: Panel): Faults {
  const texts = words.portal.faults;
  const { limits } = panel;
  const faults: Faults = {};
  const term = termOf(wish, panel);
  if (term === undefined) faults.tool = wish.tool === '' ? texts.tool : texts.toolGone;
  if (isNew(wish, panel)) {
    const [name, url] = [wish.newName.trim(), wish.newUrl.trim()];
    if (name === '') faults.newName = texts.newName;
    else if (name.length > limits.longestToolName) faults.newName = texts.tooLong(limits.longestToolName);
    if (url === '' ? panel.newTool.needsUrl : !WEB_ADDRESS.test(url)) faults.newUrl = texts.newUrl;
    else if (url.length > limits.longestToolUrl) faults.newUrl = texts.tooLong(limits.longestToolUrl);
  }
  const most = term?.most ?? limits.longestDays;
  const days = WHOLE.test(wish.days.trim()) ? Number(wish.days) : 0;
  if (days < 1 || days > most) faults.days = texts.days(most);
  if (wish.purpose.trim() === '') faults.purpose = texts.purpose;
  else if (wish.purpose.length > limits.longestPurpose) faults.purpose = texts.tooLong(limits.longestPurpose);
  return faults;
}

export interface Place {
  portalId: string;
  requestTypeId: string;
}

/** What is sent for a wish without faults; the purpose as it was written. */
export function submissionOf(wish: Wish, place: Place): Schemas['Submission'] {
  return {
    ...place,
    ...(wish.tool === NEW_TOOL ? { newTool: { name: wish.newName.trim(), url: wish.newUrl.trim() } } : { toolId: wish.tool }),
    durationDays: Number(wish.days),
    purpose: wish.purpose,
  };
}
