import type { ComponentChildren } from 'preact';
import { t } from '#language/words.ts';
import type { LiveScene } from '../../controls/useScene.ts';
import { useWidgetId } from '../../controls/widgetId.ts';
import { compact, fixed } from '../../plot/format.ts';
import { Typeset } from '../../plot/Typeset.tsx';
import { Bar, LogitTicks, LogitTrack, Power, Row } from './cells.tsx';
import type { Steps } from './model.ts';
import { classNames, type SoftmaxStepsState } from './scene.ts';
import { asComputed } from './summary.ts';

interface Props {
  state: SoftmaxStepsState;
  steps: Steps;
  set: LiveScene<SoftmaxStepsState>['set'];
}

/** Where the bars of exponentials end; what is longer runs out of the picture. */
const exponentialsEnd = 20;
const lossEnd = 6;

/** One row a class, one column a step; on a phone the columns stand below each other. */
export function Picture({ state, steps, set }: Props) {
  const { classes, total, whole, loss } = steps;
  const share = (value: number) => asComputed(value, (finite) => compact(finite, 4));
  const isShifted = state.exponents === 'shifted';
  return (
    <div class="softmax-picture">
      <TruePicker state={state} set={set} />
      <Column title={t('logit')} symbol={<i>f</i>} foot={<LogitTicks added={state.added} />} kind="softmax-logits">
        {classes.map((step, index) => (
          <Row key={step.name} step={step} value={fixed(step.logit, 2)}>
            <LogitTrack
              step={step}
              added={state.added}
              onChange={(logit) => set({ logits: state.logits.with(index, logit) })}
            />
          </Row>
        ))}
      </Column>
      <Column
        title={t('exponentiate')}
        symbol={<Power state={state} />}
        foot={<Typeset>{t('sum {total}', { total: asComputed(total, compact) })}</Typeset>}
      >
        {classes.map((step) => (
          <Row key={step.name} step={step} value={asComputed(step.exponential, compact)}>
            <Bar part={step.exponential / (isShifted ? 1 : exponentialsEnd)} />
          </Row>
        ))}
      </Column>
      <Column title={t('divide by the sum')} symbol={<i>p</i>} foot={t('sum {total}', { total: share(whole) })}>
        {classes.map((step) => (
          <Row key={step.name} step={step} value={share(step.probability)}>
            <Bar part={step.probability} />
          </Row>
        ))}
      </Column>
      <Column
        title={t('loss')}
        symbol={
          <>
            −ln <i>p</i>
          </>
        }
        kind="softmax-loss"
      >
        {classes.map((step) => (
          <Row key={step.name} step={step} value={step.isTrue ? asComputed(loss, (finite) => fixed(finite, 4)) : ''}>
            {step.isTrue && <Bar part={loss / lossEnd} />}
          </Row>
        ))}
      </Column>
    </div>
  );
}

function TruePicker({ state, set }: Pick<Props, 'state' | 'set'>) {
  const group = useWidgetId('truth');
  return (
    <div class="softmax-column softmax-names" role="radiogroup" aria-label={t('true class')}>
      <p class="softmax-head" aria-hidden="true">
        {t('true class')}
      </p>
      {classNames.slice(0, state.logits.length).map((name) => (
        <label key={name} class={name === state.truth ? 'softmax-row softmax-true' : 'softmax-row'}>
          <input type="radio" name={group} checked={name === state.truth} onChange={() => set({ truth: name })} />
          {t(name)}
        </label>
      ))}
    </div>
  );
}

interface ColumnProps {
  title: string;
  symbol: ComponentChildren;
  foot?: ComponentChildren;
  /** A class of its own: the column of logits, or of the loss. */
  kind?: string;
  children: ComponentChildren;
}

function Column({ title, symbol, foot, kind = '', children }: ColumnProps) {
  return (
    <div class={`softmax-column ${kind}`}>
      <p class="softmax-head" aria-hidden="true">
        {title} <span class="widget-math">{symbol}</span>
      </p>
      {children}
      {foot && (
        <div class="softmax-foot" aria-hidden="true">
          {foot}
        </div>
      )}
    </div>
  );
}
