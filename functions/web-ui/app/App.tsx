import { lazy, Suspense } from 'react';
import { BrowserRouter, Navigate, Outlet, Route, Routes, useNavigate } from 'react-router';
import Button from '@atlaskit/button/new';
import { Page } from './kit/Page';
import { Loading, NothingYet } from './kit/states';
import { SignedIn, SignedInBeside, SignedOut } from './shell/Arrivals';
import { Shell } from './shell/Shell';
import { SignedInOnly } from './shell/SignedInOnly';
import { words } from './words';

const MyAccess = lazy(() => import('./pages/my-access/MyAccess'));
const Tools = lazy(() => import('./pages/tools/Tools'));
const History = lazy(() => import('./pages/history/History'));
const Approvals = lazy(() => import('./pages/approvals/Approvals'));
const Delegations = lazy(() => import('./pages/delegations/Delegations'));
const Portal = lazy(() => import('./pages/portal/Portal'));
const Overview = lazy(() => import('./pages/overview/Overview'));
const Intake = lazy(() => import('./pages/intake/Intake'));
const Catalog = lazy(() => import('./pages/catalog/Catalog'));
const Connectors = lazy(() => import('./pages/connectors/Connectors'));
const Governance = lazy(() => import('./pages/governance/Governance'));
const Requests = lazy(() => import('./pages/requests/Requests'));
const Insights = lazy(() => import('./pages/insights/Insights'));
const Logs = lazy(() => import('./pages/logs/Logs'));

export function App() {
  return (
    <BrowserRouter>
      <Routes>
        <Route path="/signed-in" element={<SignedIn />} />
        <Route path="/signed-in/popup" element={<SignedInBeside />} />
        <Route path="/signed-out" element={<SignedOut />} />
        <Route element={<SignedInOnly />}>
          <Route path="/portal/:portalId/:requestTypeId" element={<Alone />}>
            <Route index element={<Portal />} />
          </Route>
          <Route element={<Shell />}>
            <Route index element={<Navigate to="/my-access" replace />} />
            <Route path="/my-access" element={<MyAccess />} />
            <Route path="/tools" element={<Tools />} />
            <Route path="/history" element={<History />} />
            <Route path="/approvals" element={<Approvals />} />
            <Route path="/delegations" element={<Delegations />} />
            <Route path="/admin" element={<Navigate to="/admin/overview" replace />} />
            <Route path="/admin/overview" element={<Overview />} />
            <Route path="/admin/intake" element={<Intake />} />
            <Route path="/admin/catalog" element={<Catalog />} />
            <Route path="/admin/connectors" element={<Connectors />} />
            <Route path="/admin/governance" element={<Governance />} />
            <Route path="/admin/requests" element={<Requests />} />
            <Route path="/admin/insights" element={<Insights />} />
            <Route path="/admin/logs" element={<Logs />} />
            <Route path="*" element={<NotFound />} />
          </Route>
        </Route>
      </Routes>
    </BrowserRouter>
  );
}

/** A page without anything around it, as it is shown inside of a portal. */
function Alone() {
  return (
    <main>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </main>
  );
}

function NotFound() {
  const navigate = useNavigate();
  return (
    <Page title={words.shell.notFound}>
      <NothingYet header={words.shell.notFound} action={<Button onClick={() => void navigate('/my-access')}>{words.shell.home}</Button>}>
        {words.shell.notFoundHint}
      </NothingYet>
    </Page>
  );
}
