import { useEffect, useRef, useState } from 'preact/hooks';
import { useWidgetId } from '../../controls/widgetId.ts';
import { parse } from './parse.ts';
import { longestExpression } from './scene.ts';

interface Props {
  /** The expression that the picture shows. */
  expression: string;
  onChange: (expression: string) => void;
}

/** What the reader types. While it is wrong the picture stays, and the line below says where and why. */
export function ExpressionInput({ expression, onChange }: Props) {
  const [draft, setDraft] = useState(expression);
  const latest = useRef(expression);
  const id = useWidgetId('expression');
  useEffect(() => {
    // A reset, a link or an answered question, but not the reader's own typing.
    if (expression === latest.current) return;
    latest.current = expression;
    setDraft(expression);
  }, [expression]);

  const { error } = parse(draft);
  const type = (text: string) => {
    setDraft(text);
    if (parse(text).error) return;
    latest.current = text;
    onChange(text);
  };
  return (
    <div class="graph-input">
      <label for={id}>Expression</label>
      <input
        id={id}
        type="text"
        value={draft}
        maxLength={longestExpression}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-error`}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <p id={`${id}-error`} class="graph-error" aria-live="polite">
        {error && `Column ${error.column}: ${error.message}.`}
      </p>
    </div>
  );
}
