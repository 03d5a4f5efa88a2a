import { useMemo } from 'preact/hooks';
import { classificationSets, type DataSet, labels, regressionSets } from './choices.ts';
import { drawData } from './data.ts';
import { Check, NumberField } from './fields.tsx';
import { percentOf } from './glyphs.ts';
import type { Playground } from './usePlayground.ts';

/** Which points are to be learned, and how they are drawn. */
export function DataPanel({ playground, groupName }: { playground: Playground; groupName: string }) {
  const { state, change } = playground;
  const isOwn = state.data === 'own';
  const sets: DataSet[] = [...classificationSets, ...regressionSets, ...(isOwn ? (['own'] as const) : [])];
  return (
    <div class="playground-data">
      <fieldset class="playground-sets" data-help="data">
        <legend>Data</legend>
        {sets.map((set) => (
          <label key={set} title={labels[set]}>
            <input
              type="radio"
              name={groupName}
              value={set}
              aria-label={`${labels[set]}${set === 'own' ? '' : (regressionSets as readonly string[]).includes(set) ? ', regression' : ''}`}
              checked={state.data === set}
              onChange={() => change({ data: set })}
            />
            <Thumbnail set={set} own={state.own} />
          </label>
        ))}
      </fieldset>
      <NumberField
        label="Points"
        help="points"
        value={state.points}
        least={4}
        step={50}
        isWhole
        disabled={isOwn}
        onChange={(points) => change({ points })}
      />
      <NumberField
        label="Noise"
        help="noise"
        value={state.noise}
        least={0}
        step={0.05}
        disabled={isOwn}
        onChange={(noise) => change({ noise })}
      />
      <NumberField
        label="Train, %"
        help="share"
        value={state.train}
        least={1}
        step={5}
        isWhole
        onChange={(train) => train < 100 && change({ train })}
      />
      <NumberField
        label="Draw"
        help="draw"
        value={state.draw}
        least={0}
        isWhole
        disabled={isOwn}
        onChange={(draw) => change({ draw })}
      />
      <Check
        label="Show test points"
        help="test"
        checked={state.test === 'shown'}
        onChange={(shown) => change({ test: shown ? 'shown' : 'hidden' })}
      />
      <Check
        label="Only the decision"
        help="bands"
        checked={state.output === 'bands'}
        onChange={(only) => change({ output: only ? 'bands' : 'smooth' })}
      />
    </div>
  );
}

/** A few of the points, as dots: square ones for class 0 and values below 0. */
function Thumbnail({ set, own }: { set: DataSet; own: Playground['state']['own'] }) {
  const dots = useMemo(() => {
    const { train, kind } = drawData({ data: set, noise: 0.05, points: 64, train: 60, draw: 3, own });
    const byGlyph: string[] = [];
    train.labels.slice(0, 60).forEach((label, i) => {
      const glyph = kind === 'classes' ? label : label > 0 ? 1 : 0;
      const [x, y] = percentOf(train.points[2 * i]!, train.points[2 * i + 1]!);
      byGlyph[glyph] = `${byGlyph[glyph] ?? ''}M${x.toFixed(0)} ${y.toFixed(0)}h0`;
    });
    return byGlyph;
  }, [set, own]);
  return (
    <svg viewBox="0 0 100 100" aria-hidden="true">
      {dots.map((path, glyph) => (
        <path key={glyph} class={`dots-${glyph}`} d={path} />
      ))}
    </svg>
  );
}
