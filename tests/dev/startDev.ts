import { spawn } from 'node:child_process';

/** Starts `npm run dev` on a port and waits until it answers. Returns how to stop it. */
export async function startDev(port: number): Promise<() => void> {
  const server = spawn('npx', ['astro', 'dev', '--port', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own, which ends as one.
    detached: true,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const stop = () => {
    try {
      process.kill(-server.pid!);
    } catch {
      // It has ended.
    }
  };
  process.once('exit', stop);
  for (let tries = 0; tries < 600; tries++) {
    const response = await fetch(`http://localhost:${port}/`).catch(() => undefined);
    if (response?.ok) return stop;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  stop();
  throw new Error('the dev server has not answered within a minute; see what it said above');
}
