// @ts-check

/** Reads what a list shows, of the present stream; what is answered after the next question is nothing. @type {Reading} */
export function reading(list, ask, take) {
  let [stream, asked] = ["", 0];

  async function now() {
    const nth = (asked += 1);
    const answer = await ask(stream).catch(list.desk.failed);
    if (answer && nth === asked) take(answer);
  }

  return {
    now,
    show() {
      const { id } = list.desk.stage;
      if (id === stream) return;
      stream = id;
      list.load();
    },
  };
}
