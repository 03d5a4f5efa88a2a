import { Fragment } from 'preact';
import type { Hinge } from './model.ts';
import { show } from './summary.ts';

/** The definition of the loss, with this picture's numbers below it. Screen readers have them in the table. */
export function Formula({ hinge: { truth, margin, rivals, loss } }: { hinge: Hinge }) {
  return (
    <div class="hinge-formula widget-math" aria-hidden="true">
      <i class="hinge-l">L</i>
      <span>
        = ∑
        <sub>
          <i>j</i> ≠ <i>y</i>
        </sub>{' '}
        max(0, <i class="hinge-f">f</i>
        <sub>
          <i>j</i>
        </sub>{' '}
        − <i class="hinge-f">f</i>
        <sub>
          <i class="hinge-y">y</i>
        </sub>{' '}
        + <i>δ</i>)
      </span>
      <span>
        ={' '}
        {rivals.map(({ name, score }, index) => (
          <Fragment key={name}>
            <span class="hinge-max">
              {index > 0 && '+ '}max(0, <b class="hinge-f">{show(score)}</b> −{' '}
              <b class="hinge-f">{show(truth.score)}</b> + <b>{show(margin)}</b>)
            </span>{' '}
          </Fragment>
        ))}
      </span>
      <span>
        = {rivals.length > 1 && `${rivals.map((rival) => show(rival.loss)).join(' + ')} = `}
        <b class="hinge-l">{show(loss)}</b>
      </span>
    </div>
  );
}
