import { compact } from '../../plot/format.ts';
import { Typeset } from '../../plot/Typeset.tsx';
import { lookOf } from './looks.ts';
import { excess, reached, type Walk } from './model.ts';

/** What is which: batch size, its line, the steps it has taken and the cost that it has come to. */
export function Legend({ walks, seen }: { walks: readonly Walk[]; seen: number }) {
  return (
    <ul class="batch-legend">
      {walks.map((walk) => {
        const { name, color, width, dot, dash } = lookOf(walk.batchSize);
        const stages = reached(walk, seen);
        const steps = stages.length - 1;
        return (
          <li key={walk.batchSize}>
            <svg width="32" height="12" aria-hidden="true">
              <line x1="0" x2="32" y1="6" y2="6" stroke={color} stroke-width={width} stroke-dasharray={dash} />
              <circle cx="16" cy="6" r={dot} fill={color} />
            </svg>
            <b>batch of {name}</b>
            <span>
              {steps} {steps === 1 ? 'step' : 'steps'}, <Typeset>{compact(excess(stages.at(-1)!.cost), 4)}</Typeset>{' '}
              above the least
            </span>
          </li>
        );
      })}
    </ul>
  );
}
