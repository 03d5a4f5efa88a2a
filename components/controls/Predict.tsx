import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
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
  return (
    <PredictFrame
      {...question}
      ask={(commit) =>
        choices.map(({ value, label }) => (
          <button key={value} type="button" class="predict-choice" onClick={() => commit(value)}>
            {label}
          </button>
        ))
      }
      compare={(guess) => {
        const chosen = choices.find(({ value }) => value === guess);
        return chosen && <Verdict isRight={guess === answer}>You expected: {chosen.label}.</Verdict>;
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
      ask={(commit) => (
        <>
          <Slider label={label} value={guess} text={format(guess)} onChange={setGuess} {...{ min, max, step }} />
          <button type="button" class="predict-choice" onClick={() => commit(String(guess))}>
            Check
          </button>
        </>
      )}
      compare={(text) => {
        const off = Number(text) - answer;
        const isRight = Math.abs(off) <= tolerance;
        const distance = isRight ? '' : `, ${format(Math.abs(off))} ${off > 0 ? 'less' : 'more'} than that`;
        return (
          <Verdict isRight={isRight}>
            You guessed {format(Number(text))}. It is {format(answer)}
            {distance}.
          </Verdict>
        );
      }}
    />
  );
}

function Verdict({ isRight, children }: { isRight: boolean; children: ComponentChildren }) {
  return (
    <p class={isRight ? 'predict-verdict predict-right' : 'predict-verdict predict-wrong'}>
      <span aria-hidden="true">{isRight ? '✓ ' : '✗ '}</span>
      {children}
      <span class="predict-outcome">{isRight ? ' You were right.' : ' It is otherwise.'}</span>
    </p>
  );
}
