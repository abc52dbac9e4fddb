// The state between the model (Python, or the page alone), the address and the store.

import { followAddress } from "./address.js";

const pickBy = (object, wanted) => Object.fromEntries(Object.entries(object).filter(([key]) => wanted(key)));

export function createTraits(
  fig,
  { model, types, store, author, local, fits = () => true, mend = (values) => values },
) {
  const keys = Object.keys(types);
  const isTrait = (key) => Object.hasOwn(types, key);
  let state = Object.freeze({});
  let mine = false; // are these changes of the model our own?
  let address = null;

  function send(changes) {
    mine = true;
    for (const key in changes) model.set(key, changes[key]);
    mine = false;
  }

  // Take over what the model holds; a value that its type refuses is left out. In the end everything shows the state.
  function pull() {
    const held = Object.fromEntries(keys.map((key) => [key, model.get(key)]));
    const next = { ...state, ...pickBy(held, (key) => types[key].ok(held[key])) };
    // values that do not go together, such as the first half of a change
    if (!fits(next) && Object.keys(state).length) return fig.refresh();
    state = Object.freeze(mend(next));
    store.change(state);
    const moved = pickBy(state, (key) => state[key] !== next[key]);
    if (Object.keys(moved).length) {
      send(moved);
      model.save_changes();
    }
    fig.refresh();
    return address?.write();
  }

  // Change the state or local values. Returns false, and changes nothing, if a value is refused.
  function change(changes) {
    const unknown = Object.keys(changes).find((key) => !isTrait(key) && !Object.hasOwn(local, key));
    if (unknown) throw new Error(`${unknown} is neither in the figure's state nor a local value`);
    const traits = pickBy(changes, isTrait);
    if (Object.keys(traits).some((key) => !types[key].ok(traits[key])) || !fits({ ...state, ...traits })) return false;
    store.change(pickBy(changes, (key) => !isTrait(key)));
    if (Object.keys(traits).length === 0) {
      fig.refresh();
      return true;
    }
    send(traits);
    pull();
    model.save_changes();
    return true;
  }

  function listen() {
    const heard = () => {
      if (!mine) pull();
    };
    for (const key of keys) {
      model.on(`change:${key}`, heard);
      fig.undo(() => model.off(`change:${key}`, heard));
    }
  }

  // Reads the address; from then on it follows the state.
  function followTheAddress() {
    const accept = (values) => fits(values) && change(values);
    const following = followAddress(fig, { types, author, state: () => state, accept });
    address = following; // first, so that a state which was mended stands in the address as it is
    following.read();
  }

  return { pull, change, listen, followTheAddress, link: () => address?.link(), state: () => state };
}
