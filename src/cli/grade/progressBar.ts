/** Draws how far the work has come, where somebody watches. */
export interface ProgressBar {
  advance(): void;
  end(): void;
}

const width = 30;

export function createProgressBar(total: number, stream: NodeJS.WriteStream = process.stderr): ProgressBar {
  if (!stream.isTTY || total === 0) return { advance() {}, end() {} };
  let done = 0;
  const draw = () => {
    const filled = Math.floor((width * done) / total);
    stream.write(`\r[${'#'.repeat(filled)}${' '.repeat(width - filled)}] ${done} of ${total}`);
  };
  draw();
  return {
    advance() {
      done += 1;
      draw();
    },
    end: () => void stream.write('\n'),
  };
}
