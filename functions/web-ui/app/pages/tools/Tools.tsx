import { Page } from '../../kit/Page';
import { words } from '../../words';

export default function Tools() {
  return <Page title={words.nav.tools}>…</Page>;
}
