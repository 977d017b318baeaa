import { useSession } from '../../session/SessionProvider';
import { words } from '../../words';

/** Where one asks: in the site's portal. Which of its forms it is, only Jira says. */
export function HowToAsk() {
  const { jiraSite } = useSession().setup;
  const texts = words.tools;
  return (
    <>
      {texts.howToAsk}{' '}
      <a href={`${jiraSite}/servicedesk/customer/portals`} target="_blank" rel="noreferrer" style={{ textDecoration: 'underline' }}>
        {texts.portal}
      </a>
      .
    </>
  );
}
