import { render } from 'preact';
import {
  type ContentChange,
  contentEvent,
  type ExerciseReport,
  reportEvent,
  watchEvent,
} from '#book/authoring/messages.ts';
import { sessions } from '#components/exercise/sessions.ts';
import { Panel } from './Panel.tsx';
import './panel.css';
import { beginRefreshing, ownMark, refreshPage } from './refreshPage.ts';

/*
 * What a page of `npm run dev` has and a built one hasn't: the author's panel beside each exercise, and texts that change
 * in place. The integration `authoring` puts it into the page.
 */

/** Where the margin is: the panel stands in it, and otherwise below the exercise. */
const wide = matchMedia('(min-width: 80rem)');
const reports = new Map<string, ExerciseReport>();

/** `loss-functions/softmax`, from the chapter's address, whose last word is its folder, and the section's id. */
const exerciseOf = (section: Element) =>
  `${location.pathname.split('/').filter(Boolean).at(-1)}/${section.id.replace('exercise-', '')}`;
const sections = () => [...document.querySelectorAll('section.exercise')];

const panelOf = (section: Element) => section.querySelector<HTMLElement>(`:scope > [${ownMark}]`);

function drawPanel(section: Element) {
  const id = exerciseOf(section);
  let host = panelOf(section);
  if (!host) {
    host = document.createElement('aside');
    host.className = 'author-panel';
    host.setAttribute(ownMark, '');
    host.setAttribute('aria-label', `Author’s panel: ${id}`);
    // It speaks English, beside a translated exercise too.
    host.lang = 'en';
  }
  const place = wide.matches ? 'firstChild' : 'lastChild';
  if (section[place] !== host) section[wide.matches ? 'prepend' : 'append'](host);
  const edit = (code: string) => sessions.get(id)?.bringBack(code.trimEnd());
  render(<Panel report={reports.get(id)} onEdit={edit} />, host);
}

let watched: string[] = [];
/** Asks for the reports of the exercises on the page, where these are others than before. */
function watch() {
  for (const section of sections()) if (!panelOf(section)) drawPanel(section);
  const ids = sections().map(exerciseOf);
  if (ids.join() !== watched.join()) import.meta.hot?.send(watchEvent, ids);
  watched = ids;
}

/** An editor with nothing of the author's own in it may show a new starter. */
function isKept(island: Element): boolean {
  const section = island.closest('section.exercise');
  const session = section && sessions.get(exerciseOf(section));
  return Boolean(session && session.code.value !== session.starter);
}

let refreshing: Promise<void> | undefined;
let isAskedAgain = false;
let isShown = true;
/** One after the other: what changes meanwhile is asked for once more. */
function refresh() {
  if (refreshing) {
    isAskedAgain = true;
    return;
  }
  refreshing = refreshPage({ isKept })
    .then(
      () => {
        isShown = true;
        watch();
      },
      // The dev server has said what is wrong, over the page.
      () => {
        isShown = false;
      },
    )
    .finally(() => {
      refreshing = undefined;
      changedAt = performance.now();
      if (!isAskedAgain) return;
      isAskedAgain = false;
      refresh();
    });
}

/** Exercises that were changed and not shown yet: their programs run first. */
const unshown = new Set<string>();
const canBeShown = (report: ExerciseReport | undefined) => !report?.isDone || report.programs.length > 0;

/**
 * Milliseconds after a change of the text, or after it was shown, in which the server's wish to load the page anew is about
 * that change. A busy server wishes it late: when it has shown the change.
 */
const aboutIt = 3000;
let changedAt = Number.NEGATIVE_INFINITY;
const isAboutChange = () => refreshing !== undefined || performance.now() - changedAt < aboutIt;

if (import.meta.hot) {
  import.meta.hot.on(reportEvent, (report: ExerciseReport) => {
    reports.set(report.id, report);
    for (const section of sections()) if (exerciseOf(section) === report.id) drawPanel(section);
    if (report.isDone && canBeShown(report) && (unshown.delete(report.id) || !isShown)) refresh();
  });
  import.meta.hot.on(contentEvent, ({ file, exercise }: ContentChange) => {
    changedAt = performance.now();
    // Of these the page shows nothing; the panel hears of them by itself.
    if (exercise && (!watched.includes(exercise) || /\/(notes\.md|solutions\/.*|mistakes\/.*)$/.test(file))) return;
    // The server has forgotten a text only once it wishes to load the page; and an exercise that can't be run can't be
    // shown: its panel says why, and the page waits until that is mended.
    if (exercise && (!file.endsWith('.mdx') || !canBeShown(reports.get(exercise)))) unshown.add(exercise);
    else if (!file.endsWith('.mdx')) refresh();
  });
  import.meta.hot.on('vite:beforeFullReload', (payload) => {
    // With a cause it is about code that the page runs.
    if (payload.triggeredBy || !isAboutChange()) return;
    // Vite loads a page anew for an HTML file only where it is that page.
    const isSecond = payload.path === '*';
    payload.path = '/shown-in-place.html';
    // After a new frontmatter Astro wishes it once more, when its list of texts is written. That matters to a text that
    // was not in the list.
    if (unshown.size === 0 && (!isSecond || !isShown)) refresh();
  });
  // The connection is new after the dev server's own restart.
  import.meta.hot.on('vite:ws:connect', () => {
    watched = [];
    watch();
  });
  wide.addEventListener('change', () => sections().forEach(drawPanel));
  void beginRefreshing();
  watch();
}
