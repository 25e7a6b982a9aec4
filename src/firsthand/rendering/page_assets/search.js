// Full-text search: every word asked for must occur; words in quotation marks must occur as they stand.

function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function searchTerms(query) {
  return [...folded(query).matchAll(/["“”„]([^"“”„]+)["“”„]|(\S+)/g)]
    .map((match) => (match[1] ?? match[2]).trim())
    .filter((term) => term && !/^["“”„]+$/.test(term));
}

// Folds what can be searched once, when it is first searched.
function searchIndex(items, textOf) {
  const texts = once(() => new Map(items.map((item) => [item, folded(textOf(item))])));
  return (query) => {
    const terms = searchTerms(query);
    return terms.length ? (item) => terms.every((term) => texts().get(item).includes(term)) : () => true;
  };
}

// The text with what was searched lit, where folding left its length as it was; as it stands otherwise.
function hits(text, query) {
  const terms = searchTerms(query);
  const plain = folded(text);
  if (!terms.length || plain.length !== text.length) return text;
  const pieces = [];
  let done = 0;
  while (done < text.length) {
    let next = null;
    for (const term of terms) {
      const at = plain.indexOf(term, done);
      if (at >= 0 && (!next || at < next.at)) next = { at, length: term.length };
    }
    if (!next) break;
    pieces.push(text.slice(done, next.at), make("mark", { class: "hit" }, text.slice(next.at, next.at + next.length)));
    done = next.at + next.length;
  }
  return [...pieces, text.slice(done)];
}

// The words around the first hit in a long text, or null.
function excerpt(text, query) {
  const plain = folded(text);
  const [term] = searchTerms(query);
  if (!term || plain.length !== text.length) return null;
  const at = plain.indexOf(term);
  if (at < 0) return null;
  const start = Math.max(0, at - 70);
  const end = Math.min(text.length, at + 130);
  return [start ? "… " : "", ...[hits(text.slice(start, end), query)].flat(), end < text.length ? " …" : ""];
}

function searchField(label, value, changed) {
  const field = make("input", {
    type: "search", class: "search", placeholder: label, "aria-label": label, autocomplete: "off", spellcheck: "false",
    on: { input: () => changed(field.value) },
  });
  field.value = value;
  return field;
}
