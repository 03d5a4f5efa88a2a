import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { fixed } from '../../plot/format.ts';
import { Curve } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import type { Training } from './useTraining.ts';
import '../../controls/training.css';

interface Props {
  training: Training;
  canTrain: boolean;
  samples: readonly string[];
}

const noMoments: never[] = [];

/** Trains what was built: how it does, and what it says of ten digits that it does not learn from. */
export function TrainingPanel({ training, canTrain, samples }: Props) {
  const { news, isPlaying, play, pause, startOver } = training;
  const moments = news?.moments ?? noMoments;
  const last = Math.max(200, moments.at(-1)?.step ?? 0);
  return (
    <div class="architecture-training">
      <div class="widget-transport">
        <button
          type="button"
          class="widget-play"
          disabled={!canTrain || news?.isDone}
          onClick={isPlaying ? pause : play}
        >
          {isPlaying ? 'Pause' : 'Train'}
        </button>
        <button type="button" class="widget-choice" disabled={!news} onClick={startOver}>
          Start over
        </button>
        <p class="architecture-news">{wordsOf(training)}</p>
      </div>
      <div class="architecture-curves">
        <div class="plot-with-axes">
          <Plot x={[0, last]} y={[0, 2.5]} height="5.5rem" label="loss of the batches over the steps">
            <AxisX ticks={3} />
            <AxisY label="loss of the batches" ticks={[0, 1, 2]} grid />
            <Curve points={moments.map(({ step, loss }) => [step, loss] as const)} color="var(--loss)" width={2} />
          </Plot>
        </div>
        <div class="plot-with-axes">
          <Plot x={[0, last]} y={[0, 100]} height="5.5rem" label="accuracy on unseen digits over the steps">
            <AxisX ticks={3} />
            <AxisY label="% of 500 unseen digits" ticks={[0, 50, 100]} grid />
            <Curve
              points={moments.map(({ step, accuracy }) => [step, 100 * accuracy] as const)}
              color="var(--truth)"
              width={2}
            />
          </Plot>
        </div>
      </div>
      <ul class="architecture-digits">
        {samples.map((sample, truth) => {
          const answer = news?.answers[truth];
          const isRight = answer?.digit === truth;
          return (
            <li key={truth}>
              <img src={sample} alt={`a handwritten ${truth}`} width="28" height="28" />
              <span class={answer ? (isRight ? 'architecture-right' : 'architecture-wrong') : ''}>
                {answer ? `${isRight ? '✓' : '✗'} ${answer.digit}` : '?'}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** How far the training has come. */
function wordsOf({ news, failure }: Training): string {
  if (failure) return failure;
  if (!news) return 'On 3,000 digits drawn by the engine, in this page.';
  const now = news.moments.at(-1);
  if (!now) return '';
  const loss = Number.isFinite(now.loss) ? `, loss ${fixed(now.loss, 3)}` : '';
  return `Step ${news.step}${loss}: ${fixed(100 * now.accuracy, 1)} % of 500 unseen digits are read right.`;
}
