import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRoute } from 'astro';
import { logoName, logoPlace } from '#book/edition/look.ts';

/** The course's logo, where it has one. */
export const getStaticPaths = () => [logoName()].flatMap((logo) => (logo ? [{ params: { logo } }] : []));

const types: Record<string, string> = { '.svg': 'image/svg+xml', '.png': 'image/png', '.webp': 'image/webp' };

export const GET: APIRoute = async ({ params }) =>
  new Response(await readFile(logoPlace()!), { headers: { 'Content-Type': types[path.extname(params.logo!)]! } });
