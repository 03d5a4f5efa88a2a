import { useWidgetId } from '../../controls/widgetId.ts';
import { Name } from './Name.tsx';
import { type ArrayName, type Arrays, shapeOf } from './network.ts';
import { type ResultName, resultNames } from './scene.ts';

interface Props {
  arrays: Arrays;
  chosen: ResultName;
  onChoose: (line: ResultName) => void;
}

const given: ArrayName[] = ['X', 'W1', 'b1', 'W2', 'b2', 'Y'];

/** Every array with its shape: what is given, what the way forward makes, what the way back makes. */
export function Lines({ arrays, chosen, onChoose }: Props) {
  return (
    <div class="shapes-lines">
      <Row title="given">
        {given.map((name) => (
          <span key={name} class="shapes-chip">
            <Name of={name} />
            <span class="shapes-shape">{shapeOf(arrays[name])}</span>
          </span>
        ))}
      </Row>
      <Choices title="forward" names={resultNames.slice(0, 4)} {...{ arrays, chosen, onChoose }} />
      <Choices title="back" names={resultNames.slice(4)} {...{ arrays, chosen, onChoose }} />
    </div>
  );
}

function Row({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return (
    <div class="shapes-row">
      <span class="shapes-title" aria-hidden="true">
        {title}
      </span>
      <div class="shapes-chips">{children}</div>
    </div>
  );
}

function Choices({ title, names, arrays, chosen, onChoose }: Props & { title: string; names: readonly ResultName[] }) {
  const group = useWidgetId('line');
  return (
    <Row title={title}>
      {names.map((name) => (
        <label key={name} class="shapes-chip shapes-choice">
          <input
            type="radio"
            name={group}
            checked={name === chosen}
            aria-label={`${title}: ${name}, shape ${shapeOf(arrays[name])}`}
            onChange={() => onChoose(name)}
          />
          <Name of={name} />
          <span class="shapes-shape">{shapeOf(arrays[name])}</span>
        </label>
      ))}
    </Row>
  );
}
