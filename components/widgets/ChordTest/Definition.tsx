import { type ComponentChildren, Fragment } from 'preact';
import { word } from '#language/words.ts';
import { filled } from '../../controls/filled.ts';
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
const blend = <i>t</i>;
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

const data = () =>
  filled(word('over the examples {examples}'), {
    examples: (
      <>
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
    ),
  });

const meanOf = (isSurface: boolean, term: ComponentChildren) =>
  filled(word('{cost} mean of {term} {data}'), {
    cost: <Formula>{cost(isSurface)} =</Formula>,
    term: <Formula>{term}</Formula>,
    data: data(),
  });

const definitions: Record<LossName, (isSurface: boolean) => ComponentChildren> = {
  prediction: () =>
    filled(word('{loss} for one example with {label}'), {
      loss: (
        <Formula>
          <i>L</i>({prediction}) = ({prediction} − {y})²
        </Formula>
      ),
      label: (
        <Formula>
          {y} = {soleLabel}
        </Formula>
      ),
    }),
  linear: (isSurface) =>
    meanOf(
      isSurface,
      <>
        ({score(isSurface)} − {y})²
      </>,
    ),
  sigmoid: (isSurface) =>
    meanOf(
      isSurface,
      <>
        ({sigma}({score(isSurface)}) − {y})²
      </>,
    ),
  'cross-entropy': (isSurface) =>
    filled(word('{cost} mean of {term} with {probability} {data}'), {
      cost: <Formula>{cost(isSurface)} =</Formula>,
      term: (
        <Formula>
          −{y} ln {p} − (1 − {y}) ln(1 − {p})
        </Formula>
      ),
      probability: (
        <Formula>
          {p} = {sigma}({score(isSurface)})
        </Formula>
      ),
      data: data(),
    }),
  network: () =>
    filled(
      word(
        '{cost} mean squared error of the network whose weights are {rest} parts solution and {share} parts the same solution with its two hidden units swapped',
      ),
      {
        cost: (
          <Formula>
            <i>J</i>({blend}) =
          </Formula>
        ),
        rest: <Formula>1 − {blend}</Formula>,
        share: <Formula>{blend}</Formula>,
      },
    ),
};

/** Stays on one line. */
function Formula({ children }: { children: ComponentChildren }) {
  return <span class="chord-formula widget-math">{children}</span>;
}
