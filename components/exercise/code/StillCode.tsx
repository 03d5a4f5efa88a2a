import type { Token } from './highlight.ts';
import './still-code.css';

interface Props {
  code: string;
  /** Its lines in tokens, where they are at hand. */
  tokens?: Token[][] | undefined;
  label: string;
}

/** Code to read: what stands where the editor will, and the solution. Its boxes are the editor's, line for line. */
export function StillCode({ code, tokens, label }: Props) {
  const lines = tokens ?? code.split('\n').map((text): Token[] => [{ text, kind: '' }]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: focusing it brings the editor
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls, this holds text
    <pre class="still-code" role="group" aria-label={label} tabIndex={0}>
      <code>
        {lines.map((line, number) => (
          <span class="still-line" key={number}>
            {line.map(({ text, kind }) => (kind ? <span class={kind}>{text}</span> : text))}
            {'\n'}
          </span>
        ))}
      </code>
    </pre>
  );
}
