import { filled } from '#components/controls/filled.ts';
import { t, word } from '#language/words.ts';
import type { OwnCode } from './useOwnCode.ts';
import './own-code.css';

interface Props {
  own: OwnCode;
  /** What her code then does: "Take the steps with your own code". */
  label: string;
}

/**
 * Turns the reader's own code on in a figure. Until there is some it says how to get it, in the same box. Belongs among
 * the `controls` of a `<WidgetFrame>`.
 */
export function OwnCodeSwitch({ own: { exercise, code, isOn, setOn, problem }, label }: Props) {
  const [chapter, name] = exercise.split('/');
  const isReady = code !== undefined;
  return (
    <div class="own-code needs-script">
      <label data-away={!isReady}>
        <input type="checkbox" checked={isOn} onChange={(event) => setOn(event.currentTarget.checked)} />
        {label}
      </label>
      <p data-away={isReady}>
        {filled(word('Solve the exercise {name}, and your own code drives this figure.'), {
          name: (
            <a href={`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${chapter}/#exercise-${name}`}>
              <code>{name}</code>
            </a>
          ),
        })}
      </p>
      <p class="own-code-problem" role="status">
        {isOn && problem && t('Your code: {problem}', { problem })}
      </p>
    </div>
  );
}
