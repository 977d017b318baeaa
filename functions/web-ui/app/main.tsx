import '@atlaskit/css-reset';
import './app.css';
import AppProvider from '@atlaskit/app-provider';
import { FlagsProvider } from '@atlaskit/flag';
import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { problemOf } from './api/problem';
import { App } from './App';
import { ProblemMessage } from './kit/states';
import { Session } from './session/session';
import { SessionProvider } from './session/SessionProvider';
import { RouterLink } from './shell/RouterLink';
import { chosenTheme } from './shell/ThemeChoice';

// Atlaskit asks for features that its own products try out
setBooleanFeatureFlagResolver(() => false);

const MOST_TRIES = 2;

const queries = new QueryClient({
  defaultOptions: {
    // offline, it is said at once instead of being waited for in silence
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      retry: (failures, error) => failures < MOST_TRIES && ['internal', 'unavailable', 'unreachable'].includes(problemOf(error).kind),
    },
  },
});

const root = createRoot(document.getElementById('root') as HTMLElement);

async function begin() {
  try {
    const session = await Session.start();
    root.render(
      <AppProvider defaultColorMode={chosenTheme()} routerLinkComponent={RouterLink}>
        <QueryClientProvider client={queries}>
          <FlagsProvider>
            <SessionProvider session={session}>
              <App />
            </SessionProvider>
          </FlagsProvider>
        </QueryClientProvider>
      </AppProvider>,
    );
  } catch (error) {
    root.render(
      <AppProvider defaultColorMode={chosenTheme()}>
        <main style={{ maxWidth: 640, margin: '10vh auto', padding: 16 }}>
          <ProblemMessage error={error} retry={() => void begin()} />
        </main>
      </AppProvider>,
    );
  }
}

void begin();
