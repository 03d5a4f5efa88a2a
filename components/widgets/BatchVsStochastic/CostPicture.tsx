import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { Curve, Segment } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { lookOf } from './looks.ts';
import { count, epochs, excess, reached, type Walk } from './model.ts';

/** Powers of ten at the ends of the vertical axis. */
const ends = [-5, 1] as const;
const powers: Record<number, string> = { [-4]: '0.0001', [-2]: '0.01', 0: '1' };

/** How far above the least cost each walk is, by the number of examples it has seen. */
export function CostPicture({ walks, seen }: { walks: readonly Walk[]; seen: number }) {
  const last = epochs * count;
  return (
    <div class="plot-with-axes">
      <Plot x={[0, last]} y={ends} height="var(--batch-height)" label="The cost after so many examples">
        <AxisX label="examples seen" ticks={[0, 300, 600, 900]} />
        <AxisY
          label={
            <>
              cost above the least, <i>J</i> − <i>J</i>*
            </>
          }
          ticks={[-4, -2, 0]}
          format={(power) => powers[power]!}
          grid
        />
        <Segment from={[seen, ends[0]]} to={[seen, ends[1]]} color="var(--edge)" width={1} dash="2 4" />
        {walks.toReversed().map((walk) => {
          const { color, width, dash } = lookOf(walk.batchSize);
          const points = reached(walk, seen).map(
            (stage) => [stage.seen, Math.max(ends[0] - 1, Math.log10(excess(stage.cost)))] as const,
          );
          return <Curve key={walk.batchSize} points={points} color={color} width={width} dash={dash} />;
        })}
      </Plot>
    </div>
  );
}
