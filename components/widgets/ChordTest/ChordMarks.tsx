import { t } from '#language/words.ts';
import { fixed } from '../../plot/format.ts';
import { Area, Curve, Label, Segment } from '../../plot/marks.tsx';
import { type Chord, gapOf, type Step } from './model.ts';

interface Props {
  chord: Chord;
  /** Where a step lies across: its place on a curve, its share of the way on a profile. */
  xOf: (step: Step) => number;
  digits: number;
}

const hatchEvery = 3;
const interruption = [Number.NaN, Number.NaN] as const;

/** The chord, and wherever the loss rises above it the gap between them, the largest with its number. */
export function ChordMarks({ chord: { steps, violation }, xOf, digits }: Props) {
  const [a, b] = [steps[0]!, steps.at(-1)!];
  // The label goes to the side where the curve falls away from under it.
  const isFalling = b.chord < a.chord === xOf(a) < xOf(b);
  const hatch = steps
    .filter((step, index) => index % hatchEvery === 0 && gapOf(step) > 0)
    .flatMap((step) => [[xOf(step), step.chord] as const, [xOf(step), step.loss] as const, interruption]);
  return (
    <>
      {violation && (
        <>
          <Area
            points={steps.map((step) => [xOf(step), step.chord, Math.max(step.chord, step.loss)] as const)}
            color="color-mix(in oklab, var(--loss) 18%, transparent)"
          />
          <Curve points={hatch} color="var(--loss)" width={1} />
        </>
      )}
      <Segment from={[xOf(a), a.chord]} to={[xOf(b), b.chord]} color="var(--ink)" width={1.75} />
      {violation && (
        <>
          <Segment
            from={[xOf(violation), violation.chord]}
            to={[xOf(violation), violation.loss]}
            color="var(--ink)"
            width={3}
          />
          <Label at={[xOf(violation), violation.loss]} anchor={isFalling ? 'start end' : 'end end'}>
            <b class="chord-gap">{t('gap {gap}', { gap: fixed(violation.gap, digits) })}</b>
          </Label>
        </>
      )}
    </>
  );
}
