import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import { Choice, TextInput, type Option } from '../../kit/fields';
import { words } from '../../words';
import { newAsset, type Asset, type AssetDraft } from './toolDraft';

const MOST_ASSETS = 20;
const say = words.catalog.form;

const options = <Value extends string>(labels: Record<Value, string>) =>
  (Object.keys(labels) as Value[]).map((value): Option<Value> => ({ value, label: labels[value] }));

/** What the tool reaches, row by row. */
export function AssetRows({ assets, onChange, errorAt }: {
  assets: AssetDraft[];
  onChange: (assets: AssetDraft[]) => void;
  errorAt: (pointer: string) => string | undefined;
}) {
  const rows = useRef<HTMLDivElement>(null);
  const before = useRef(assets.length);
  useEffect(() => {
    // to the new row's name, or to where another can be added
    const target = assets.length > before.current ? 'fieldset:last-of-type input[maxlength]' : 'button[data-adds]';
    if (assets.length !== before.current) rows.current?.querySelector<HTMLElement>(target)?.focus();
    before.current = assets.length;
  }, [assets.length]);
  const change = (key: string, fields: Partial<AssetDraft>) => onChange(assets.map((asset) => (asset.key === key ? { ...asset, ...fields } : asset)));
  return (
    <div ref={rows}>
      <Stack space="space.200" alignInline="start">
        {assets.map((asset, place) => (
          <AssetRow
            key={asset.key}
            row={place + 1}
            asset={asset}
            onChange={(fields) => change(asset.key, fields)}
            onRemove={() => onChange(assets.filter(({ key }) => key !== asset.key))}
            errorAt={(field) => errorAt(`/governedAssets/${place}/${field}`)}
          />
        ))}
        {assets.length < MOST_ASSETS ? (
          <Button data-adds onClick={() => onChange([...assets, newAsset()])}>
            {say.addAsset}
          </Button>
        ) : (
          <Text color="color.text.subtle">{say.mostAssets}</Text>
        )}
      </Stack>
    </div>
  );
}

function AssetRow({ row, asset, onChange, onRemove, errorAt }: {
  row: number;
  asset: AssetDraft;
  onChange: (fields: Partial<AssetDraft>) => void;
  onRemove: () => void;
  errorAt: (field: string) => string | undefined;
}) {
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend>{say.asset(row)}</legend>
      <Inline space="space.100" alignBlock="end" shouldWrap>
        <div style={{ width: 140 }}>
          <Choice<Asset['kind']>
            label={say.assetKind(row)}
            value={asset.kind}
            onChange={(kind) => kind !== '' && onChange({ kind })}
            options={options(words.catalog.assetKind)}
          />
        </div>
        <TextInput
          label={say.assetName(row)}
          value={asset.name}
          onChange={(name) => onChange({ name })}
          longest={100}
          required
          width="medium"
          error={errorAt('name')}
        />
        <div style={{ width: 160 }}>
          <Choice<Asset['dataClass']>
            label={say.assetData(row)}
            value={asset.dataClass}
            onChange={(dataClass) => dataClass !== '' && onChange({ dataClass })}
            options={options(words.catalog.dataClass)}
          />
        </div>
        <TextInput
          label={say.assetOwner(row)}
          value={asset.owner}
          onChange={(owner) => onChange({ owner })}
          longest={100}
          width="medium"
          error={errorAt('owner')}
        />
        <Button appearance="subtle" onClick={onRemove} aria-label={say.removeAsset(row)}>
          {words.catalog.form.remove}
        </Button>
      </Inline>
    </fieldset>
  );
}
