import { words } from '../../words';
import type { ToolDraft } from './toolDraft';
import { hasProfile } from './toolDraft';

/** What is wrong with a draft, by the JSON pointers that the API uses too. */
export type Objections = Record<string, string>;

const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
const GROUP = /^[A-Za-z0-9-]{1,128}$/;
const ADDRESS = /\S@\S/;
const say = words.catalog.check;

/**
 * @param mostDays what the risk level allows
 */
export function objectionsTo(draft: ToolDraft, mostDays: number): Objections {
  const found: Objections = {};
  const object = (pointer: string, wrong: boolean, text: string) => {
    if (wrong && found[pointer] === undefined) found[pointer] = text;
  };
  for (const field of ['name', 'provider'] as const) object(`/${field}`, draft[field].trim() === '', say.required);
  object('/id', draft.id.trim() === '' ? draft.name.trim() !== '' : !ID.test(draft.id.trim()), say.id);
  object('/defaultDays', !/^[0-9]+$/.test(draft.defaultDays) || Number(draft.defaultDays) < 1 || Number(draft.defaultDays) > mostDays, say.days(mostDays));
  object('/connector/groupId', draft.connector !== 'manual' && !GROUP.test(draft.groupId.trim()), say.group);
  if (hasProfile(draft)) {
    object('/riskProfile/assessedOn', draft.assessedOn === '', say.assessedOn);
    object('/riskProfile/reviewBy', draft.reviewBy !== '' && draft.reviewBy < draft.assessedOn, say.reviewBy);
    object('/riskProfile/assessedBy', ADDRESS.test(draft.assessedBy), say.address);
  }
  const seen = new Set<string>();
  draft.assets.forEach((asset, row) => {
    const name = `/governedAssets/${row}/name`;
    object(name, asset.name.trim() === '', say.required);
    object(name, seen.has(`${asset.kind} ${asset.name.trim()}`), say.sameAsset);
    object(`/governedAssets/${row}/owner`, ADDRESS.test(asset.owner), say.address);
    seen.add(`${asset.kind} ${asset.name.trim()}`);
  });
  return found;
}
