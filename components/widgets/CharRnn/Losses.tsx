import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { Curve, Dot, Label, Segment } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import type { Measure, Picture } from './model.ts';
import { measureAt } from './summary.ts';

const place = (seen: number) => Math.log10(seen);
/** From a thousand on: as short as a phone needs them. */
const powers = ['1k', '10k', '100k', '1M', '10M', '100M', '1G'];

/** Both losses against characters seen, on a logarithmic axis, and the loss of guessing by frequency. */
export function Losses({ picture }: { picture: Picture | null }) {
  const measures = picture?.measures.filter(({ seen }) => seen > 0) ?? [];
  const end = Math.max(6, Math.ceil(place(measures.at(-1)?.seen ?? 1) + 0.05));
  const top = Math.max(4, Math.ceil(Math.max(0, ...measures.flatMap(finiteLosses))));
  const ticks = Array.from({ length: end - 2 }, (_, index) => index + 3);
  const curve = (of: 'train' | 'heldOut') => measures.map((measure) => [place(measure.seen), measure[of]] as const);
  const here = picture && picture.seen > 0 ? measureAt(picture) : null;
  return (
    <>
      <p class="chars-legend">
        <span>
          <Stroke color="var(--loss)" /> what it learns from
        </span>
        <span>
          <Stroke color="var(--truth)" dash="6 3" /> held-out tenth
        </span>
      </p>
      <div class="plot-with-axes">
        <Plot x={[3, end]} y={[0, top]} height="11rem" label="loss by characters seen">
          <AxisX
            label="characters seen (k: thousand, M: million)"
            ticks={ticks}
            format={(power) => powers[power - 3] ?? ''}
            grid
          />
          <AxisY label="loss, nats a character" ticks={4} grid />
          {picture && (
            <>
              <Segment
                from={[3, picture.facts.baseline]}
                to={[end, picture.facts.baseline]}
                color="var(--edge)"
                dash="2 3"
              />
              <Label at={[end, picture.facts.baseline]} anchor="end end" color="var(--muted)">
                by frequency
              </Label>
            </>
          )}
          <Curve points={curve('train')} color="var(--loss)" width={2} />
          <Curve points={curve('heldOut')} color="var(--truth)" dash="6 3" width={2} />
          {here && Number.isFinite(here.train) && <Dot at={[place(here.seen), here.train]} color="var(--loss)" />}
          {here && Number.isFinite(here.heldOut) && <Dot at={[place(here.seen), here.heldOut]} color="var(--truth)" />}
        </Plot>
      </div>
    </>
  );
}

const finiteLosses = ({ train, heldOut }: Measure) => [train, heldOut].filter(Number.isFinite);

const Stroke = ({ color, dash }: { color: string; dash?: string }) => (
  <svg width="24" height="8" aria-hidden="true">
    <path d="M0 4H24" stroke={color} stroke-width="2" stroke-dasharray={dash} />
  </svg>
);
