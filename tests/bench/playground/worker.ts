import { compare } from './contestants.ts';

// A module worker of the benchmark's page: told how many rounds, it answers with the results.
addEventListener('message', async ({ data }: MessageEvent<number>) => postMessage(await compare('relaxed', data)));
