import { createContext, useContext, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { Panel } from '@atlaskit/navigation-system/layout/panel';
import { Box, Inline } from '@atlaskit/primitives/compiled';
import { words } from '../words';

interface Place {
  element: HTMLElement | null;
  /** Asks for the place; what is given back leaves it. */
  open: () => () => void;
}

const Place = createContext<Place | undefined>(undefined);

/** Keeps the room beside the page in which details are shown. */
export function DetailsPlace({ children }: { children: (panel: ReactNode) => ReactNode }) {
  const [openings, setOpenings] = useState(0);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const open = useRef(() => {
    setOpenings((now) => now + 1);
    return () => setOpenings((now) => now - 1);
  });
  return (
    <Place.Provider value={{ element, open: open.current }}>
      {children(
        openings > 0 && (
          <Panel label={words.shell.details} skipLinkLabel={words.shell.details} defaultWidth={440}>
            <div ref={setElement} style={{ height: '100%', overflowY: 'auto' }} />
          </Panel>
        ),
      )}
    </Place.Provider>
  );
}

/** Details beside the page: the focus goes to their title, and back to where it was; Escape closes. */
export function Details({ title, onClose, children }: { title: ReactNode; onClose: () => void; children: ReactNode }) {
  const place = useContext(Place);
  if (place === undefined) throw new Error('outside of DetailsPlace');
  const { open, element } = place;
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef(document.activeElement);
  const id = useId();
  useEffect(() => open(), [open]);
  useEffect(() => {
    if (element !== null) heading.current?.focus();
  }, [element]);
  useEffect(() => {
    const before = opener.current;
    return () => {
      // a link that led here may have opened them, or a row that has gone since
      const gone = !(before instanceof HTMLElement) || before === document.body || !before.isConnected;
      (gone ? document.getElementById('page-title') : before)?.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    // not the Escape of a dialog that was opened from here
    const isHere = event.currentTarget.contains(event.target as Node);
    if (event.key === 'Escape' && isHere && !event.defaultPrevented) onClose();
  };
  if (element === null) return null;
  return createPortal(
    <section aria-labelledby={id} onKeyDown={onKeyDown}>
      <Box padding="space.300">
        <Inline spread="space-between" alignBlock="start" space="space.100">
          <h2 id={id} ref={heading} tabIndex={-1} style={{ outlineOffset: 2 }}>
            {title}
          </h2>
          <IconButton icon={CrossIcon} appearance="subtle" label={words.shell.closeDetails} onClick={onClose} />
        </Inline>
        {children}
      </Box>
    </section>,
    element,
  );
}
