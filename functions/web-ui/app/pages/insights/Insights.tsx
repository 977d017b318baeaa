import { Page } from '../../kit/Page';
import { words } from '../../words';

export default function Insights() {
  return <Page title={words.nav.insights}>…</Page>;
}
