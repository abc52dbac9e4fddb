// Printed text as a terminal shows it: a carriage return goes back to the beginning of the line, so that a progress bar stays one line.

export function createTerminal(show) {
  let whole = ""; // finished lines
  let line = "";
  let at = 0;
  return {
    write(text) {
      for (const part of text.split(/(\r\n|\r|\n)/)) {
        if (part === "\n" || part === "\r\n") {
          whole += `${line}\n`;
          line = "";
          at = 0;
        } else if (part === "\r") at = 0;
        else if (part) {
          line = line.slice(0, at) + part + line.slice(at + part.length);
          at += part.length;
        }
      }
      show(whole + line);
    },
    text: () => whole + line,
  };
}
