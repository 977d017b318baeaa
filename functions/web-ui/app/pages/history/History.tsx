import { Page } from '../../kit/Page';
import { words } from '../../words';

export default function History() {
  return <Page title={words.nav.history}>…</Page>;
}
