import { usePlot } from '../../plot/Plot.tsx';
import type { LossName } from './model.ts';

interface Props {
  name: LossName;
  at: readonly [x: number, y: number];
  color: string;
}

/** Where a loss stands: a disc for cross-entropy, an open square for squared error. */
export function Marker({ name, at, color }: Props) {
  const { x, y } = usePlot();
  return (
    <span
      class={`logit-marker logit-${name}`}
      style={{ left: `${x(at[0])}%`, top: `${y(at[1])}%`, color }}
      aria-hidden="true"
    />
  );
}
