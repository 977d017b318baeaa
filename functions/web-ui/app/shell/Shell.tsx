import { Suspense, useEffect, useRef } from 'react';
import { Outlet, useLocation } from 'react-router';
import Avatar from '@atlaskit/avatar';
import Button from '@atlaskit/button/new';
import { Main } from '@atlaskit/navigation-system/layout/main';
import { Root } from '@atlaskit/navigation-system/layout/root';
import { SideNav, SideNavBody, SideNavToggleButton } from '@atlaskit/navigation-system/layout/side-nav';
import { TopNav, TopNavEnd, TopNavStart } from '@atlaskit/navigation-system/layout/top-nav';
import { CustomTitle } from '@atlaskit/navigation-system/top-nav-items';
import { Inline } from '@atlaskit/primitives/compiled';
import { LinkMenuItem } from '@atlaskit/side-nav-items/link-menu-item';
import { MenuList } from '@atlaskit/side-nav-items/menu-list';
import { MenuSection, MenuSectionHeading } from '@atlaskit/side-nav-items/menu-section';
import { DetailsPlace } from '../kit/Details';
import { Loading } from '../kit/states';
import { useMe, useSession } from '../session/SessionProvider';
import { words } from '../words';
import { ADMIN, MAIN, type Section } from './navigation';
import { ThemeChoice } from './ThemeChoice';

/** What is around every page of whoever is signed in. */
export function Shell() {
  const me = useMe();
  const session = useSession();
  return (
    <DetailsPlace>
      {(panel) => (
        <Root>
          <TopNav>
            <TopNavStart sideNavToggleButton={<SideNavToggleButton collapseLabel={words.shell.collapse} expandLabel={words.shell.expand} />}>
              <CustomTitle>{words.product}</CustomTitle>
            </TopNavStart>
            <TopNavEnd>
              <div role="listitem">
                <ThemeChoice />
              </div>
              <div role="listitem">
                <Inline alignBlock="center" space="space.050">
                  <Avatar size="small" name={words.shell.account(me.displayName)} />
                  <Button appearance="subtle" onClick={() => void session.signOut()}>
                    {words.session.signOut}
                  </Button>
                </Inline>
              </div>
            </TopNavEnd>
          </TopNav>
          <SideNav>
            <SideNavBody>
              <Sections heading={words.shell.main} sections={MAIN} />
              <Sections heading={words.shell.admin} sections={ADMIN} />
            </SideNavBody>
          </SideNav>
          <Main>
            <FocusOnTitle />
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </Main>
          {panel}
        </Root>
      )}
    </DetailsPlace>
  );
}

function Sections({ heading, sections }: { heading: string; sections: readonly Section[] }) {
  const me = useMe();
  const { pathname } = useLocation();
  const mine = sections.filter((section) => section.isFor?.(me) ?? true);
  if (mine.length === 0) return null;
  return (
    <MenuSection>
      <MenuSectionHeading>{heading}</MenuSectionHeading>
      <MenuList>
        {mine.map(({ path, label, icon: Icon }) => (
          <LinkMenuItem key={path} href={path} isSelected={pathname === path || pathname.startsWith(`${path}/`)} elemBefore={<Icon label="" />}>
            {label}
          </LinkMenuItem>
        ))}
      </MenuList>
    </MenuSection>
  );
}

/** Whoever comes to another page by keyboard or screen reader is at its title then. */
function FocusOnTitle() {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    // the page may be loading still
    const deadline = Date.now() + 3000;
    const timer = setInterval(() => {
      const title = document.getElementById('page-title');
      if (title !== null) title.focus();
      if (title !== null || Date.now() > deadline) clearInterval(timer);
    }, 30);
    return () => clearInterval(timer);
  }, [pathname]);
  return null;
}
