import { type ComponentChildren, Fragment, type JSX } from 'preact';
import { trimmed } from '../../plot/format.ts';
import { examples, soleLabel } from './examples.ts';
import type { LossName } from './losses.ts';
import type { ChordTestState } from './scene.ts';

/** What the picture is a picture of: the loss as a formula, and the examples it is computed on. */
export function Definition({ loss, free }: ChordTestState) {
  return <p class="chord-definition">{definitions[loss](free === 'both')}</p>;
}

const w = <i>w</i>;
const x = <i>x</i>;
const b = <i>b</i>;
const y = <i>y</i>;
const p = <i>p</i>;
const t = <i>t</i>;
const sigma = <i>σ</i>;
const prediction = <i>ŷ</i>;

/** J, and what it depends on. */
const cost = (isSurface: boolean) => (
  <>
    <i>J</i>({w}
    {isSurface && <>, {b}</>})
  </>
);

const score = (isSurface: boolean) => (
  <>
    {w}
    {x}
    {isSurface && <> + {b}</>}
  </>
);

const data = (
  <>
    over the examples{' '}
    <Formula>
      ({x}, {y}) =
    </Formula>{' '}
    {examples.inputs.map((input, index) => (
      <Fragment key={input}>
        {index > 0 && ', '}
        <Formula>
          ({trimmed(input, 1)}, {examples.labels[index]})
        </Formula>
      </Fragment>
    ))}
  </>
);

const definitions: Record<LossName, (isSurface: boolean) => JSX.Element> = {
  prediction: () => (
    <>
      <Formula>
        <i>L</i>({prediction}) = ({prediction} − {y})²
      </Formula>{' '}
      for one example with{' '}
      <Formula>
        {y} = {soleLabel}
      </Formula>
    </>
  ),
  linear: (isSurface) => (
    <>
      <Formula>{cost(isSurface)} =</Formula> mean of{' '}
      <Formula>
        ({score(isSurface)} − {y})²
      </Formula>{' '}
      {data}
    </>
  ),
  sigmoid: (isSurface) => (
    <>
      <Formula>{cost(isSurface)} =</Formula> mean of{' '}
      <Formula>
        ({sigma}({score(isSurface)}) − {y})²
      </Formula>{' '}
      {data}
    </>
  ),
  'cross-entropy': (isSurface) => (
    <>
      <Formula>{cost(isSurface)} =</Formula> mean of{' '}
      <Formula>
        −{y} ln {p} − (1 − {y}) ln(1 − {p})
      </Formula>{' '}
      with{' '}
      <Formula>
        {p} = {sigma}({score(isSurface)})
      </Formula>{' '}
      {data}
    </>
  ),
  network: () => (
    <>
      <Formula>
        <i>J</i>({t}) =
      </Formula>{' '}
      mean squared error of the network whose weights are <Formula>1 − {t}</Formula> parts solution and{' '}
      <Formula>{t}</Formula> parts the same solution with its two hidden units swapped
    </>
  ),
};

/** Stays on one line. */
function Formula({ children }: { children: ComponentChildren }) {
  return <span class="chord-formula widget-math">{children}</span>;
}
