import { useSession } from '../session/SessionProvider';
import { words } from '../words';

/**
 * Leads to an issue in Jira, in a window of its own.
 *
 * The address is made here, or is taken only where it lies on the configured site: a link never leads anywhere else.
 */
export function JiraLink({ issue, url }: { issue: string; url?: string | undefined }) {
  const { jiraSite } = useSession().setup;
  const href = url !== undefined && isOn(jiraSite, url) ? url : `${jiraSite}/browse/${encodeURIComponent(issue)}`;
  return (
    // in a sentence, its colour alone would not tell it from the words around it
    <a href={href} target="_blank" rel="noreferrer" style={{ textDecoration: 'underline' }} aria-label={words.kit.opensJira(issue)}>
      {issue}
    </a>
  );
}

export function isOn(site: string, url: string): boolean {
  try {
    const [wanted, given] = [new URL(site), new URL(url)];
    return /^https?:$/.test(given.protocol) && wanted.origin === given.origin;
  } catch {
    return false;
  }
}
