import type { ComponentType, ReactNode } from 'react';
import type { Schemas, Tagged } from '../../../api/client';
import type { Page } from '../../../api/paged';
import type { Column } from '../../../kit/Table';

/** A record of how access is governed, whatever its kind: versioned, and never deleted. */
export interface Governed<Settings> {
  id: string;
  version: number;
  inUse: boolean;
  changedBy?: string | undefined;
  settings: Settings;
}

export interface Version<Settings> {
  version: number;
  inUse: boolean;
  settings: Settings;
  changed: Schemas['FieldChanges'];
}

/** What a change is made on: the version that was read, or that there is nothing yet. */
export type Precondition = { 'If-Match': string } | { 'If-None-Match': '*' };

export interface FieldsProps<Draft> {
  draft: Draft;
  edit: (change: Partial<Draft>) => void;
  /** What is wrong with a field, once sending it was tried. */
  wrong: (pointer: string) => string | undefined;
}

export interface KindWords {
  title: string;
  lead: string;
  add: string;
  addTitle: string;
  editTitle: (name: string) => string;
  retireTitle: string;
  retireBody: string;
  nothing: string;
  nothingHint: string;
}

/** What the kinds differ in; lists, panels, forms and versions are the same for all of them. */
export interface Kind<Settings, Draft> {
  tab: string;
  /** The parameter of the address that names the open one. */
  param: string;
  queryKey: readonly string[];
  words: KindWords;
  list: (cursor: string | undefined) => Promise<Page<Governed<Settings>>>;
  get: (id: string) => Promise<Tagged<Governed<Settings>>>;
  put: (id: string, settings: Settings, on: Precondition) => Promise<Tagged<unknown>>;
  retire: (id: string, tag: string) => Promise<Tagged<unknown>>;
  versions: (id: string, cursor: string | undefined) => Promise<Page<Version<Settings>>>;
  /** Of the settings, in the list; the first one leads to the record. */
  columns: Column<Governed<Settings>>[];
  name: (record: Governed<Settings>) => ReactNode;
  nameText: (record: Governed<Settings>, toolName: (id: string) => string) => string;
  Facts: ComponentType<{ settings: Settings }>;
  empty: Draft;
  draftOf: (settings: Settings) => Draft;
  settingsOf: (draft: Draft) => Settings;
  /** What the API would refuse, by JSON pointer. */
  problemsOf: (draft: Draft) => Record<string, string>;
  Fields: ComponentType<FieldsProps<Draft>>;
  /** The id as the form proposes it, and how it is called, checked and refused. */
  id: { label: string; hint: string; wrong: string; taken: string; pattern: RegExp; propose: (draft: Draft) => string };
  /** The fields that show what is wrong with them by themselves. */
  pointers: readonly string[];
}
