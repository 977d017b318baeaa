import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { actAs, api, read, type Schemas } from '../api/client';

export type Setup = Schemas['SignInSetup'];

/** Somebody's sign-in, in this tab alone: tokens are kept in session storage and end with it. */
export class Session {
  private user: User | null = null;
  private over = false;
  private readonly listeners = new Set<() => void>();

  private constructor(
    readonly setup: Setup,
    private readonly users: UserManager,
  ) {
    users.events.addUserLoaded((user) => {
      this.user = user;
      this.over = false;
      this.tell();
    });
    users.events.addAccessTokenExpired(() => void this.renew().then((renewed) => renewed || this.end()));
    actAs({
      token: () => this.user?.access_token,
      renew: () => this.renew(),
      ended: () => this.end(),
    });
  }

  /** Reads from the API where people sign in, and whoever is signed in already. */
  static async start(): Promise<Session> {
    const setup = await read(api.GET('/api/v1/sign-in'));
    const here = globalThis.location.origin;
    const session = new Session(
      setup,
      new UserManager({
        authority: setup.issuer,
        client_id: setup.clientId,
        scope: setup.scope,
        redirect_uri: `${here}/signed-in`,
        popup_redirect_uri: `${here}/signed-in/popup`,
        post_logout_redirect_uri: `${here}/signed-out`,
        userStore: new WebStorageStateStore({ store: sessionStorage }),
        stateStore: new WebStorageStateStore({ store: sessionStorage }),
        automaticSilentRenew: false,
        monitorSession: false,
      }),
    );
    const known = await session.users.getUser();
    session.user = known !== null && !known.expired ? known : null;
    if (known?.expired === true) await session.renew();
    return session;
  }

  get signedIn(): boolean {
    return this.user !== null;
  }

  /** Whether it was there and the API takes it no more. */
  get ended(): boolean {
    return this.over;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Leaves for the company's sign-in and comes back to where one is now. */
  leaveToSignIn(): Promise<void> {
    const { pathname, search } = globalThis.location;
    return this.users.signinRedirect({ state: pathname.startsWith('/signed-') ? '/' : pathname + search });
  }

  /** Signs in beside this page, so that nothing on it is lost. */
  async signInBeside(): Promise<void> {
    await this.users.signinPopup({ popupWindowFeatures: { width: 480, height: 640 } });
  }

  /** Ends a sign-in that came back here; gives back the address that it was begun at. */
  async arrive(): Promise<string> {
    const user = await this.users.signinRedirectCallback();
    this.user = user;
    return typeof user.state === 'string' && user.state.startsWith('/') && !user.state.startsWith('//') ? user.state : '/';
  }

  arriveBeside(): Promise<void> {
    return this.users.signinPopupCallback();
  }

  async signOut(): Promise<void> {
    await this.users.signoutRedirect().catch(async () => {
      await this.users.removeUser();
      globalThis.location.assign('/signed-out');
    });
  }

  private renewing: Promise<boolean> | undefined;

  private renew(): Promise<boolean> {
    if (this.user?.refresh_token === undefined) return Promise.resolve(false);
    this.renewing ??= this.users
      .signinSilent()
      .then((user) => user !== null)
      .catch(() => false)
      .finally(() => {
        this.renewing = undefined;
      });
    return this.renewing;
  }

  private end(): void {
    if (this.user === null || this.over) return;
    this.over = true;
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}
