/** One build of the book with so many generated lessons. */
export interface Build {
  count: number;
  seconds: number;
  gigabytes: number;
}

/** What a lesson costs in each build, beyond the book without generated lessons, the first. */
export function costTable([book, ...builds]: readonly Build[]): string {
  const rows = builds.map(({ count, seconds, gigabytes }) => {
    const each = (1000 * (seconds - book!.seconds)) / count;
    return `| ${count} | ${seconds.toFixed(1)} | ${each.toFixed(0)} | ${gigabytes.toFixed(1)} |`;
  });
  return [
    '| lessons | build, s | each lesson, ms | largest process, GB |',
    '| --- | --- | --- | --- |',
    `| the book alone | ${book!.seconds.toFixed(1)} | – | ${book!.gigabytes.toFixed(1)} |`,
    ...rows,
  ].join('\n');
}

const heading = '\n## The cost of a lesson\n';
const end = '<!-- end of the cost of a lesson -->';
const section = new RegExp(`${heading}[\\s\\S]*?${end}\\n?`);

/** The part of docs/benchmarks.md on the cost of a lesson; '' where it has none yet. */
export const costIn = (text: string) => section.exec(text)?.[0] ?? '';

/** docs/benchmarks.md with that part written anew, at its end; the rest is `npm run bench`'s. */
export const withCost = (text: string, cost: string) =>
  `${text.replace(section, '').trimEnd()}\n${heading}\n${cost}\n\n${end}\n`;
