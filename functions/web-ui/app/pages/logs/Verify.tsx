import { useEffect, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage from '@atlaskit/section-message';
import { TextInput } from '../../kit/fields';
import { ParamLink } from '../../kit/ParamLink';
import { Section } from '../../kit/Section';
import { ProblemMessage } from '../../kit/states';
import { words } from '../../words';
import { verify, type Range, type Verdict } from './verification';

const STOPPED = new Error('stopped');

/** What each check that failed means; a check that is newer than these words speaks for itself. */
const flaws: Readonly<Record<string, string>> = words.logs.flaws;

const number = (text: string) => (/^[1-9]\d{0,15}$/.test(text.trim()) ? Number(text.trim()) : undefined);

function rangeOf(from: string, to: string): Range | undefined {
  const [fromSeq, toSeq] = [number(from), number(to)];
  const isWrong = (from.trim() !== '' && fromSeq === undefined) || (to.trim() !== '' && toSeq === undefined);
  if (isWrong || (fromSeq !== undefined && toSeq !== undefined && fromSeq > toSeq)) return undefined;
  return { ...(fromSeq !== undefined && { fromSeq }), ...(toSeq !== undefined && { toSeq }) };
}

interface Pause {
  seconds: number;
  stop: () => void;
}

/** Waits until the API takes another part; whoever does not want to wait stops it. */
function paused(seconds: number, show: (pause: Pause | undefined) => void): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    const stop = () => {
      clearTimeout(timer);
      reject(STOPPED);
    };
    show({ seconds, stop });
  }).finally(() => show(undefined));
}

/** Lets the chain be verified, and says in plain words what came out. */
export function Verify() {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [checked, setChecked] = useState<number>();
  const [verdict, setVerdict] = useState<Verdict>();
  const [error, setError] = useState<unknown>();
  const [pause, setPause] = useState<Pause>();
  const range = rangeOf(from, to);
  const busy = checked !== undefined;
  const stop = useRef<() => void>();
  stop.current = pause?.stop;
  useEffect(() => () => stop.current?.(), []);
  const start = async () => {
    if (range === undefined || busy) return;
    setVerdict(undefined);
    setError(undefined);
    setChecked(0);
    try {
      setVerdict(await verify(range, { onPart: setChecked, wait: (seconds) => paused(seconds, setPause) }));
    } catch (e) {
      if (e !== STOPPED) setError(e);
    } finally {
      setPause(undefined);
      setChecked(undefined);
    }
  };
  return (
    <Section id="verify" title={words.logs.verify} lead={words.logs.verifyLead}>
      <Inline space="space.200" rowSpace="space.100" alignBlock="end" shouldWrap>
        <div style={{ width: 140 }}>
          <TextInput label={words.logs.fromSeq} value={from} onChange={setFrom} error={range === undefined ? words.logs.wrongRange : undefined} />
        </div>
        <div style={{ width: 140 }}>
          <TextInput label={words.logs.toSeq} value={to} onChange={setTo} />
        </div>
        <Button appearance="primary" isLoading={busy} isDisabled={range === undefined} onClick={() => void start()}>
          {words.logs.verifyNow}
        </Button>
      </Inline>
      <div role="status">
        {busy && (
          <Stack space="space.100">
            <Text>{words.logs.verifying(checked)}</Text>
            <ProgressBar isIndeterminate ariaLabel={words.logs.verifying(checked)} />
            {pause !== undefined && <Text>{words.logs.pausing(pause.seconds)}</Text>}
          </Stack>
        )}
        {verdict !== undefined && <InWords verdict={verdict} />}
      </div>
      {pause !== undefined && (
        <Inline>
          <Button onClick={pause.stop}>{words.logs.stop}</Button>
        </Inline>
      )}
      {error !== undefined && <ProblemMessage error={error} />}
    </Section>
  );
}

function InWords({ verdict: { verdict, checked, complete, fromSeq, toSeq, firstBad, unsealed } }: { verdict: Verdict }) {
  const isWhole = verdict === 'broken' || complete !== false;
  return (
    <SectionMessage
      appearance={verdict === 'intact' ? (unsealed > 0 || !isWhole ? 'warning' : 'success') : 'error'}
      title={verdict === 'broken' ? words.logs.broken : isWhole ? words.logs.intact : words.logs.intactSoFar}
    >
      <Stack space="space.100">
        <Text as="p">{checked === 0 ? words.logs.nothingToVerify : words.logs.checked(checked, fromSeq, toSeq)}</Text>
        {firstBad !== undefined && (
          <Text as="p">
            <ParamLink name="entry" value={String(firstBad.seq)}>
              {words.logs.firstBad(firstBad.seq)}
            </ParamLink>{' '}
            {flaws[firstBad.reason] ?? firstBad.reason}
          </Text>
        )}
        {!isWhole && <Text as="p">{words.logs.notWhole(toSeq)}</Text>}
        {unsealed > 0 && <Text as="p">{words.logs.unsealed(unsealed)}</Text>}
      </Stack>
    </SectionMessage>
  );
}
