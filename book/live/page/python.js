// The worker: made from a blob, which a page opened from disk may do as well; ended when the reader says stop.

import workerText from "../bundles/worker.js";

// found: a promise of what the worker needs.  hear(message): whatever it says.
export function createPython({ find, hear }) {
  let worker = null;

  function end() {
    worker?.terminate();
    worker = null;
  }

  async function begin() {
    end();
    const address = URL.createObjectURL(new Blob([workerText], { type: "text/javascript" }));
    const mine = new Worker(address);
    worker = mine;
    const heard = (message) => {
      if (worker === mine) hear(message);
    };
    mine.onmessage = ({ data }) => heard(data);
    mine.onerror = (event) => {
      event.preventDefault();
      heard({ is: "died", during: "run", why: event.message ?? "" });
    };
    try {
      const { origin, archive } = await find();
      URL.revokeObjectURL(address);
      if (worker === mine)
        mine.postMessage({ do: "start", origin, archive }, origin.files ? Object.values(origin.files) : []);
    } catch (error) {
      heard({ is: "died", during: "start", why: String(error?.message ?? error) });
    }
  }

  return { begin, end, tell: (message) => worker?.postMessage(message), alive: () => worker !== null };
}
