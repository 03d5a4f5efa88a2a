import { compact } from '#components/plot/format.ts';
import type { Difference } from '#grader/types.ts';
import { t } from '#language/words.ts';
import { type Cell, type Heatmap, type HeatmapView, layOut } from './heatmap.ts';

/** Expected, actual and difference side by side: numbers on a tint, each axis named, what is wrong ringed. */
export function Heatmaps({ difference }: { difference: Difference }) {
  const view = layOut(difference);
  return (
    <div class="heatmaps">
      {view.heatmaps.map((heatmap) => (
        <HeatmapTable key={heatmap.title} heatmap={heatmap} view={view} path={difference.path} />
      ))}
      {view.part && <p class="heatmaps-part">{view.part}</p>}
    </div>
  );
}

function HeatmapTable({ heatmap, view, path }: { heatmap: Heatmap; view: HeatmapView; path: string }) {
  const { rowAxis, columnAxis, rowIndices, columnIndices } = view;
  const title = path ? t('{title}: {path}', { title: heatmap.title, path }) : heatmap.title;
  const hasRows = rowIndices.length > 1 || rowAxis !== undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls inside, also by keyboard
    <section class="heatmap" aria-label={title} tabIndex={0}>
      <table>
        <caption>{title}</caption>
        <thead>
          {columnAxis && (
            <tr class="heatmap-axes">
              {hasRows && <td />}
              <th scope="colgroup" colSpan={columnIndices.length}>
                {rowAxis && `${rowAxis} ↓ `}
                {`${columnAxis} →`}
              </th>
            </tr>
          )}
          <tr>
            {hasRows && <td />}
            {columnIndices.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heatmap.rows.map((cells, i) => (
            <tr key={rowIndices[i]}>
              {hasRows && <th scope="row">{rowIndices[i]}</th>}
              {cells.map((cell, j) => (
                <HeatmapCell key={columnIndices[j]} cell={cell} decimals={heatmap.decimals} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How much of the class color a full-strength cell carries; more would cost its number contrast. */
const mostTint = 42;

function HeatmapCell({ cell: { value, isOff, strength }, decimals }: { cell: Cell; decimals: number }) {
  const hue = strength < 0 ? 'var(--class-1)' : 'var(--class-2)';
  const tint = `color-mix(in oklab, ${hue} ${Math.round(Math.abs(strength) * mostTint)}%, var(--raised))`;
  const classes = ['heatmap-cell', isOff && 'is-off', !Number.isFinite(value) && 'is-not-finite'];
  return (
    <td class={classes.filter(Boolean).join(' ')} style={{ backgroundColor: tint }}>
      {compact(value, decimals)}
      {isOff && <span class="unseen">{t(' (differs)')}</span>}
    </td>
  );
}
