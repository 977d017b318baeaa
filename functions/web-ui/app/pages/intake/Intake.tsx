import { Page } from '../../kit/Page';
import { words } from '../../words';

export default function Intake() {
  return <Page title={words.nav.intake}>…</Page>;
}
