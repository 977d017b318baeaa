import type { Schemas } from '../../api/client';

export type ToolSettings = Schemas['ToolSettings'];
export type Asset = Schemas['GovernedAsset'];
export type Trains = 'yes' | 'no' | '';

/** A governed asset as it is being typed; the key is the row's own, for as long as it is on the screen. */
export interface AssetDraft {
  key: string;
  kind: Asset['kind'];
  name: string;
  dataClass: Asset['dataClass'];
  owner: string;
}

/** A tool as it is being typed: every field is there, empty where nothing is said. */
export interface ToolDraft {
  id: string;
  name: string;
  provider: string;
  status: Schemas['ToolStatus'];
  riskLevel: Schemas['RiskLevel'];
  defaultDays: string;
  guidance: string;
  connector: Schemas['ConnectorType'];
  groupId: string;
  category: string;
  groupName: string;
  grants: string;
  summary: string;
  trains: Trains;
  assessedBy: string;
  assessedOn: string;
  reviewBy: string;
  assets: AssetDraft[];
}

let rows = 0;
export const newAsset = (): AssetDraft => ({ key: `asset-${rows++}`, kind: 'data', name: '', dataClass: 'internal', owner: '' });

export const NEW_TOOL: ToolDraft = {
  id: '',
  name: '',
  provider: '',
  status: 'restricted',
  riskLevel: 'medium',
  defaultDays: '30',
  guidance: '',
  connector: 'manual',
  groupId: '',
  category: '',
  groupName: '',
  grants: '',
  summary: '',
  trains: '',
  assessedBy: '',
  assessedOn: '',
  reviewBy: '',
  assets: [],
};

export function draftOf(tool: Schemas['Tool']): ToolDraft {
  const { entitlement, riskProfile } = tool;
  return {
    id: tool.id,
    name: tool.name,
    provider: tool.provider,
    status: tool.status,
    riskLevel: tool.riskLevel,
    defaultDays: String(tool.defaultDays),
    guidance: tool.guidance,
    connector: tool.connector.type,
    groupId: tool.connector.groupId ?? '',
    category: tool.category,
    groupName: entitlement?.groupName ?? '',
    grants: entitlement?.grants ?? '',
    summary: riskProfile?.summary ?? '',
    trains: riskProfile?.trainsOnInput === undefined ? '' : riskProfile.trainsOnInput ? 'yes' : 'no',
    assessedBy: riskProfile?.assessedBy ?? '',
    assessedOn: riskProfile?.assessedOn ?? '',
    reviewBy: riskProfile?.reviewBy ?? '',
    // by their place, so that two drafts of one tool are equal
    assets: (tool.governedAssets ?? []).map((asset, place) => ({ owner: '', ...asset, key: `kept-${place}` })),
  };
}

export const hasProfile = (draft: ToolDraft) =>
  [draft.summary, draft.trains, draft.assessedBy, draft.assessedOn, draft.reviewBy].some((text) => text.trim() !== '');

/** Leaves out what nothing is said of. */
function said<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as T;
}

/** What is sent; only for a draft that has no objections. */
export function settingsOf(draft: ToolDraft): ToolSettings {
  const text = (value: string) => value.trim();
  const entitlement = said({ groupName: text(draft.groupName), grants: text(draft.grants) });
  return said<ToolSettings>({
    id: text(draft.id),
    name: text(draft.name),
    provider: text(draft.provider),
    status: draft.status,
    riskLevel: draft.riskLevel,
    defaultDays: Number(draft.defaultDays),
    guidance: draft.guidance.trim(),
    connector: draft.connector === 'manual' ? { type: 'manual' } : { type: draft.connector, groupId: text(draft.groupId) },
    category: text(draft.category),
    entitlement: Object.keys(entitlement).length === 0 ? undefined : entitlement,
    riskProfile: hasProfile(draft)
      ? said({
          summary: text(draft.summary),
          trainsOnInput: draft.trains === '' ? undefined : draft.trains === 'yes',
          assessedBy: text(draft.assessedBy),
          assessedOn: draft.assessedOn,
          reviewBy: draft.reviewBy,
        })
      : undefined,
    governedAssets: draft.assets.map(({ kind, name, dataClass, owner }) => said({ kind, name: text(name), dataClass, owner: text(owner) })),
  });
}

/** The id that a name makes, by the rule that the API has. */
export function idFrom(name: string): string {
  const hyphenated = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const trimmed = (text: string) => text.replace(/^-+|-+$/g, '');
  return trimmed(trimmed(hyphenated).slice(0, 64));
}
