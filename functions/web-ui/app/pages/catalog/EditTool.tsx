import { useQuery } from '@tanstack/react-query';
import { api, readTagged, type Schemas } from '../../api/client';
import { Page } from '../../kit/Page';
import { Loaded } from '../../kit/states';
import { words } from '../../words';
import { draftOf, NEW_TOOL } from './toolDraft';
import { ToolForm } from './ToolForm';

type Closing = (saved?: Schemas['Tool']) => void;

export function useTool(id: string) {
  return useQuery({ queryKey: ['tool', id], queryFn: () => readTagged(api.GET('/api/v1/tools/{toolId}', { params: { path: { toolId: id } } })) });
}

export function AddTool({ onClose }: { onClose: Closing }) {
  return (
    <Page title={words.catalog.form.addTitle} help={words.catalog.help}>
      <ToolForm begun={NEW_TOOL} onClose={onClose} />
    </Page>
  );
}

export function EditTool({ id, onClose }: { id: string; onClose: Closing }) {
  const tool = useTool(id);
  return (
    <Page title={words.catalog.form.editTitle(tool.data?.value.name ?? id)} help={words.catalog.help}>
      <Loaded query={tool}>{({ value, tag }) => <ToolForm key={id} begun={draftOf(value)} tag={tag} onClose={onClose} />}</Loaded>
    </Page>
  );
}
