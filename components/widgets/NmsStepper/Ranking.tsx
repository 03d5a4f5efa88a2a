import { SliderInText } from '../../controls/SliderInText.tsx';
import { fixed } from '../../plot/format.ts';
import type { Fate } from './model.ts';
import { type Candidate, classNames, nmsStepper } from './scene.ts';
import { wordsOf } from './summary.ts';

interface Props {
  candidates: readonly Candidate[];
  fates: readonly Fate[];
  colors: readonly string[];
  onScore: (index: number, score: number) => void;
}

const marks = { waiting: '·', unsure: '×', kept: '✓', dropped: '×' } as const;
const { scores } = nmsStepper.fields;

/** The boxes by their scores, the highest first: the order in which they are looked at. Scores can be dragged. */
export function Ranking({ candidates, fates, colors, onScore }: Props) {
  const ranked = candidates.toSorted((a, b) => b.score - a.score);
  return (
    <ol class="nms-ranking">
      {ranked.map(({ index, name, label, score }) => {
        const fate = fates[index]!;
        const isOut = fate.is === 'dropped' || fate.is === 'unsure';
        return (
          <li key={name} data-out={isOut}>
            <span aria-hidden="true">{marks[fate.is]}</span>
            <b>{name}</b>
            <span>
              <span class="box-swatch" style={{ background: isOut ? 'none' : colors[label] }} /> {classNames[label]}
            </span>
            <SliderInText
              value={score}
              text={fixed(score, 2)}
              label={`score of ${name}`}
              {...scores.range}
              onChange={(next) => onScore(index, next)}
            />
            <span class="nms-fate">{wordsOf(fate)}</span>
          </li>
        );
      })}
    </ol>
  );
}
