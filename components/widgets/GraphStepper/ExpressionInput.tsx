import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWidgetId } from '../../controls/widgetId.ts';
import { parse } from './parse.ts';
import { longestExpression } from './scene.ts';

interface Props {
  /** What stands in the field: the picture's expression, or one that is not right yet. */
  text: string;
  onType: (text: string) => void;
}

/** What the reader types. While it is wrong the picture stays, and the line below says where and why. */
export function ExpressionInput({ text, onType }: Props) {
  const id = useWidgetId('expression');
  const input = useRef<HTMLInputElement>(null);
  const { error } = parse(text);

  // What was typed before the widget woke, or kept by the browser over a reload, counts too.
  const woken = useRef({ text, onType });
  useLayoutEffect(() => {
    const typed = input.current!.value;
    if (typed !== woken.current.text) woken.current.onType(typed);
  }, []);

  return (
    <div class="graph-input">
      <label for={id}>Expression</label>
      <input
        id={id}
        ref={input}
        type="text"
        value={text}
        maxLength={longestExpression}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-error`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <p id={`${id}-error`} class="graph-error" aria-live="polite">
        {error && `Column ${error.column}: ${error.message}.`}
      </p>
    </div>
  );
}
