import { useState } from 'preact/hooks';
import { t } from '#language/words.ts';
import type { Range } from './fields.ts';
import { PredictFrame, type Question } from './PredictFrame.tsx';
import { Slider } from './Slider.tsx';

interface ChoiceProps<T extends string> extends Question {
  /** What the reader can expect, each a clause: "it falls". */
  choices: readonly { value: T; label: string }[];
  answer: T;
}

/** A question to answer before the picture does: a few choices. */
export function Predict<T extends string>({ choices, answer, ...question }: ChoiceProps<T>) {
  const byLength = choices.toSorted((a, b) => b.label.length - a.label.length);
  return (
    <PredictFrame
      {...question}
      longest={byLength[0]!.value}
      ask={(commit) =>
        choices.map(({ value, label }) => (
          <button key={value} type="button" class="widget-choice" onClick={() => commit(value)}>
            {label}
          </button>
        ))
      }
      compare={(guess) => {
        const label = choices.find(({ value }) => value === guess)?.label ?? guess;
        return { isRight: guess === answer, text: t('You expected: {guess}.', { guess: label }) };
      }}
    />
  );
}

interface NumberProps extends Question, Range {
  /** What the slider holds: "Your guess". */
  label: string;
  /** Where the slider starts: never on the answer. */
  start: number;
  answer: number;
  /** How near counts as right. */
  tolerance: number;
  format: (value: number) => string;
}

/** As `Predict`, for a number: the reader drags a guess, then checks it. */
export function PredictNumber(props: NumberProps) {
  const { label, start, answer, tolerance, format, min, max, step, ...question } = props;
  const [guess, setGuess] = useState(start);
  return (
    <PredictFrame
      {...question}
      longest={String(start)}
      ask={(commit) => (
        <>
          <Slider label={label} value={guess} text={format(guess)} onChange={setGuess} {...{ min, max, step }} />
          <button type="button" class="widget-choice" onClick={() => commit(String(guess))}>
            {t('Check')}
          </button>
        </>
      )}
      compare={(text) => {
        const guessed = Number(text);
        const isRight = Math.abs(guessed - answer) <= tolerance;
        return {
          isRight,
          text: t('You guessed {guess}; it is {answer}.', { guess: format(guessed), answer: format(answer) }),
        };
      }}
    />
  );
}
