import { Page } from '../../kit/Page';
import { words } from '../../words';

export default function Delegations() {
  return <Page title={words.nav.delegations}>…</Page>;
}
