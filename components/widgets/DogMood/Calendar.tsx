import { DraggablePoint } from '../../controls/DraggablePoint.tsx';
import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { type CalendarDate, dateOf, dayOf, initialOf, runsOf } from './dates.ts';
import { Mark } from './Mark.tsx';
import { accuracyOf, type Diary, daysOfYear, type Kind, type Result } from './model.ts';
import { kindNames, percent } from './summary.ts';

interface Props {
  kind: Kind;
  diary: Diary;
  /** What this network has come to; undefined before training. */
  result: Result | undefined;
  /** The day looked at, from 1. */
  day: number;
  text: string;
  onChange: (day: number) => void;
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** The unseen year, a row a month: happy days filled, and a cross where this network is wrong. */
export function Calendar({ kind, diary, result, day, text, onChange }: Props) {
  const { month, date } = dateOf(day);
  const isHappy = (one: number) => diary.mood[daysOfYear + one - 1] === 1;
  const choose = (next: CalendarDate) => onChange(dayOf(next));
  return (
    <div class="mood-year">
      <p class="mood-heading">
        <svg width="14" height="14" aria-hidden="true">
          <Mark kind={kind} />
        </svg>{' '}
        <strong>{kindNames[kind]}</strong>{' '}
        {result ? `${result.wrong.length} days wrong, ${percent(accuracyOf(result))} right` : 'not trained yet'}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the handle inside is what keys move */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the handle inside is what keys move */}
      <div class="mood-calendar" onClick={(event) => choosePressed(event, choose)}>
        {/* Months lie at −1 to −12: up is more in a plot, and an arrow key moves the handle the way it points. */}
        <Plot x={[0.5, 31.5]} y={[-12.5, -0.5]} height="12rem" label={`The ${kindNames[kind]} network’s year`}>
          <AxisX ticks={[1, 7, 14, 21, 28]} />
          <AxisY ticks={months.map((one) => -one)} format={(one) => initialOf(-one)} />
          <svg class="plot-layer" viewBox="0 0 310 120" preserveAspectRatio="none" aria-hidden="true">
            <path class="mood-gloomy" d={cellsOf((one) => !isHappy(one))} />
            <path class="mood-happy" d={cellsOf(isHappy)} />
            {result && <path class="mood-wrong" d={result.wrong.map(crossAt).join('')} />}
          </svg>
          <DraggablePoint
            x={date}
            y={-month}
            xRange={{ min: 1, max: 31, step: 1 }}
            yRange={{ min: -12, max: -1, step: 1 }}
            label={`day in the ${kindNames[kind]} network’s year`}
            valueText={text}
            color="var(--ink)"
            onChange={(nextDate, nextMonth) => choose({ month: -nextMonth, date: nextDate })}
          >
            <span class="mood-day" />
          </DraggablePoint>
        </Plot>
      </div>
    </div>
  );
}

/** The day under a press; one on the handle is the end of a drag. */
function choosePressed({ currentTarget, target, clientX, clientY }: MouseEvent, choose: (date: CalendarDate) => void) {
  if ((target as Element).closest('[role=slider]')) return;
  const box = (currentTarget as Element).querySelector('.plot-area')!.getBoundingClientRect();
  const cell = (share: number, count: number) => Math.min(count, Math.max(1, 1 + Math.floor(count * share)));
  choose({
    month: cell((clientY - box.top) / box.height, 12),
    date: cell((clientX - box.left) / box.width, 31),
  });
}

/** Days in a row are one line; its dashes are the cells (ten units each, see the style). */
const cellsOf = (belongs: (day: number) => boolean) =>
  runsOf(belongs)
    .map(([from, to]) => `M${10 * from.date - 9.5} ${10 * from.month - 5}h${10 * (to.date - from.date) + 9}`)
    .join('');

function crossAt(index: number): string {
  const { month, date } = dateOf(index + 1);
  const [left, top] = [10 * date - 8, 10 * month - 8];
  return `M${left} ${top}l6 6m-6 0l6 -6`;
}
