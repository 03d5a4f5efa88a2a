import { Fragment } from 'preact';
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
    over the examples ({x}, {y}) ={' '}
    {examples.inputs.map((input, index) => (
      <Fragment key={input}>
        {index > 0 && ', '}
        <span class="chord-example">
          ({trimmed(input, 1)}, {examples.labels[index]})
        </span>
      </Fragment>
    ))}
  </>
);

const definitions: Record<LossName, (isSurface: boolean) => preact.JSX.Element> = {
  prediction: () => (
    <>
      <i>L</i>({prediction}) = ({prediction} − {y})², for one example with {y} = {soleLabel}
    </>
  ),
  linear: (isSurface) => (
    <>
      {cost(isSurface)} = mean of ({score(isSurface)} − {y})² {data}
    </>
  ),
  sigmoid: (isSurface) => (
    <>
      {cost(isSurface)} = mean of (σ({score(isSurface)}) − {y})² {data}
    </>
  ),
  'cross-entropy': (isSurface) => (
    <>
      {cost(isSurface)} = mean of −{y} ln {p} − (1 − {y}) ln(1 − {p}) with {p} = σ({score(isSurface)}), {data}
    </>
  ),
  network: () => (
    <>
      <i>J</i>({t}) = mean squared error with the weights (1 − {t}) · solution + {t} · the same solution with its two
      hidden units swapped
    </>
  ),
};
