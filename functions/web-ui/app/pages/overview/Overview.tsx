import { Page } from '../../kit/Page';
import { words } from '../../words';

export default function Overview() {
  return <Page title={words.nav.overview}>…</Page>;
}
