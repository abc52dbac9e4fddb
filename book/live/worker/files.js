// Where the files of Python come from: handed over by a page opened from disk, or fetched, each with its sum where one is known.

const KINDS = { js: "text/javascript", json: "application/json", wasm: "application/wasm" };

// origin: { base, packageBase, sums: {name: integrity}, files: {name: ArrayBuffer} or null }.
// Python's own loader calls fetch() too, so that fetch is the one place that checks.
export function files({ base, packageBase, sums = {}, files: given = null }) {
  const plain = self.fetch.bind(self);
  const nameOf = (url) => (url.startsWith(base) ? decodeURIComponent(url.slice(base.length)) : null);

  self.fetch = async (input, options = {}) => {
    const name = nameOf(String(input.url ?? input));
    if (given && name !== null) {
      if (!Object.hasOwn(given, name)) throw new TypeError(`${name} is not in the copy of Python beside this book`);
      const type = KINDS[name.split(".").at(-1)] ?? "application/octet-stream";
      return new Response(given[name], { headers: { "content-type": type } });
    }
    return plain(input, name !== null && Object.hasOwn(sums, name) ? { ...options, integrity: sums[name] } : options);
  };

  const answer = async (name) => {
    const got = await self.fetch(base + name);
    if (!got.ok) throw new Error(`${name}: ${got.status} ${got.statusText}`);
    return got;
  };
  return {
    base,
    packageBase: packageBase ?? base,
    text: async (name) => (await answer(name)).text(),
    json: async (name) => (await answer(name)).json(),
    close() {
      // what was handed over and is in use now need not be kept; wheels stay
      if (given) for (const name of Object.keys(given)) if (!name.endsWith(".whl")) delete given[name];
    },
  };
}
