import { Page } from '../../kit/Page';
import { words } from '../../words';

export default function Logs() {
  return <Page title={words.nav.logs}>…</Page>;
}
