/** Something the instructor must mend before anything is graded: `<what is wrong>: <the value>; <what to do>`. */
export class Complaint extends Error {
  override name = 'Complaint';
}
