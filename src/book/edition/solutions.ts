import { loadCourse } from '../course.ts';
import { bookRoot } from '../files.ts';

/** Whether the course gives an exercise's solutions to readers: the exercise says, else its chapter, else the course. */
export function isReleased(chapter: string, name: string, root = bookRoot()): boolean {
  const { course } = loadCourse(root);
  const changes = course?.chapters[chapter];
  return (changes?.exercises[name]?.solutions ?? changes?.solutions ?? course?.solutions) !== 'withheld';
}
