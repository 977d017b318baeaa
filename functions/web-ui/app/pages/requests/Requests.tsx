import { Page } from '../../kit/Page';
import { words } from '../../words';

export default function Requests() {
  return <Page title={words.nav.requests}>…</Page>;
}
