// What listens, draws and follows the state, and to whom it belongs: to the figure, or to a part, which forgets its own when it is made anew.

import { h } from "./drawing.js";

export const PAPER_WIDTH = 640; // the width to draw for on paper, and until the figure stands on the page
const FOCUSABLE = "input, select, textarea, button, summary, a[href], [tabindex]";

const newScope = () => ({ undo: new Set(), draws: [], syncs: [] });

export function createScopes(store) {
  const main = newScope();
  const scopes = new Set([main]);
  let scope = main; // whose listeners and controls are being made

  const release = (each) => {
    scopes.delete(each);
    for (const run of each.undo) run();
    each.undo.clear();
  };
  const inside = (own, build) => {
    const outer = scope;
    scope = own;
    const built = build();
    scope = outer;
    return built;
  };
  const renew = (old) => {
    release(old);
    const own = newScope();
    scopes.add(own);
    return own;
  };
  const refreshControls = () => {
    for (const each of [...scopes]) for (const run of each.syncs) run();
  };
  const listening = {
    undo: (run) => scope.undo.add(run),
    on(target, type, listener, options) {
      for (const each of type.split(" ")) {
        target.addEventListener(each, listener, options);
        scope.undo.add(() => target.removeEventListener(each, listener, options));
      }
    },
    draw: (keys, run) => scope.draws.push(store.watch(keys, run)),
    sync: (run) => scope.syncs.push(run),
  };
  return {
    ...listening,
    ...timers(main),
    part: (keys, build, node = h("div", {})) =>
      createPart({ store, inside, renew, add: (run) => scope.draws.push(run) }, keys, build, node),
    refreshControls,
    // first the draws, because they rebuild parts whose old controls no longer fit
    refresh() {
      for (const run of main.draws) run();
      refreshControls();
    },
    releaseAll() {
      for (const each of [...scopes]) release(each);
    },
  };
}

// What waits ends with the figure, not with a part.
function timers({ undo }) {
  const later = (ms, run) => {
    const id = setTimeout(() => {
      undo.delete(stop);
      run();
    }, ms);
    const stop = () => {
      clearTimeout(id);
      undo.delete(stop);
    };
    undo.add(stop);
    return stop;
  };
  const every = (ms, run) => {
    const id = setInterval(run, ms);
    const stop = () => {
      clearInterval(id);
      undo.delete(stop);
    };
    undo.add(stop);
    return stop;
  };
  return { later, every };
}

// Nodes that are made anew when one of these values has changed; the focus goes back to the control at the same place.
function createPart({ store, inside, renew, add }, keys, build, node) {
  let own = newScope();
  const check = store.watch(keys, (values) => {
    const focusAgain = focusedPlace(node);
    own = renew(own);
    node.replaceChildren(...inside(own, () => [build(values)].flat()));
    focusAgain();
  });
  add(() => {
    check();
    for (const run of own.draws) run();
  });
  return node;
}

function focusedPlace(node) {
  const active = node.getRootNode().activeElement;
  if (!active || !node.contains(active)) return () => {};
  const place = [...node.querySelectorAll(FOCUSABLE)].indexOf(active);
  return () => node.querySelectorAll(FOCUSABLE)[place]?.focus({ preventScroll: true });
}
