import { useSetColorMode } from '@atlaskit/app-provider';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { words } from '../words';

const STORED = 'theme';
const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** What was chosen on this browser; as the system has it until then. */
export function chosenTheme(): Theme {
  try {
    const stored = localStorage.getItem(STORED);
    return stored === 'light' || stored === 'dark' ? stored : 'auto';
  } catch {
    // a browser may keep all storage from a page inside of a frame
    return 'auto';
  }
}

/** Goes on to the next theme; what is on says the button. */
export function ThemeChoice() {
  const set = useSetColorMode();
  const [chosen, setChosen] = useState(chosenTheme);
  const goOn = () => {
    const next = THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length] ?? 'auto';
    localStorage.setItem(STORED, next);
    setChosen(next);
    set(next);
  };
  return (
    <Button appearance="subtle" onClick={goOn}>
      {words.shell.theme(words.shell.themes[chosen])}
    </Button>
  );
}
