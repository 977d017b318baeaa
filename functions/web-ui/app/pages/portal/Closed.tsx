import { Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { token } from '@atlaskit/tokens';
import type { Schemas } from '../../api/client';
import { words } from '../../words';
import type { Place } from './wish';

/** Why nothing can be asked for here, and what to do; for Jira admins with what is set up beside what is given (R9). */
export function Closed({ gate, place }: { gate: Schemas['PortalGate']; place: Place }) {
  return (
    <Stack space="space.200">
      <SectionMessage appearance="warning" title={gate.says ?? words.portal.closed}>
        <Text as="p">{gate.whatToDo ?? words.portal.closedHint}</Text>
      </SectionMessage>
      {gate.configured !== undefined && <Compared configured={gate.configured} place={place} />}
    </Stack>
  );
}

function Compared({ configured, place }: { configured: NonNullable<Schemas['PortalGate']['configured']>; place: Place }) {
  const { compared } = words.portal;
  const types = configured.requestTypeIds;
  const all = types.length === 0;
  const rows: [name: string, here: string, letIn: string, fits: boolean][] = [
    [compared.portal, place.portalId, configured.portalId, place.portalId === configured.portalId],
    [compared.type, place.requestTypeId, all ? compared.all : types.join(', '), all || types.includes(place.requestTypeId)],
  ];
  return (
    <section>
      <h2 style={{ font: token('font.heading.small') }}>{compared.title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{compared.what}</th>
            <th scope="col">{compared.here}</th>
            <th scope="col">{compared.letIn}</th>
            <th scope="col">{compared.result}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, here, letIn, fits]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{here}</td>
              <td>{letIn}</td>
              <td>{fits ? compared.fits : compared.differs}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {compared.project(configured.projectKey)}{' '}
        <a href="/admin/intake" target="_blank" rel="noreferrer" style={{ textDecoration: 'underline' }}>
          {compared.change}
        </a>
      </p>
    </section>
  );
}
