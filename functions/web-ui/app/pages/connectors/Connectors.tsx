import { Page } from '../../kit/Page';
import { words } from '../../words';

export default function Connectors() {
  return <Page title={words.nav.connectors}>…</Page>;
}
