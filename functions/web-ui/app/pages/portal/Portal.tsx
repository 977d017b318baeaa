import { Page } from '../../kit/Page';
import { words } from '../../words';

export default function Portal() {
  return <Page title={words.product}>…</Page>;
}
