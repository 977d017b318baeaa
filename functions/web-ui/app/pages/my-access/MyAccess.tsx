import { Page } from '../../kit/Page';
import { words } from '../../words';

export default function MyAccess() {
  return <Page title={words.nav.myAccess}>…</Page>;
}
