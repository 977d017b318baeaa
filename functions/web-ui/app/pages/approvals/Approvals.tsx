import { Page } from '../../kit/Page';
import { words } from '../../words';

export default function Approvals() {
  return <Page title={words.nav.approvals}>…</Page>;
}
