import type { CSSProperties } from 'preact';
import { SliderInText } from '../../controls/SliderInText.tsx';
import { brief } from '../../plot/format.ts';
import { Typeset } from '../../plot/Typeset.tsx';
import type { Graph, GraphNode } from './graph.ts';
import type { NodeState } from './model.ts';
import { valueRange } from './scene.ts';

interface Props {
  node: GraphNode;
  state: NodeState;
  graph: Graph;
  isCurrent: boolean;
  isOutput: boolean;
  style: CSSProperties;
  onValue: (value: number) => void;
}

/** A node: what it computes, its value, and what comes back to it, one line for each of its uses. */
export function NodeBox({ node, state, graph, isCurrent, isOutput, style, onValue }: Props) {
  const { value, isComputed, parts, gradient } = state;
  const isSum = parts.length > 1;
  return (
    <div class={`graph-node graph-${node.kind}${isCurrent ? ' graph-current' : ''}`} style={style}>
      <p class="graph-top">
        <span class="graph-symbol">
          {node.kind === 'variable' ? <i>{node.symbol}</i> : <Typeset>{node.symbol}</Typeset>}
        </span>
        {node.kind === 'variable' ? (
          <SliderInText
            label={node.symbol}
            value={value}
            text={brief(value)}
            color="var(--input)"
            {...valueRange}
            onChange={onValue}
          />
        ) : (
          node.kind === 'operation' && (
            <span class={isComputed ? 'graph-value' : 'graph-value graph-away'}>
              <Typeset>{brief(value)}</Typeset>
            </span>
          )
        )}
      </p>
      {isOutput && <p class={gradient === undefined ? 'graph-slope graph-away' : 'graph-slope'}>slope 1</p>}
      {parts.map(({ user, position, upstream, local, product, hasArrived }) => (
        <p
          key={`${user} ${position}`}
          class={hasArrived ? 'graph-part' : 'graph-part graph-away'}
          title={`from ${graph[user]!.text}`}
        >
          <Typeset>{`${brief(upstream, 3)} × ${brief(local, 3)}`}</Typeset>
          {!isSum && (
            <>
              {' = '}
              <b>
                <Typeset>{brief(product, 3)}</Typeset>
              </b>
            </>
          )}
        </p>
      ))}
      {isSum && (
        <p class={gradient === undefined ? 'graph-part graph-away' : 'graph-part'}>
          sum{' '}
          <b>
            <Typeset>{brief(gradient ?? 0)}</Typeset>
          </b>
        </p>
      )}
    </div>
  );
}
