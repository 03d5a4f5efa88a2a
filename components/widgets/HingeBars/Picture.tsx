import { t } from '#language/words.ts';
import { Draggable } from '../../controls/Draggable.tsx';
import type { Range } from '../../controls/fields.ts';
import type { LiveScene } from '../../controls/useScene.ts';
import { useWidgetId } from '../../controls/widgetId.ts';
import { AxisX } from '../../plot/Axis.tsx';
import { Bar, Label, Segment } from '../../plot/marks.tsx';
import { Plot, usePlot } from '../../plot/Plot.tsx';
import { type Hinge, withTruth } from './model.ts';
import { classNames, type HingeBarsState, hingeBars } from './scene.ts';
import { show, standing } from './summary.ts';

interface Props {
  state: HingeBarsState;
  hinge: Hinge;
  set: LiveScene<HingeBarsState>['set'];
  marginRange: Range;
}

const scoreRange = hingeBars.fields.scores.range;
const bracketLane = -0.5;

/** One lane a class, from the top; the guard line crosses them all. */
export function Picture({ state, hinge, set, marginRange }: Props) {
  const { scores } = state;
  const { truth, guard } = hinge;
  return (
    <div class="hinge-picture">
      <Plot x={[scoreRange.min, scoreRange.max]} y={[scores.length, 0]} height={`calc(${scores.length} * var(--lane))`}>
        <Bar from={[guard, bracketLane]} to={[truth.score, scores.length]} fill="var(--hinge-band)" />
        <AxisX ticks={[40, 50, 60, 70, 80, 90, 100]} />
        {scores.map((score, lane) => (
          <Lane key={classNames[lane]} {...{ score, lane, hinge, state, set }} />
        ))}
        <Segment from={[guard, bracketLane]} to={[guard, scores.length]} color="var(--truth)" width={2} dash="6 4" />
        <Segment from={[guard, bracketLane]} to={[truth.score, bracketLane]} color="var(--ink)" />
        <Segment
          from={[truth.score, bracketLane - 0.12]}
          to={[truth.score, classNames.indexOf(state.truth) + 0.5]}
          color="var(--truth)"
        />
        <Label at={[(guard + truth.score) / 2, bracketLane - 0.2]} anchor="center end">
          <i>δ</i> = {show(hinge.margin)}
        </Label>
        {guard >= 60 && (
          <Label at={[guard, bracketLane]} anchor="end center" color="var(--truth)">
            <span class="hinge-guard">{t('guard line')}</span>
          </Label>
        )}
        <Draggable
          axis="x"
          x={guard}
          y={bracketLane}
          label={t('guard line')}
          valueText={t('{guard}, {margin} below {name}', {
            guard: show(guard),
            margin: show(hinge.margin),
            name: t(truth.name),
          })}
          color="var(--truth)"
          min={truth.score - marginRange.max}
          max={truth.score}
          step={1}
          onChange={(next) => set({ margin: truth.score - next })}
        />
        <Headings />
      </Plot>
      <p class="hinge-total" data-word={t('sum')} aria-hidden="true">
        {show(hinge.loss)}
      </p>
    </div>
  );
}

function Headings() {
  return (
    <div class="hinge-headings" aria-hidden="true">
      <span>{t('true class')}</span>
      <span>{t('score')}</span>
      <span>{t('loss')}</span>
    </div>
  );
}

function Lane({ score, lane, hinge, state, set }: Omit<Props, 'marginRange'> & { score: number; lane: number }) {
  const name = classNames[lane]!;
  const rival = hinge.rivals.find((other) => other.name === name);
  const group = useWidgetId('truth');
  const middle = lane + 0.5;
  const top = `${(100 * middle) / state.scores.length}%`;
  return (
    <>
      <Segment from={[scoreRange.min, middle]} to={[scoreRange.max, middle]} color="var(--edge)" width={1} />
      {rival && rival.loss > 0 && <LossBar from={hinge.guard} to={score} top={top} />}
      <div class="hinge-name" style={{ top }}>
        <label>
          <input
            type="radio"
            name={group}
            checked={!rival}
            aria-label={t('{name} is the true class', { name: t(name) })}
            onChange={() => set(withTruth(state, name))}
          />
          {t(name)}
        </label>
        <span class="hinge-score" aria-hidden="true">
          {show(score)}
        </span>
      </div>
      <span class="hinge-term" data-word={t('loss')} aria-hidden="true" style={{ top }}>
        {rival && show(rival.loss)}
      </span>
      <Draggable
        axis="x"
        x={score}
        y={middle}
        label={t('score of {name}', { name: t(name) })}
        valueText={
          rival
            ? t('{score}, {standing}', { score: show(score), standing: standing(rival, t('the guard line')) })
            : t('{score}, the true class', { score: show(score) })
        }
        color="var(--prediction)"
        {...scoreRange}
        min={rival ? scoreRange.min : scoreRange.min + hinge.margin}
        shape="grip"
        onChange={(next) => set({ scores: state.scores.with(lane, next) })}
      />
    </>
  );
}

function LossBar({ from, to, top }: { from: number; to: number; top: string }) {
  const { x } = usePlot();
  return <span class="hinge-loss" style={{ left: `${x(from)}%`, width: `${x(to) - x(from)}%`, top }} />;
}
