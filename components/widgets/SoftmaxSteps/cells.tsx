import type { ComponentChildren } from 'preact';
import { t } from '#language/words.ts';
import { Draggable } from '../../controls/Draggable.tsx';
import { compact, fixed, trimmed } from '../../plot/format.ts';
import { Segment } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { Typeset } from '../../plot/Typeset.tsx';
import type { Step } from './model.ts';
import { type SoftmaxStepsState, softmaxSteps } from './scene.ts';
import { asComputed } from './summary.ts';

const { range } = softmaxSteps.fields.logits;

/** One class's number in one column, and its picture. */
export function Row({ step, value, children }: { step: Step; value: string; children: ComponentChildren }) {
  const isBroken = value === 'Infinity' || value === 'NaN';
  return (
    <div class={step.isTrue ? 'softmax-row softmax-true' : 'softmax-row'}>
      <span class="softmax-name" aria-hidden="true">
        {t(step.name)}
      </span>
      <span class={isBroken ? 'softmax-value softmax-broken' : 'softmax-value'} aria-hidden="true">
        <Typeset>{value}</Typeset>
      </span>
      {children}
    </div>
  );
}

export function LogitTrack({
  step,
  added,
  onChange,
}: {
  step: Step;
  added: number;
  onChange: (logit: number) => void;
}) {
  const logit = step.logit - added;
  return (
    <Plot x={[range.min, range.max]} y={[0, 1]} height="1.75rem">
      <Segment from={[range.min, 0.5]} to={[range.max, 0.5]} color="var(--edge)" width={1} />
      <Draggable
        axis="x"
        x={logit}
        y={0.5}
        label={t('logit of {name}', { name: t(step.name) })}
        valueText={t('{logit}, probability {probability}', {
          logit: fixed(step.logit, 2),
          probability: asComputed(step.probability, (value) => compact(value, 4)),
        })}
        color="var(--prediction)"
        {...range}
        shape="grip"
        onChange={onChange}
      />
    </Plot>
  );
}

/** The track is a window of the number line that follows the constant. */
export function LogitTicks({ added }: { added: number }) {
  const ticks = [range.min, 0, range.max];
  return (
    <span class="softmax-ticks">
      {ticks.map((tick) => (
        <span key={tick} style={{ left: `${(100 * (tick - range.min)) / (range.max - range.min)}%` }}>
          {trimmed(tick + added, 0)}
        </span>
      ))}
    </span>
  );
}

/** A length from 0 to 1; beyond that it ends in an arrow. Nothing for NaN. */
export function Bar({ part }: { part: number }) {
  if (Number.isNaN(part)) return null;
  const kind = part > 1 ? 'softmax-bar softmax-bar-endless' : 'softmax-bar';
  return <span class={kind} style={{ width: `${100 * Math.min(1, part)}%` }} />;
}

/** What is exponentiated: f, over the temperature, less the maximum. */
export function Power({ state: { temperature, exponents } }: { state: SoftmaxStepsState }) {
  return (
    <>
      <i>e</i>
      <sup>
        <i>f</i>
        {temperature !== 1 && (
          <>
            /<i>T</i>
          </>
        )}
        {exponents === 'shifted' && ' − max'}
      </sup>
    </>
  );
}
