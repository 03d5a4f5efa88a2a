import type { Study } from './model.ts';
import type { AgreementState } from './scene.ts';
import { percent } from './summary.ts';

interface Props {
  state: AgreementState;
  set: (change: Partial<AgreementState>) => void;
  /** Undefined until the reader asks. */
  studied: Study | undefined;
  isReady: boolean;
}

/** How well one unit alone tells singular from plural, over many sentences. */
export function UnitStudy({ state: { unit, nouns, study }, set, studied, isReady }: Props) {
  const index = unit - 1;
  return (
    <div class="tracker-study">
      <div>
        {study === 'no' ? (
          <button type="button" class="widget-choice" disabled={!isReady} onClick={() => set({ study: 'yes' })}>
            Try unit {unit} on 200 sentences
          </button>
        ) : (
          <button
            type="button"
            class="widget-choice"
            disabled={!studied}
            onClick={() => studied && set({ unit: studied.best })}
          >
            Find the unit that knows the number
          </button>
        )}
      </div>
      {studied ? (
        <>
          <Strip values={studied.values[index]!} threshold={studied.thresholds[index]!.at} />
          <p>
            On {studied.sentences} unseen sentences with {nouns} {nouns === '1' ? 'noun' : 'nouns'} between, the cell of
            unit {unit} alone, just before the verb, tells singular from plural in{' '}
            <b>{percent(studied.alone[index]!)}</b>. The LSTM is right in {percent(studied.lstm)}, and with unit {unit}{' '}
            held at 0 in <b>{percent(studied.without[index]!)}</b>; the plain RNN in {percent(studied.rnn)}.
          </p>
        </>
      ) : (
        <p>
          One of the units may remember whether the subject was singular or plural. Which? Choose one by the handle
          above its column, and see whether its cell alone would do, whatever stands before the verb.
        </p>
      )}
    </div>
  );
}

/** A mark for each sentence at the cell's value: singular in the upper row, plural in the lower. */
function Strip({ values, threshold }: { values: readonly number[]; threshold: number }) {
  const largest = Math.max(1, ...values.map(Math.abs));
  const x = (value: number) => 100 + (94 * value) / largest;
  return (
    <div class="tracker-strip" aria-hidden="true">
      <span>singular</span>
      <svg viewBox="0 0 200 32" preserveAspectRatio="none" aria-hidden="true">
        <line class="tracker-threshold" x1={x(threshold)} x2={x(threshold)} y1="0" y2="32" />
        {values.map((value, index) => (
          <line
            key={index}
            class={index % 2 === 1 ? 'tracker-plural' : 'tracker-singular'}
            x1={x(value)}
            x2={x(value)}
            y1={index % 2 === 1 ? 18 : 2}
            y2={index % 2 === 1 ? 30 : 14}
          />
        ))}
      </svg>
      <span>plural</span>
    </div>
  );
}
