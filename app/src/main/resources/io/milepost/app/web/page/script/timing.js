/** When work is done that is asked for often. */

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/** Calls work a little after the last of many calls. */
export function settled(work, millis) {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...given), millis);
  };
}

/**
 * Does work at once, but never twice at a time: what is asked for meanwhile, and shortly after, is
 * done by doing the work once more.
 * @param {function(): Promise} work
 * @param {number} millis from the end of one to the begin of the next
 * @return {function(): Promise} asks for the work
 */
export function inTurn(work, millis) {
  let going = null;
  let isWanted = false;
  const go = async () => {
    try {
      while (isWanted) {
        isWanted = false;
        await work();
        await pause(millis);
      }
    } finally {
      going = null;
    }
  };
  return () => {
    isWanted = true;
    going ??= go();
    return going;
  };
}
