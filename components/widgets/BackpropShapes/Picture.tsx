import type { LiveScene } from '../../controls/useScene.ts';
import { Grid } from './Grid.tsx';
import type { Line } from './lines.ts';
import { Name, WithNames } from './Name.tsx';
import type { Arrays } from './network.ts';
import type { BackpropShapesState } from './scene.ts';
import type { Outcome } from './slips.ts';

interface Props {
  line: Line;
  arrays: Arrays;
  entry: { row: number; column: number };
  /** What the slip came to, when the line is written wrongly. */
  outcome: Outcome | undefined;
  set: LiveScene<BackpropShapesState>['set'];
}

/** The chosen line with all its arrays drawn; below it one entry written out, or what the slip came to. */
export function Picture({ line, arrays, entry, outcome, set }: Props) {
  const { result, axes, terms, summed } = line;
  return (
    <div class="shapes-picture">
      <div class="shapes-equation">
        <Grid
          array={result}
          values={arrays[result]}
          axes={axes}
          summed={summed}
          isUsed={(row, column) => row === entry.row && column === entry.column}
          onChoose={(row, column) => set({ row, column })}
        />
        <span class="shapes-sign widget-math">=</span>
        {terms.map((term, index) =>
          typeof term === 'string' ? (
            <span key={index} class="shapes-sign widget-math">
              <Sign>{term}</Sign>
            </span>
          ) : (
            <Grid
              key={`${term.array} ${index}`}
              array={term.array}
              mark={term.mark}
              values={term.values}
              axes={term.axes}
              summed={summed}
              isUsed={(row, column) => term.uses(row, column, entry.row, entry.column)}
            />
          ),
        )}
      </div>
      <p class={outcome ? `shapes-entry shapes-${outcome.kind}` : 'shapes-entry'}>
        {outcome ? (
          <WithNames>{outcome.text}</WithNames>
        ) : (
          <>
            <Name of={result} />[{entry.row + 1}, {entry.column + 1}] = {line.entry(entry.row, entry.column)}
          </>
        )}
      </p>
    </div>
  );
}

/** `1/m` and `⊙ (1 −` as formulas have them. */
function Sign({ children }: { children: string }) {
  const [before, after] = children.split('m');
  if (children.startsWith('tan') || after === undefined) return <>{children}</>;
  return (
    <>
      {before}
      <i>m</i>
    </>
  );
}
