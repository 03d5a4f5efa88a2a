import { fixed } from '../../plot/format.ts';
import type { Match } from './model.ts';
import { anchorName, objectNames } from './summary.ts';

interface Props {
  matches: readonly Match[];
  anchorCount: number;
  colors: readonly string[];
}

/** How well each object fits each anchor, as bars; a mark where the anchor takes it. */
export function Fits({ matches, anchorCount, colors }: Props) {
  return (
    <div class="anchors-fits" aria-hidden="true">
      {matches.map(({ fits, anchor }, i) => (
        <div key={objectNames[i]}>
          <p>
            <span class="box-swatch" style={{ background: colors[i] }} /> <b>{objectNames[i]}</b>{' '}
            {anchor === undefined && 'is lost'}
          </p>
          {Array.from({ length: anchorCount }, (_, k) => (
            <p class="anchors-fit" key={anchorName(k)}>
              <span>{anchorName(k)}</span>
              <span class="anchors-bar">
                <span style={{ width: `${(100 * fits[k]!).toFixed(1)}%`, background: colors[i] }} />
              </span>
              <span>
                {fixed(fits[k]!, 2)} {anchor === k && '✓'}
              </span>
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}
