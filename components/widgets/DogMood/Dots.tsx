import { AxisX } from '../../plot/Axis.tsx';
import { Label, Layer, Segment } from '../../plot/marks.tsx';
import { Plot, usePlot } from '../../plot/Plot.tsx';
import { Mark } from './Mark.tsx';
import { accuracyOf, type Baselines, type Kind, kinds, type Result, spreadOf } from './model.ts';
import { kindNames } from './summary.ts';

interface Props {
  results: readonly Result[];
  /** Means over the seeds. */
  baselines: Baselines;
  /** The seed that the calendars show. */
  seed: number;
}

/** Percent at the ends; what lies below is drawn at the edge. */
const ends = [40, 100] as const;
const rows: Record<Kind, number> = { one: 2, two: 1 };

/** Test accuracy of every network, a row a kind, and the two lines that no learning can or need beat. */
export function Dots({ results, baselines, seed }: Props) {
  const { majority, best } = baselines;
  return (
    <div class="mood-dots">
      <Plot x={ends} y={[0.4, 2.6]} height="7rem" label="Test accuracy of every network">
        <AxisX label="% of unseen days right" ticks={[40, 50, 60, 70, 80, 90, 100]} grid />
        <Line at={100 * majority} from={0.4} to={2.6} dash="4 4" name="always the same mood" />
        {kinds.map((kind) => (
          <Line
            key={kind}
            at={100 * best[kind]}
            from={rows[kind] - 0.5}
            to={rows[kind] + 0.6}
            name={kind === 'one' ? 'best possible' : undefined}
          />
        ))}
        {kinds.map((kind) => (
          <Row key={kind} kind={kind} results={results.filter((result) => result.kind === kind)} seed={seed} />
        ))}
      </Plot>
    </div>
  );
}

function Line({
  at,
  from,
  to,
  dash,
  name,
}: {
  at: number;
  from: number;
  to: number;
  dash?: string;
  name?: string | undefined;
}) {
  return (
    <>
      <Segment from={[at, from]} to={[at, to]} color="var(--ink)" width={2} dash={dash} />
      {/* The dashed line’s name hangs to the left, where the other’s never reaches. */}
      {name && (
        <Label at={[at, 2.65]} anchor={dash ? 'end end' : 'center end'} color="var(--muted)">
          {name}
        </Label>
      )}
    </>
  );
}

function Row({ kind, results, seed }: { kind: Kind; results: readonly Result[]; seed: number }) {
  const { x, y } = usePlot();
  const row = rows[kind];
  const spread = spreadOf(results, kind);
  const placed = (share: number) => Math.max(ends[0], 100 * share);
  // The seeds lie a little above and below each other, so that equal ones do not hide.
  const lift = (index: number) => (results.length > 1 ? 0.36 * (index / (results.length - 1) - 0.5) : 0);
  return (
    <>
      <Label at={[ends[0], row]} anchor="end center">
        <span class="mood-kind">{kindNames[kind]}</span>
      </Label>
      {spread && (
        <>
          <Segment from={[placed(spread.least), row]} to={[placed(spread.most), row]} color="var(--edge)" width={3} />
          <Segment
            from={[placed(spread.mean), row - 0.32]}
            to={[placed(spread.mean), row + 0.32]}
            color="var(--muted)"
            width={3}
          />
        </>
      )}
      <Layer>
        {results.map((result, index) => (
          <Mark
            key={result.seed}
            kind={kind}
            x={`${x(placed(accuracyOf(result)))}%`}
            y={`${y(row + lift(index))}%`}
            isChosen={result.seed === seed}
          />
        ))}
      </Layer>
    </>
  );
}
