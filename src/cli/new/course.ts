import { isMap, isScalar, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import { loadChapter } from '#book/chapters.ts';

interface Part {
  title: string;
  chapters: YAMLSeq;
}

/** The text of `course.yml` as something to add to; comments and all else stay as they are. */
export function readParts(text: string) {
  const document = parseDocument(text);
  const list = document.get('parts');
  const parts: Part[] = (isSeq(list) ? list.items : []).flatMap((item) => {
    const chapters = isMap(item) ? item.get('chapters') : undefined;
    return isMap(item) && isSeq(chapters) ? [{ title: String(item.get('title')), chapters }] : [];
  });
  return { document, parts };
}

/**
 * `course.yml` with one more lesson, in the order of the numbers.
 *
 * @param part its title; that of a part that isn't there yet adds one
 */
export function withLesson(text: string, part: string, slug: string, number: number, root: string): string {
  const { document, parts } = readParts(text);
  const known = parts.find(({ title }) => title === part);
  if (!known) document.addIn(['parts'], document.createNode({ title: part, chapters: [slug] }));
  else {
    const numbers = known.chapters.items.map(
      (item) => loadChapter(root, String(isScalar(item) ? item.value : item)).data?.number ?? 0,
    );
    const after = numbers.findIndex((other) => other > number);
    known.chapters.items.splice(after < 0 ? numbers.length : after, 0, document.createNode(slug));
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
