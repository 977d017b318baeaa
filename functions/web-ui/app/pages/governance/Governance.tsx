import { Page } from '../../kit/Page';
import { words } from '../../words';

export default function Governance() {
  return <Page title={words.nav.governance}>…</Page>;
}
