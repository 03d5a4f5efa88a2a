/** The pages beside the chapters, in the order of the bar and the contents; paths below the site's base. */
export const referencePages = [
  { name: 'Glossary', path: 'glossary/' },
  { name: 'Notation', path: 'notation/' },
  { name: 'Concepts', path: 'concepts/' },
  { name: 'References', path: 'references/' },
];
