import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Draggable } from '../../../components/controls/Draggable.tsx';
import { number } from '../../../components/controls/fields.ts';
import { Predict } from '../../../components/controls/Predict.tsx';
import { defineScene } from '../../../components/controls/scene.ts';
import { useScene, type WidgetProps } from '../../../components/controls/useScene.ts';
import { WidgetFrame } from '../../../components/controls/WidgetFrame.tsx';
import { Plot } from '../../../components/plot/Plot.tsx';

const demo = defineScene('Demo', { level: number(25, { min: 0, max: 50, step: 5 }) });

function Demo(props: WidgetProps) {
  const scene = useScene(demo, props);
  const { level } = scene.state;
  return (
    <WidgetFrame
      title="A level"
      scene={scene}
      summary={`The level is ${level}.`}
      table={{ columns: ['what', 'value'], rows: [['level', String(level)]] }}
    >
      <Plot x={[0, 50]} y={[0, 1]} height="4rem">
        <Draggable
          axis="x"
          x={level}
          y={0.5}
          label="level"
          color="var(--ink)"
          {...demo.fields.level.range}
          onChange={() => {}}
        />
      </Plot>
      <Predict id="Demo.q" question="Up?" choices={[{ value: 'up', label: 'up' }]} answer="up">
        It goes up.
      </Predict>
    </WidgetFrame>
  );
}

it('is complete before any script runs', () => {
  const html = renderToString(<Demo />);
  expect(html).toContain('<p class="widget-summary">The level is 25.</p>');
  expect(html).toMatch(
    /<section class="widget" aria-labelledby="(Demo-title)"[^>]*>.*<p[^>]*id="\1"[^>]*>A level<\/p>/,
  );
  expect(html).toMatch(
    /role="slider"[^>]*aria-label="level"[^>]*aria-valuemin="0" aria-valuemax="50" aria-valuenow="25"/,
  );
  expect(html).toMatch(/left:50%;\s*top:50%/);
  expect(html).toContain('<th scope="row">level</th><td>25</td>');
  expect(html).toContain('It goes up.');
});

it('says nothing by itself', () => {
  expect(renderToString(<Demo />)).toContain('<p class="unseen" role="status"></p>');
});

it('starts where the author says', () => {
  expect(renderToString(<Demo scene="level:40" />)).toContain('The level is 40.');
});

it('stops the build when the author says nonsense', () => {
  expect(() => renderToString(<Demo scene="level:60" />)).toThrow('Demo: not a scene: "level:60"');
});

it('keeps the ids of two widgets of one kind apart', () => {
  expect(renderToString(<Demo id="second" />)).toContain('id="Demo-second-title"');
});
