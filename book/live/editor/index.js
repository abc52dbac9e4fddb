// The field to edit in: CodeMirror 6. Colours are those of the printed code, by Pygments' own class names.

import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { tags as t } from "@lezer/highlight";

const asPrinted = HighlightStyle.define([
  { tag: [t.controlKeyword, t.definitionKeyword, t.keyword], class: "k" },
  { tag: t.moduleKeyword, class: "kn" },
  { tag: [t.bool, t.null], class: "kc" },
  { tag: t.operatorKeyword, class: "ow" },
  { tag: [t.operator, t.compareOperator, t.arithmeticOperator, t.definitionOperator], class: "o" },
  { tag: [t.number, t.integer, t.float], class: "mi" },
  { tag: [t.string, t.special(t.string)], class: "s2" },
  { tag: t.comment, class: "c1" },
  { tag: t.function(t.definition(t.variableName)), class: "nf" },
  { tag: t.definition(t.className), class: "nc" },
  { tag: t.meta, class: "nd" },
  { tag: [t.variableName, t.propertyName], class: "n" },
  { tag: [t.punctuation, t.paren, t.squareBracket, t.brace, t.separator], class: "p" },
]);

// Escape gives Tab back to the page, until the field is entered or typed in again.
const leaveByTab = (view) => {
  view.setTabFocusMode(true);
  return true;
};

function extensions({ label, change, run, runAndGo }) {
  const does = (act) => () => {
    act();
    return true;
  };
  return [
    Prec.highest(
      keymap.of([
        { key: "Mod-Enter", run: does(run) },
        { key: "Ctrl-Enter", run: does(run) },
        { key: "Shift-Enter", run: does(runAndGo) },
        { key: "Escape", run: leaveByTab },
      ]),
    ),
    history(),
    indentUnit.of("    "),
    EditorState.tabSize.of(4),
    EditorView.lineWrapping,
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    python(),
    syntaxHighlighting(asPrinted),
    keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
    EditorView.contentAttributes.of({
      "aria-label": label,
      autocapitalize: "off",
      autocorrect: "off",
      spellcheck: "false",
    }),
    EditorView.updateListener.of(({ docChanged, state, view }) => {
      if (!docChanged) return;
      view.setTabFocusMode(false);
      change(state.doc.toString());
    }),
    EditorView.domEventHandlers({ focus: (_, view) => view.setTabFocusMode(false) }),
  ];
}

function createEditor({ parent, text, ...rest }) {
  const view = new EditorView({ parent, state: EditorState.create({ doc: text, extensions: extensions(rest) }) });
  return {
    set: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    focus: () => view.focus(),
  };
}

backpropLive.editor = createEditor;
