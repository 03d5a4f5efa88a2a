import type { Random } from '../random.ts';
import { requireCount } from './examples.ts';

/** The skies of `weather`, by number. */
export const skies = ['sun', 'clouds', 'rain'] as const;
/** How the dog of `weather` feels, by number. */
export const moods = ['gloomy', 'happy'] as const;

/** Days in order: the sky's number in `skies`, and the dog's in `moods`. */
export interface Weather {
  readonly sky: Int32Array;
  readonly mood: Int32Array;
}

/** How probable each sky is tomorrow (columns) after today's (rows): a Markov chain. */
export const skyChanges: readonly (readonly [number, number, number])[] = [
  [0.7, 0.2, 0.1],
  [0.3, 0.4, 0.3],
  [0.2, 0.4, 0.4],
];

/** What a day's sky adds to the mood. */
const cheer = [1, 0, -1] as const;

/** What the dog of `weather` knows, and how fickle it is. */
export interface WeatherOptions {
  /**
   * Whether the dog feels tomorrow's weather in its bones. Then today's mood cannot be told from today and before:
   * a network that reads the days one way cannot know it, one that reads them both ways can.
   */
  hindsight?: boolean;
  /** Probability that the dog feels the opposite, for reasons of its own. */
  whim?: number;
}

/**
 * Days of weather, and how a dog felt. Its spirits are today's cheer (1, 0 or −1), 0.6 of yesterday's and 0.3 of the
 * day's before (none before the first); it is happy when they come to 0 or more. With `hindsight` tomorrow's cheer
 * counts twice on top.
 *
 * @throws if days is no whole number from 1
 */
export function weather(days: number, random: Random, { hindsight = false, whim = 0 }: WeatherOptions = {}): Weather {
  requireCount('weather', 'days', days);
  const [chain, whims] = [random.fork('sky'), random.fork('whim')];
  const sky = new Int32Array(days);
  for (let day = 0; day < days; day++) sky[day] = drawSky(chain, day === 0 ? undefined : sky[day - 1]);
  const cheerOf = (day: number) => (day < 0 || day >= days ? 0 : cheer[sky[day] as 0 | 1 | 2]);
  const mood = Int32Array.from({ length: days }, (_, day) => {
    const spirits = cheerOf(day) + 0.6 * cheerOf(day - 1) + 0.3 * cheerOf(day - 2);
    const isHappy = spirits + (hindsight ? 2 * cheerOf(day + 1) : 0) >= 0;
    return Number(whims.uniform() < whim ? !isHappy : isHappy);
  });
  return { sky, mood };
}

/** The sky after that one; the first day's is drawn evenly. */
function drawSky(random: Random, today?: number): number {
  const odds = today === undefined ? [1 / 3, 1 / 3, 1 / 3] : skyChanges[today]!;
  const drawn = random.uniform();
  if (drawn < odds[0]!) return 0;
  return drawn < odds[0]! + odds[1]! ? 1 : 2;
}
