import { moods, skies } from '#engine/data/index.ts';
import { dateOf, nameOf } from './dates.ts';
import { type Diary, daysOfYear, type Kind, kinds, type Result } from './model.ts';
import { kindNames, saidOn } from './summary.ts';

/** Days shown before the one looked at, and after it. */
const reach = 4;

interface Props {
  diary: Diary;
  own: Record<Kind, Result | undefined>;
  day: number;
}

/** The day looked at with the four before and after it: the sky, the mood, and what each network says. */
export function Days({ diary, own, day }: Props) {
  // At the ends of the year the nine days stay within it.
  const first = Math.min(Math.max(1, day - reach), daysOfYear - 2 * reach);
  const days = Array.from({ length: 2 * reach + 1 }, (_, index) => first + index);
  const rows = kinds.map((kind) => ({ kind, said: days.map((one) => saidOn(one, diary, own[kind])) }));
  const moodOf = (one: number) => diary.mood[daysOfYear + one - 1]!;
  const marked = (one: number) => (one === day ? 'mood-now' : undefined);
  return (
    <table class="mood-days">
      <caption class="unseen">Nine days around {nameOf(day)}</caption>
      <thead>
        <tr>
          <th scope="col">{nameOf(day).split(' ')[0]!.slice(0, 3)}</th>
          {days.map((one) => (
            <th key={one} scope="col" class={marked(one)}>
              {dateOf(one).date}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">sky</th>
          {days.map((one) => (
            <td key={one} class={marked(one)}>
              <Sky sky={diary.sky[daysOfYear + one - 1]!} />
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">mood</th>
          {days.map((one) => (
            <td key={one} class={marked(one)}>
              <Face mood={moodOf(one)} />
              {moodOf(one) !== diary.ruled[daysOfYear + one - 1] && <small>whim</small>}
            </td>
          ))}
        </tr>
        {rows.map(({ kind, said }) => (
          <tr key={kind}>
            <th scope="row">{kindNames[kind]}</th>
            {said.map((mood, index) => (
              <td key={days[index]} class={marked(days[index]!)}>
                {mood === undefined ? '–' : <Face mood={mood} isWrong={mood !== moodOf(days[index]!)} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const cloud = 'M5 15a3.5 3.5 0 0 1 .5-7a5 5 0 0 1 9.5 1a3 3 0 0 1 0 6Z';
const drawings = [
  'M10 6a4 4 0 1 0 .01 0ZM10 1v2.5M10 16.5v2.500M1 10h2.500M16.5 10h2.500M3.6 3.600l1.8 1.800M14.6 14.600l1.8 1.800M16.4 3.600l-1.8 1.800M5.4 14.600l-1.8 1.8',
  cloud,
  `${cloud}M6 17l-1 2.500M10.5 17l-1 2.500M15 17l-1 2.5`,
];

function Sky({ sky }: { sky: number }) {
  return (
    <svg class="mood-sky" viewBox="0 0 20 20" role="img" aria-label={skies[sky]}>
      <path d={drawings[sky]} />
    </svg>
  );
}

/** A mood as a face; one said wrong is crossed out. */
function Face({ mood, isWrong = false }: { mood: number; isWrong?: boolean }) {
  return (
    <svg
      class={`mood-face ${mood === 1 ? 'mood-smiles' : ''}`}
      viewBox="0 0 20 20"
      role="img"
      aria-label={isWrong ? `${moods[mood]}, wrong` : moods[mood]}
    >
      <circle cx="10" cy="10" r="8" />
      <path d={`M7 7.500v.5M13 7.500v.5${mood === 1 ? 'M6 11.500q4 5 8 0' : 'M6 14.500q4 -4.5 8 0'}`} />
      {isWrong && <path class="mood-crossed" d="M1 1l18 18M19 1l-18 18" />}
    </svg>
  );
}
