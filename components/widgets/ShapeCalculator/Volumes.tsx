import { type Layer, type Outcome, placesIn } from './model.ts';
import { times } from './summary.ts';

/** Input, filters and output as shapes, and the arithmetic of every axis; or the reason why there is no output. */
export function Volumes({ layer, outcome }: { layer: Layer; outcome: Outcome }) {
  const { sides, channels, size, depth, filters, stride, padding } = layer;
  const isPossible = 'sides' in outcome;
  return (
    <>
      <div class="shape-volumes">
        <Volume kind="input" name="input" lengths={[...sides, channels]} />
        <Volume
          kind="weight"
          name={`${filters} ${filters === 1 ? 'filter' : 'filters'} of`}
          lengths={[...sides.map(() => size), depth]}
        />
        <Volume kind="prediction" name="output" lengths={isPossible ? [...outcome.sides, filters] : undefined} />
      </div>
      <div class="shape-reason">
        {isPossible ? (
          <>
            {[...new Set(sides)].map((side) => (
              <p key={side}>
                ⌊({side} + 2 · {padding} − {size}) / {stride}⌋ + 1 = <b>{placesIn(side, layer)}</b>
              </p>
            ))}
            <p>
              parameters: ({times([...sides.map(() => size), depth])} + 1) · {filters} ={' '}
              <b>{outcome.parameters.toLocaleString('en-US')}</b>
            </p>
          </>
        ) : (
          <p class="shape-refusal">{outcome.refusal}</p>
        )}
      </div>
    </>
  );
}

function Volume({ kind, name, lengths }: { kind: string; name: string; lengths: readonly number[] | undefined }) {
  return (
    <p class={`shape-volume shape-${kind}`}>
      <span>{name}</span>
      <b>{lengths ? times(lengths) : 'none'}</b>
    </p>
  );
}
