// What differs from the author's values is kept in `#name=key:value;…` of the page's address, and read from there.

const DELAY = 300;

const parts = () =>
  location.hash
    .slice(1)
    .split("&")
    .filter((part) => part.includes("="));

// The name in the address; a second figure of the same name gets a number.
export function freeName(wanted) {
  let name = wanted;
  for (let n = 2; document.querySelector(`[data-bpw-name="${CSS.escape(name)}"]`); n++) name = `${wanted}-${n}`;
  return name;
}

const partOf = (name) => parts().find((each) => each.startsWith(`${name}=`));

// { key: value } of this figure in the address, null if it is not there. Throws if any of it cannot be read.
export function readAddress(name, types) {
  const part = partOf(name);
  if (!part) return null;
  const found = {};
  for (const pair of part.slice(name.length + 1).split(";")) {
    const colon = pair.indexOf(":");
    const [key, text] = [pair.slice(0, colon), decodeURIComponent(pair.slice(colon + 1))];
    if (!Object.hasOwn(types, key)) throw new Error(`no value ${key}`);
    found[key] = types[key].read(text);
    if (!types[key].ok(found[key])) throw new Error(`${key} cannot be ${text}`);
  }
  return found;
}

export function writeAddress(name, types, state, author) {
  const changed = Object.keys(types).filter((key) => types[key].write(state[key]) !== types[key].write(author[key]));
  const mine = changed.map((key) => `${key}:${encodeURIComponent(types[key].write(state[key]))}`).join(";");
  if (!mine && !parts().length) return; // nothing of ours is there or wanted: leave `#section` alone
  const rest = parts().filter((part) => !part.startsWith(`${name}=`));
  const hash = [...rest, ...(mine ? [`${name}=${mine}`] : [])].join("&");
  try {
    history.replaceState(history.state, "", hash ? `#${hash}` : location.pathname + location.search);
  } catch {
    // a page that may not: no address
  }
}

// Keeps the figure's part of the address, and takes what stands there: accept(values) says whether they go together.
export function followAddress(fig, { types, author, state, accept }) {
  let stop = () => {};
  let known = partOf(fig.name);
  const write = () => {
    writeAddress(fig.name, types, state(), author);
    known = partOf(fig.name);
  };
  const read = () => {
    known = partOf(fig.name);
    try {
      const found = readAddress(fig.name, types);
      if (!found) return;
      if (!accept({ ...author, ...found })) throw new Error("values that do not go together");
      fig.complain();
      fig.root.scrollIntoView({ block: "nearest" });
    } catch {
      fig.complain(fig.words.badAddress);
    }
  };
  fig.on(window, "hashchange", read);
  return {
    read,
    write() {
      stop();
      // what somebody has just put there is about to be read, and stays
      stop = fig.later(DELAY, () => known === partOf(fig.name) && write());
    },
    // the page's address with this state in it, at once
    link() {
      stop();
      write();
      return location.href;
    },
  };
}
