import { Page } from '../../kit/Page';
import { words } from '../../words';

export default function Catalog() {
  return <Page title={words.nav.catalog}>…</Page>;
}
