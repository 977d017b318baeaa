import { words } from '../words';

/** Help for whoever wants more, a sentence each; folded until it is asked for. */
export function Help({ sentences }: { sentences: readonly string[] }) {
  return (
    <details>
      <summary>{words.kit.help}</summary>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
