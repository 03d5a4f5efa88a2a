import type { QuizRecord } from '#book/progress/records.ts';
import { openProgress, type ProgressStore } from '#book/progress/store.ts';
import { t } from '#language/words.ts';
import { isRightAnswer, outcome } from './outcome.ts';

/** Brings the quiz that the server drew to life: answers are checked, kept, and there again at the next visit. */
export function makeAnswerable(quiz: HTMLElement): void {
  const store = openProgress();
  const score = quiz.querySelector<HTMLElement>('.quiz-score')!;
  const forms = [...quiz.querySelectorAll('form')];
  const count = () => {
    const right = forms.filter(({ dataset }) => dataset['answered'] === 'right').length;
    score.textContent = t('{right} of {total} right', { right, total: forms.length });
  };
  const questions = forms.map((form) => makeQuestionAnswerable(form, store, count));
  showTroubles(quiz.querySelector<HTMLElement>('.store-trouble')!, store);
  store.onChange(({ shelf, key, elsewhere }) => {
    if (elsewhere && (shelf === undefined || shelf === 'quiz'))
      for (const question of questions) if (key === undefined || key === question.id) void question.restore();
  });
  // Once what was saved is shown, for whoever waits for that.
  void Promise.all(questions.map((question) => question.restore())).then(() => (quiz.dataset['ready'] = ''));
}

function makeQuestionAnswerable(form: HTMLFormElement, store: ProgressStore, onChange: () => void) {
  const { question: id, version } = form.dataset as { question: string; version: string };
  const inputs = [...form.querySelectorAll('input')];
  const choices = [...form.querySelectorAll<HTMLElement>('.choice')];
  const rights = choices.map(({ dataset }) => dataset['right'] === 'true');
  const status = form.querySelector('[role=status]')!;
  const button = form.querySelector('button')!;

  /** Shows an answer with the reason for every choice, or, without one, the open question. */
  function show(record: QuizRecord | undefined) {
    const answer = record?.latest.version === version ? record.latest : undefined;
    if (answer) form.dataset['answered'] = answer.right ? 'right' : 'wrong';
    else delete form.dataset['answered'];
    for (const [i, input] of inputs.entries()) {
      input.checked = answer?.picked.includes(i) ?? false;
      input.setAttribute('aria-disabled', String(answer !== undefined));
    }
    for (const reason of form.querySelectorAll('details')) reason.open = answer !== undefined;
    button.textContent = answer ? t('Try again') : t('Check');
    status.textContent = outcome(record, version);
    onChange();
  }

  // An answer that was checked stands until “Try again”.
  form.addEventListener('click', (event) => {
    if (form.dataset['answered'] && event.target instanceof HTMLInputElement) event.preventDefault();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (form.dataset['answered']) return show(undefined);
    const picked = inputs.flatMap(({ checked }, i) => (checked ? [i] : []));
    if (picked.length === 0) {
      status.textContent = t('Choose an answer first.');
      return;
    }
    show(await store.answerQuestion(id, { version, picked, right: isRightAnswer(picked, rights), at: Date.now() }));
  });
  return { id, restore: async () => show(await store.quizRecord(id)) };
}

function showTroubles(notice: HTMLElement, store: ProgressStore) {
  const look = () => {
    const words = store.troubles().map((trouble) => t(trouble.words));
    notice.hidden = words.length === 0;
    notice.querySelector('p')!.textContent = words.join(' ');
  };
  store.onChange(look);
  look();
  const button = notice.querySelector('button')!;
  button.addEventListener('click', () => import('../progress/download.ts').then(({ download }) => download()));
}
