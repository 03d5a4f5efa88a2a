import { t } from '#language/words.ts';
import { Draggable } from '../../controls/Draggable.tsx';
import type { LiveScene } from '../../controls/useScene.ts';
import { AxisX } from '../../plot/Axis.tsx';
import { fixed } from '../../plot/format.ts';
import { Segment } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { across } from './curves.ts';
import { GradientPlot } from './GradientPlot.tsx';
import { Lanes } from './Lanes.tsx';
import { LossPlot } from './LossPlot.tsx';
import { type LossName, type Runner, readingAt, targetOf } from './model.ts';
import { type LossVsLogitState, lossVsLogit } from './scene.ts';
import { significant } from './summary.ts';

interface Props {
  state: LossVsLogitState;
  runners: Record<LossName, Runner>;
  set: LiveScene<LossVsLogitState>['set'];
}

const lineHeight = 0.4;

/** Losses over gradients over the logit's own line, all on one horizontal axis with one handle. */
export function Picture({ state, runners, set }: Props) {
  const target = targetOf(state);
  const { probability } = readingAt('crossEntropy', state.logit, target);
  return (
    <div class="logit-picture">
      <div class="logit-plots">
        <Guide logit={state.logit} />
        <LossPlot target={target} runners={runners} />
        <GradientPlot target={target} runners={runners} />
        <Plot x={across} y={[0, 3]} height="var(--logit-line)">
          <AxisX
            label={
              <>
                {t('logit')} <i>z</i>
              </>
            }
            ticks={[-8, -4, 0, 4, 8]}
          />
          <Lanes runners={runners} heights={{ crossEntropy: 2.6, squaredError: 1.65 }} />
          <Segment from={[across[0], lineHeight]} to={[across[1], lineHeight]} color="var(--edge)" width={1} />
          <Draggable
            axis="x"
            x={state.logit}
            y={lineHeight}
            label={state.steps === 0 ? t('point on both curves') : t('start of both points')}
            valueText={t('z = {logit}, p = {probability}', {
              logit: fixed(state.logit, 1),
              probability: significant(probability),
            })}
            color="var(--prediction)"
            {...lossVsLogit.fields.logit.range}
            onChange={(logit) => set({ logit, steps: 0 })}
          >
            <span class="logit-grip" />
            <span class="draggable-knob" />
          </Draggable>
        </Plot>
      </div>
    </div>
  );
}

/** The line through all three pictures at the logit. */
function Guide({ logit }: { logit: number }) {
  const share = (logit - across[0]) / (across[1] - across[0]);
  return <span class="logit-guide" style={{ left: `${100 * share}%` }} aria-hidden="true" />;
}
