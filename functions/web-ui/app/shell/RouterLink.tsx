import { forwardRef, type AnchorHTMLAttributes } from 'react';
import { Link } from 'react-router';

/** Atlaskit's links, followed without loading the page again. */
export const RouterLink = forwardRef<HTMLAnchorElement, AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }>(function RouterLink(
  { href, children, ...rest },
  ref,
) {
  return href.startsWith('/') ? (
    <Link ref={ref} to={href} {...rest}>
      {children}
    </Link>
  ) : (
    <a ref={ref} href={href} {...rest}>
      {children}
    </a>
  );
});
