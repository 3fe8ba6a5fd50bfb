/* Search of the whole site in the reader's browser; a classic script that works on file://.
   Loaded by search.html alone. The index comes in pieces, on demand: see src/Digest/Searching and src/Digest/Outputs/Search.
   Words are folded as src/Digest/Searching/Folding.cs folds them; a test compares the two. */
(function () {
  'use strict';
  var box = document.querySelector('[data-search]');
  if (!box) { return; }
  var PAGE = 10, FIRST = 3, MOST_LOADED = 110000, MOST_CHECKED = 60, PAUSE = 40;
  var said = document.querySelector('[data-search-said]'), idle = document.querySelector('[data-search-idle]');
  var form = document.querySelector('[data-search-form] form'), input = form.querySelector('input'), phrases = document.querySelector('[data-search-words]').dataset;
  function part(name) { return box.querySelector('[data-search-' + name + ']'); }
  var answer = part('answer'), notes = part('notes'), list = part('results'), rest = part('rest'), none = part('none'), near = part('near'), facets = part('facets'), narrowed = part('narrowed');

  /* 1. Words: see Folding.cs and WordReader.cs. */
  var LONGEST = 40, APOSTROPHES = "'‘’ʻʼ＇", JOINERS = APOSTROPHES + '-‐‑', THOUSANDS = APOSTROPHES + ',.\u066C', ZEROS = '٠۰߀०০੦૦୦௦౦೦൦๐໐༠၀០᠐', folded = {}, alike = {};
  'ßss æae œoe øo đd ðd þth łl ħh ŧt ıi ŋn ςσ ىي یي کك ہه ھه ةه ٱا'.split(' ').forEach(function (pair) { alike[pair.charAt(0)] = pair.slice(1); });
  var OF_WORDS = /[\p{L}\p{M}\p{N}]/u, FORMAT = /\p{Cf}/u, DIGIT = /\p{Nd}/u;
  var MARKS = /[\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u0711\u0730-\u074A\u08D3-\u08E1\u08E3-\u08FF\u093C\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/;
  var UNSPACED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3041-\u30FF\u31F0-\u31FF\u3005-\u3007\u3400-\u4DBF\u4E00-\u9FFF\uA9E0-\uA9FF\uAA60-\uAA7F\u{20000}-\u{3FFFF}]/u;
  function digit(c) {
    if (!DIGIT.test(c)) { return c; }
    for (var i = 0; i < ZEROS.length; i += 1) {
      var n = c.codePointAt(0) - ZEROS.charCodeAt(i);
      if (n >= 0 && n <= 9) { return String(n); }
    }
    return c;
  }
  function make(c) {
    if (c === 'ـ' || FORMAT.test(c)) { return ''; }
    if (!OF_WORDS.test(c)) { return ' '; }
    var out = '', last = '';
    Array.from(c.normalize('NFKD').toLowerCase()).forEach(function (p) {
      if (!OF_WORDS.test(p)) { return; }
      if (MARKS.test(p) && !(((last === 'и' || last === 'у') && p === '\u0306') || (last === 'і' && p === '\u0308'))) { return; }
      last = p.length === 1 ? p : '';
      out += alike[p] || digit(p);
    });
    return out.normalize('NFC');
  }
  function fold(c) { var f = folded[c]; return f === undefined ? (folded[c] = make(c)) : f; }

  /* Whether a sentence ends between a word and the next one (2), or a quote leaves something out there (1). Where that is in doubt, the sentence goes on: "Dr. Hu". */
  var STOP = /[.!?؟۔।]["”’'»)\]]*\s|[。！？]/, SHORT = /^(.|\p{Lu}\p{L}{1,3}|vs|cf|ca|approx|pp|paras?|arts?|nos?|стр|см)$/u;
  function parting(text, word, next) {
    var between = text.slice(word.e, next);
    if (between.length < 2 && !STOP.test(between)) { return 0; }
    if (/\[(…|\.\.\.)\]/.test(between)) { return 1; }
    if (!STOP.test(between) || /\p{Ll}/u.test(text[next])) { return 0; }
    return /^\./.test(between) && !word.u && SHORT.test(text.slice(word.s, word.e)) ? 0 : 2;
  }
  /* "1,000" is one word. */
  function isGrouped(text, i) { return THOUSANDS.indexOf(text[i]) >= 0 && /^\p{Nd}{3}(?!\p{Nd})/u.test(text.slice(i + 1, i + 6)) && /(^|\P{Nd})(?!0$)\p{Nd}{1,3}$/u.test(text.slice(Math.max(0, i - 4), i)); }
  /* Words with their places; of scripts without spaces, characters (u). g: something parts it from the one before; j: that is a hyphen or an apostrophe; b: see parting. */
  function units(text) {
    var out = [], word = null, last = null, gap = true;
    for (var i = 0, c; i < text.length; i += c.length) {
      c = text[i];
      if (text.codePointAt(i) > 0xFFFF) { c = String.fromCodePoint(text.codePointAt(i)); }
      if (word && isGrouped(text, i)) { continue; }
      var f = JOINERS.indexOf(c) >= 0 ? ' ' : fold(c);
      if (f === ' ') { word = null; gap = true; continue; }
      if (f === '') { continue; }
      var u = f >= '\u0E00' && UNSPACED.test(f);
      if (u) { word = null; }
      if (word) { word.f += f; word.e = i + c.length; } else {
        last = { f: f, s: i, e: i + c.length, u: u, g: gap, j: !!last && !u && !last.u && i === last.e + 1 && JOINERS.indexOf(text[i - 1]) >= 0, b: gap && !!last && parting(text, last, i) };
        out.push(last); word = u ? null : last; gap = false;
      }
    }
    return out.filter(function (w) {
      w.f = w.u ? w.f : w.f.slice(0, LONGEST);
      return !(w.j && w.f === 's' && APOSTROPHES.indexOf(text[w.s - 1]) >= 0);
    });
  }
  /* What is looked up for a text: words, pairs of characters, and compounds (parts). The last word may go on where the text ends with it. */
  function terms(text, goesOn) {
    var us = units(text), out = [];
    us.forEach(function (w, i) {
      var next = us[i + 1], before = us[i - 1];
      if (w.u) {
        if (next && next.u && !next.g) { out.push({ w: w.f + next.f, pair: true }); } else if (!(before && before.u && !w.g)) { out.push({ w: w.f, single: true, prefix: true }); }
        return;
      }
      var t = { w: w.f, prefix: !!goesOn && !next && w.e === text.length }, whole = out[out.length - 1];
      if (w.j && whole && !whole.u && !whole.pair) {
        if (!whole.parts) { out[out.length - 1] = whole = { w: whole.w, parts: [whole] }; }
        whole.parts.push(t); whole.w = (whole.w + w.f).slice(0, LONGEST); whole.prefix = t.prefix;
      } else { out.push(t); }
    });
    return out;
  }

  /* 2. The pieces of the index. */
  var ENDS = "!#$'()*+,-./", GOES = ':;=>?@[]^_`|~', values = new Int8Array(128), base = null, pieces = {}, waiting = {}, cached = {};
  (function () { var i; for (i = 0; i < ENDS.length; i += 1) { values[ENDS.charCodeAt(i)] = i; } for (i = 0; i < GOES.length; i += 1) { values[GOES.charCodeAt(i)] = -1 - i; } }());
  function numbers(text) {
    var out = [], n = 0;
    for (var i = 0; i < text.length; i += 1) {
      var v = values[text.charCodeAt(i)];
      if (v < 0) { n = n * 13 - v; } else { out.push(n * 12 + v); n = 0; }
    }
    return out;
  }
  function sums(text, first) { var sum = first || 0; return numbers(text).map(function (n) { return (sum += n); }); }
  function after(sorted, value) { /* the first place whose value is greater */
    var low = 0, high = sorted.length;
    while (low < high) { var mid = (low + high) >> 1; if (sorted[mid] > value) { high = mid; } else { low = mid + 1; } }
    return low;
  }
  function load(kind, n) {
    var name = kind + n;
    if (name in pieces) { return Promise.resolve(pieces[name]); }
    if (!waiting[name]) {
      waiting[name] = {};
      waiting[name].promise = new Promise(function (done, failed) {
        var tag = document.createElement('script');
        waiting[name].done = done;
        tag.fetchPriority = 'high';
        tag.src = box.getAttribute('data-folder') + name + '.js';
        tag.onerror = function () { delete waiting[name]; failed(new Error(name)); };
        tag.onload = function () { tag.remove(); };
        document.head.appendChild(tag);
      });
    }
    return waiting[name].promise;
  }
  function loadAll(kind, from, to) { var all = []; for (var i = from; i <= to; i += 1) { all.push(load(kind, i)); } return Promise.all(all); }
  function add(kind, n, content) {
    var name = kind + n;
    pieces[name] = content;
    if (waiting[name]) { waiting[name].done(content); delete waiting[name]; }
  }
  function start(about) {
    base = about;
    base.shown = sums(about.shown); base.more = sums(about.more); base.topics = sums(about.topics);
    base.last = []; base.runs = [];
    var at = 0;
    about.kinds.forEach(function (kind) {
      var n = numbers(kind[1]);
      for (var i = 0; i < n.length; i += 3) {
        base.last.push(at); base.runs.push({ kind: kind[0], years: years(n[i], n[i + 1]) }); at += n[i + 2];
      }
    });
  }
  function years(from, more) {
    var out = [];
    if (!from) { return ['none']; }
    if (more > 20) { return [String(from - 10000), String(from - 10000 + more)]; }
    for (var y = 0; y <= more; y += 1) { out.push(String(from - 10000 + y)); }
    return out;
  }
  function runOf(record) { return base.runs[after(base.last, record) - 1]; }
  function recordOf(id) { return id < base.records ? id : base.more[id - base.records]; }

  /* Words of a piece: { w: word, s: power of two of its pages, list: text } or { file, at, length }. */
  function wordsOf(n) {
    if (cached['w' + n]) { return Promise.resolve(cached['w' + n]); }
    return load('w', n).then(function (text) {
      var lines = text.split('\t'), head = numbers(lines[0]), file = head[0], at = head[1], out = [];
      for (var i = 1; i < lines.length - 1; i += 1) {
        var line = lines[i], space = line.indexOf(' '), end = space + 3, list = null, length;
        while (values[line.charCodeAt(end)] < 0) { end += 1; }
        length = numbers(line.slice(space + 3, end + 1))[0];
        if (!length) { list = line.slice(end + 1); } else if (at && at + length > base.list) { file += 1; at = 0; }
        out.push({ w: line.slice(0, space), s: parseInt(line[space + 1], 36), list: list, file: file, at: at, length: length || list.length });
        at += length;
        if (length > base.list) { file += Math.ceil(length / base.long); at = 0; }
      }
      return (cached['w' + n] = out);
    });
  }
  function shardOf(word) { return Math.max(0, after(base.words, word) - 1); }
  function find(word) {
    if (!base.words.length) { return Promise.resolve(null); }
    return wordsOf(shardOf(word)).then(function (all) {
      var low = 0, high = all.length - 1;
      while (low <= high) { var mid = (low + high) >> 1; if (all[mid].w === word) { return all[mid]; } if (all[mid].w < word) { low = mid + 1; } else { high = mid - 1; } }
      return null;
    });
  }
  /* Words with a beginning; null: too many pieces would have to be loaded. */
  function beginning(word, most) {
    var from = shardOf(word), to = shardOf(word + '\uFFFF'), all = [];
    if (!base.words.length) { return Promise.resolve([]); }
    if (to - from >= most) { return Promise.resolve(null); }
    for (var i = from; i <= to; i += 1) { all.push(wordsOf(i)); }
    return Promise.all(all).then(function (found) {
      return [].concat.apply([], found).filter(function (one) { return one.w.slice(0, word.length) === word; });
    });
  }
  function reversed(word) { return word.split('').reverse().join(''); }
  function ending(end) {
    var back = reversed(end), from = Math.max(0, after(base.ends, back) - 1), to = Math.max(0, after(base.ends, back + '\uFFFF') - 1);
    if (!base.ends.length || to - from > 4) { return Promise.resolve([]); }
    return loadAll('e', from, to).then(function (found) {
      return found.join('').split('\t').map(function (line) { return { w: line.slice(0, line.indexOf(' ')), s: parseInt(line.slice(-1), 36) }; })
        .filter(function (one) { return one.w.slice(-end.length) === end; });
    });
  }
  function listOf(entry) {
    if (entry.list !== null) { return Promise.resolve(entry.list); }
    return loadAll('l', entry.file, entry.file + Math.ceil(entry.length / base.long) - 1).then(function (all) { return all.join('').slice(entry.at, entry.at + entry.length); });
  }
  function shownOf(part) {
    var file = after(base.shown, part);
    return load('d', file).then(function (all) { return all[part - (file ? base.shown[file - 1] : 0)]; });
  }

  /* 3. What is looked for. */
  var STEPS = 8, WHOLE = 3.5;
  /* At most one letter added, left out, changed or swapped with the next; of a beginning, the rest is free. */
  function isNear(typed, word, isPrefix) {
    var a = typed.length, b = word.length, i = 0;
    if (isPrefix) { return [a - 1, a, a + 1].some(function (n) { return n <= b && n > 2 && isNear(typed, word.slice(0, n)); }); }
    if (Math.abs(a - b) > 1) { return false; }
    while (i < a && i < b && typed[i] === word[i]) { i += 1; }
    if (a === b) { return typed.slice(i + 1) === word.slice(i + 1) || (typed[i] === word[i + 1] && typed[i + 1] === word[i] && typed.slice(i + 2) === word.slice(i + 2)); }
    return a > b ? typed.slice(i + 1) === word.slice(i) : typed.slice(i) === word.slice(i + 1);
  }
  /* No number is a mistake for another, nor C12 for C21. */
  function isCorrectable(word) { return !/\p{N}/u.test(word) && !UNSPACED.test(word); }
  function nearWords(word, isPrefix) {
    var half = Math.floor(word.length / 2), swapped = word.slice(0, half - 1) + word[half] + word[half - 1] + word.slice(half + 1), seen = {};
    if (word.length < 4 || !isCorrectable(word)) { return Promise.resolve([]); }
    var all = base.ends.length ? [beginning(word.slice(0, half), 6), ending(word.slice(half)), find(swapped)] : [beginning('', 99)];
    return Promise.all(all).then(function (found) {
      return [].concat.apply([], found).filter(function (one) {
        if (!one || seen[one.w] || one.w === word || one.w.length < 3 || !isCorrectable(one.w) || !isNear(word, one.w, isPrefix)) { return false; }
        return (seen[one.w] = true);
      }).sort(function (a, b) { return (b.w[0] === word[0]) - (a.w[0] === word[0]) || b.s - a.s || Math.abs(a.w.length - word.length) - Math.abs(b.w.length - word.length) || (a.w < b.w ? -1 : 1); });
    });
  }
  /* Two mistakes, where no word is nearer: of short words that are others too often. */
  function similarWords(word) {
    if (word.length < 6 || !isCorrectable(word)) { return Promise.resolve([]); }
    return Promise.all(base.ends.length ? [beginning(word.slice(0, 4), 4), ending(word.slice(-4))] : [beginning('', 99)]).then(function (found) {
      var seen = {};
      return [].concat.apply([], found).filter(function (one) { return one && !seen[one.w] && isCorrectable(one.w) && one.w[0] === word[0] && distance(word, one.w) === 2 && (seen[one.w] = true); })
        .sort(function (a, b) { return b.s - a.s || (a.w < b.w ? -1 : 1); });
    });
  }
  /* Letters added, left out or changed (Levenshtein); 3: more than two. */
  function distance(a, b) {
    if (Math.abs(a.length - b.length) > 2) { return 3; }
    var row = [], i, k, left, above;
    for (k = 0; k <= b.length; k += 1) { row[k] = k; }
    for (i = 1; i <= a.length; i += 1) {
      left = row[0]; row[0] = i;
      for (k = 1; k <= b.length; k += 1) { above = row[k]; row[k] = Math.min(above + 1, row[k - 1] + 1, left + (a[i - 1] === b[k - 1] ? 0 : 1)); left = above; }
      if (Math.min.apply(null, row) > 2) { return 3; }
    }
    return Math.min(3, row[b.length]);
  }
  function completions(term) {
    if (!term.prefix || (term.w.length < 2 && !term.single)) { return Promise.resolve([]); }
    return beginning(term.w, 3).then(function (all) {
      var size = 0;
      if (!all) { term.isShort = true; return []; }
      return all.filter(function (one) { return one.w !== term.w; }).sort(function (a, b) { return b.s - a.s || (a.w < b.w ? -1 : 1); }).filter(function (one, i) { size += one.length; return i < 24 && size < 40000; });
    });
  }
  /* The words that a term stands for, from the index; a compound's parts, too. */
  function resolve(term) {
    if (term.parts) {
      return Promise.all([find(term.w)].concat(term.parts.map(resolve))).then(function (found) { term.entries = found[0] ? [found[0]] : []; term.found = term.entries.length > 0 || term.parts.every(function (p) { return p.found; }); return term; });
    }
    return Promise.all([find(term.w), completions(term)]).then(function (found) {
      term.entries = (found[0] ? [found[0]] : []).concat(found[1]);
      term.found = term.entries.length > 0;
      if (term.found || term.pair || term.single) { return term; }
      return nearWords(term.w, term.prefix).then(function (others) {
        return others.length ? others : similarWords(term.w);
      }).then(function (others) {
        term.near = others.slice(0, 6).map(function (one) { return one.w; });
        return others.length && (term.w.length > 6 || isNear(term.w, others[0].w, term.prefix)) ? find(others[0].w) : null;
      }).then(function (entry) {
        if (entry) { term.instead = entry.w; term.entries = [entry]; term.found = true; }
        return term;
      });
    });
  }
  function sizeOf(term) { return term.entries.concat.apply(term.entries, (term.parts || []).map(function (p) { return p.entries; })).reduce(function (sum, one) { return sum + (one.list === null ? one.length : 0); }, 0); }

  /* Records of a term: their numbers, and by record a score (0: none), the part that has it, and further parts. */
  function hitSet() { return { ids: [], s: new Float32Array(base.records), p: new Int32Array(base.records), more: new Map() }; }
  function put(hits, record, score, part) {
    if (!hits.s[record]) { hits.ids.push(record); hits.s[record] = score; hits.p[record] = part; return; }
    if (part !== hits.p[record]) { hits.more.set(record, (hits.more.get(record) || []).concat(score > hits.s[record] ? hits.p[record] : part)); }
    if (score > hits.s[record]) { hits.s[record] = score; hits.p[record] = part; }
  }
  function partsOf(hits, record) { return [hits.p[record]].concat(hits.more.get(record) || []); }
  function hitsOf(term) {
    return Promise.all(term.entries.map(listOf)).then(function (lists) {
      var hits = hitSet(), weights = [], rare, isExact = /\p{N}/u.test(term.w) && term.entries.length > 0 && term.entries[0].w === term.w;
      for (var step = 0; step < STEPS; step += 1) { weights.push(step === STEPS - 1 ? WHOLE : (step + 0.5) / (STEPS - 1) * 2.2); }
      lists.forEach(function (text, which) {
        var id = -1, left = 0, weight = 0, share = term.entries[which].w === term.w ? 1 : term.instead ? 0.8 : isExact ? 0.01 : 0.5, n = 0;
        for (var i = 0; i < text.length; i += 1) {
          var v = values[text.charCodeAt(i)];
          if (v < 0) { n = n * 13 - v; continue; }
          n = n * 12 + v;
          if (left) { id += n + 1; left -= 1; put(hits, recordOf(id), weight, id); } else { left = Math.floor(n / STEPS) + 1; weight = weights[n % STEPS] * share; id = -1; }
          n = 0;
        }
      });
      rare = Math.log(1 + (base.records - hits.ids.length + 0.5) / (hits.ids.length + 0.5));
      hits.ids.forEach(function (record) { hits.s[record] *= rare; });
      return term.parts ? Promise.all(term.parts.map(hitsOf)).then(function (parts) { return either([hits, both(parts)], 1); }) : hits;
    });
  }
  function join(out, from, record) {
    if (from.p[record] !== out.p[record]) { put(out, record, 0, from.p[record]); }
    if (from.more.size) { (from.more.get(record) || []).forEach(function (part) { put(out, record, 0, part); }); }
  }
  function both(sets) {
    var out = hitSet(), sorted = sets.slice().sort(function (a, b) { return a.ids.length - b.ids.length; }), first = sorted[0], others = sorted.slice(1);
    if (!others.length) { return first || out; }
    first.ids.forEach(function (record) {
      var sum = first.s[record];
      if (!others.every(function (o) { sum += o.s[record]; return o.s[record]; })) { return; }
      put(out, record, sum, first.p[record]);
      sorted.forEach(function (o) { join(out, o, record); });
    });
    return out;
  }
  /* More words are worth more than their sum. */
  function either(sets, bonus) {
    var out = hitSet();
    sets.forEach(function (set) { set.ids.forEach(function (record) { var sum = out.s[record] ? (out.s[record] + set.s[record]) * bonus : set.s[record]; if (!out.s[record]) { put(out, record, sum, set.p[record]); } join(out, set, record); out.s[record] = sum; }); });
    return out;
  }
  function parse(text) {
    var query = { text: text, terms: [], phrases: [] };
    text.normalize('NFC').split(/["“”„‟«»「」『』]/).forEach(function (piece, i, pieces) {
      var isLast = i === pieces.length - 1, found = terms(piece, isLast);
      query.terms = query.terms.concat(found);
      if (i % 2 && units(piece).length > 1) { query.phrases.push({ units: units(piece), goesOn: isLast }); }
    });
    query.terms = query.terms.filter(function (t, i, every) { return every.findIndex(function (o) { return o.w === t.w; }) === i; }).slice(0, 20);
    return query;
  }
  function look(query) {
    return Promise.all(query.terms.map(resolve)).then(function () {
      var known = query.terms.filter(function (t) { return t.found; }).sort(function (a, b) { return sizeOf(a) - sizeOf(b); }), size = 0;
      query.common = [];
      known = known.filter(function (t, i) {
        if (i && size + sizeOf(t) > MOST_LOADED) { query.common.push(t.w); return false; }
        size += sizeOf(t); return true;
      });
      query.missing = query.terms.filter(function (t) { return !t.found; });
      return Promise.all(known.map(hitsOf));
    }).then(function (maps) {
      var hits = query.missing.length ? hitSet() : both(maps);
      if (!hits.ids.length && maps.length && query.terms.length > 1 && !query.phrases.length) { hits = either(maps, 1.4); query.isAny = hits.ids.length > 0; }
      query.hits = hits;
      query.found = best(hits);
      query.matcher = matcher(query);
      return query;
    });
  }

  /* By scores, then numbers: both in one number, since engines sort those fast. */
  function best(hits) {
    var MOST = 4194304, ids = hits.ids, keys = new Float64Array(ids.length), out = [], i;
    for (i = 0; i < ids.length; i += 1) { keys[i] = (1e9 - Math.round(hits.s[ids[i]] * 1e6)) * MOST + ids[i]; }
    keys.sort();
    for (i = 0; i < ids.length; i += 1) { out.push(keys[i] % MOST); }
    return out;
  }

  /* 4. Words in what is shown. */
  function matcher(query) {
    var m = { words: {}, begins: [], pairs: {}, singles: {} };
    (function take(ts) {
      ts.forEach(function (t) {
        if (t.parts) { take(t.parts); }
        if (t.pair) { m.pairs[t.w] = true; } else if (t.single) { m.singles[t.w] = true; } else {
          m.words[t.instead || t.w] = true;
          if (t.prefix && !t.instead && t.w.length > 1) { m.begins.push(t.w); }
        }
      });
    }(query.terms));
    m.phrases = query.phrases;
    return m;
  }
  function places(text, m) {
    var us = units(text), out = [];
    us.forEach(function (w, i) {
      var next = us[i + 1], on = false, end = w.e;
      /* A compound, typed without its hyphens. */
      for (var k = i, whole = w.f; !w.j && us[k + 1] && us[k + 1].j;) { whole += us[k += 1].f; end = us[k].e; }
      if (end > w.e && m.words[whole]) { out.push({ s: w.s, e: end, w: whole }); return; }
      end = w.e;
      if (w.u) {
        on = m.singles[w.f];
        if (next && next.u && !next.g && m.pairs[w.f + next.f]) { on = true; end = next.e; }
      } else { on = m.words[w.f] || m.begins.some(function (b) { return w.f.slice(0, b.length) === b; }); }
      if (!on || (out.length && end <= out[out.length - 1].e)) { return; }
      if (out.length && w.s <= out[out.length - 1].e) { out[out.length - 1].e = end; } else { out.push({ s: w.s, e: end, w: w.f }); }
    });
    return out;
  }
  function has(text, phrase) {
    var us = units(text), p = phrase.units;
    for (var i = 0; i + p.length <= us.length; i += 1) {
      var k = 0;
      while (k < p.length && (!k || !us[i + k].b || p[k].b) && (us[i + k].f === p[k].f || (phrase.goesOn && k === p.length - 1 && us[i + k].f.slice(0, p[k].f.length) === p[k].f))) { k += 1; }
      if (k === p.length) { return true; }
    }
    return false;
  }
  function textsOf(entry) { return [entry[0], entry[3]].concat(entry[8], entry.slice(10).map(function (p) { return p[1]; })); }
  /* The part with most of the words. */
  function bestPart(parts) {
    var counts = {}, best = parts[0];
    parts.forEach(function (p) { counts[p] = (counts[p] || 0) + 1; if (counts[p] > counts[best]) { best = p; } });
    return best;
  }
  function isSure(entry, wanted) { return wanted.every(function (phrase) { return textsOf(entry).some(function (text) { return has(text, phrase); }); }); }
  /* With phrases: the first part that has them all, or null. */
  function confirmed(query, record) {
    var all = partsOf(query.hits, record), parts = all.filter(function (p, i) { return all.indexOf(p) === i; }).slice(0, 8);
    if (!query.phrases.length) { return shownOf(bestPart(all)); }
    return Promise.all(parts.map(shownOf)).then(function (entries) {
      return entries.find(function (entry) { return isSure(entry, query.phrases); }) || entries.find(function (entry) { return entry[9]; }) || null; /* where words are left out, they may stand together there */
    });
  }
  function element(name, className, text) {
    var e = document.createElement(name);
    if (className) { e.className = className; }
    if (text) { e.textContent = text; }
    return e;
  }
  function tongue(e, lang) { if (lang) { e.lang = lang; e.dir = 'auto'; } return e; }
  function marked(into, text, spots, from, to) {
    var at = from;
    spots.forEach(function (spot) {
      var end = spot.e;
      if (spot.s < at || spot.e > to) { return; }
      while (end < to && /\p{M}/u.test(text[end])) { end += 1; } /* a vowel's sign is drawn on its letter */
      into.append(text.slice(at, spot.s), element('mark', 'hit', text.slice(spot.s, end)));
      at = end;
    });
    into.append(text.slice(at, to));
  }
  /* What is shown of a passage: a statement in whole; else the sentence that has a place, with those beside it while they fit. A sentence is cut only where it is very long: half of one may say the opposite. */
  function stretch(text, at, isWhole) {
    var LENGTH = 240, LONGEST = 600, starts = [0], i = 0, from, to;
    if (isWhole || text.length <= LENGTH) { return [0, text.length]; }
    units(text).forEach(function (w) {
      var start = w.s;
      if (w.b !== 2) { return; }
      while (start > 0 && !/[\s。！？]/.test(text[start - 1])) { start -= 1; }
      starts.push(start);
    });
    starts.push(text.length);
    while (i + 2 < starts.length && starts[i + 1] <= at) { i += 1; }
    from = starts[i]; to = starts[i + 1];
    if (to - from > LONGEST) {
      if (at - from > LONGEST / 2) { from = Math.min(at - LONGEST / 2, to - LONGEST); }
      to = Math.min(to, from + LONGEST);
      for (var back = 0; from > starts[i] && back < 40 && !/\s/.test(text[from - 1]) && !UNSPACED.test(text[from]); back += 1) { from -= 1; }
      for (var on = 0; to < starts[i + 1] && on < 40 && !/\s/.test(text[to]) && !UNSPACED.test(text[to]); on += 1) { to += 1; }
    }
    for (var next = i + 2; next < starts.length && to === starts[next - 1] && starts[next] - from <= LENGTH; next += 1) { to = starts[next]; }
    for (var before = i - 1; before >= 0 && to - starts[before] <= LENGTH; before -= 1) { from = starts[before]; }
    while (to > from && /\s/.test(text[to - 1])) { to -= 1; }
    return [from, to];
  }
  /* The passage with most of the words, and the stretch of it where they stand closest. */
  function snippet(entry, m) {
    var isNamed = [entry[0], entry[2], entry[3]].concat(entry[8]).some(function (text) { return places(text, m).length; });
    var best = null, LENGTH = 240;
    entry.slice(10).forEach(function (p) {
      var spots = places(p[1], m), seen = {}, score = 0, first = 0, most = -1;
      spots.forEach(function (spot, i) {
        var inside = {};
        score += seen[spot.w] ? 0.01 : 1; seen[spot.w] = true;
        for (var k = i; k < spots.length && spots[k].e - spot.s < LENGTH; k += 1) { inside[spots[k].w] = true; }
        if (Object.keys(inside).length > most) { most = Object.keys(inside).length; first = i; }
      });
      m.phrases.forEach(function (phrase) { if (has(p[1], phrase)) { score += 5; } });
      if (score) { score += [0.4, 0, 0.5, 0.4][p[0]]; } /* a statement and its quotes before notes on them */
      if (!best || score > best.score) { best = { p: p, spots: spots, score: score, at: spots.length ? spots[first].s : 0 }; }
    });
    if (!best) { return null; }
    var text = best.p[1], cut = stretch(text, best.at, best.p[0] === 0), from = cut[0], to = cut[1], isSource = best.p[0] > 1, quoted = (phrases.quoted || '“{title}”').split('{title}'), line = element('p', 'result__snip' + (isSource ? ' voice-source' : '')), words = tongue(element('span'), best.p[4]);
    if (isSource) { words.dir = 'auto'; }
    if (from > 0) { words.append('… '); }
    if (best.p[0] === 2) { text = single(text); }
    if (best.p[0] === 2 && from === 0) { words.append(quoted[0]); }
    marked(words, text, best.spots, from, to);
    if (to < text.length) { words.append(' …'); } else if (best.p[0] === 2) { words.append(quoted[1]); }
    line.append(words);
    if (best.p[2] || best.p[2] === 0) {
      var isOwn = typeof best.p[2] === 'number', pin = element('a', 'pin', isOwn ? best.p[2] ? phrases.pin.replace('{n}', grouped(best.p[2])) : phrases.headline : best.p[2]);
      pin.href = api.link(isOwn ? entry[1] + '#p' + best.p[2] : best.p[3]);
      line.append(' ', pin);
    }
    if (best.p[5]) { line.append(' ', element('span', 'result__by', '— ' + best.p[5])); }
    if (entry[9] && !isSure(entry, m.phrases)) { line.append(' ', element('span', 'missing', phrases.unsure)); } else if (entry[9] && !best.score && !isNamed) { line.append(' ', element('span', 'missing', phrases.further)); }
    return line;
  }
  /* Within double marks single ones, as everywhere on the site; one for one, so that places in the text stay. */
  function single(text) {
    return text.replace(/[“”„«»「」"]/g, function (c, at) { return { '“': '‘', '”': '’', '„': '‚', '«': '‹', '»': '›', '「': '『', '」': '』' }[c] || (at === 0 || /[\s([{—–]/.test(text[at - 1]) ? '‘' : '’'); });
  }
  function result(record, entry, query) {
    var item = element('li', 'result'), label = element('p', 'label'), what = element('span'), kind = runOf(record).kind, title = element('h2', 'result__title'), link = tongue(element('a'), entry[6]);
    var icon = document.querySelector('[data-search-kind="' + kind + '"]'), tag = entry[4] && document.querySelector('[data-search-standing="' + entry[4] + '"]');
    if (icon) { what.append(icon.content.cloneNode(true)); }
    what.append(' ' + entry[2]); label.append(what);
    if (entry[3]) { label.append(' ', element('span', '', entry[3])); }
    if (entry[5]) { label.append(' ', element('span', 'count', entry[5])); }
    if (tag) { label.append(' ', tag.content.cloneNode(true)); }
    link.href = api.link(entry[1]);
    marked(link, entry[0], places(entry[0], query.matcher), 0, entry[0].length);
    title.append(link);
    item.append(label, title);
    var also = entry[8].filter(function (alias) { return places(alias, query.matcher).length; }).slice(0, 2);
    if (also.length && !places(entry[0], query.matcher).length) {
      also.forEach(function (alias) { var line = element('p', 'meta'), name = element('bdi'); marked(name, alias, places(alias, query.matcher), 0, alias.length); fill(line, phrases.alias, { name: name }); item.append(line); });
    }
    var words = snippet(entry, query.matcher);
    if (words) { item.append(words); }
    return item;
  }
  function equals(entry, query) {
    function key(text) { return units(text).map(function (w) { return w.f; }).join(' '); }
    var typed = key(query.text);
    return key(entry[0]) === typed ? 2 : entry[8].some(function (alias) { return key(alias) === typed; }) ? 1 : 0;
  }

  /* 5. Filters: by kind, year and topic; OR within one, AND between them. */
  var chosen = { kind: [], topic: [], year: [] };
  function isIn(record, key, query) {
    var on = chosen[key];
    if (!on.length) { return true; }
    if (key === 'topic') { return on.some(function (id) { var t = query.topics.find(function (one) { return one.id === id; }); return !!t && t.records.has(record); }); }
    var run = runOf(record);
    return key === 'kind' ? on.indexOf(run.kind) >= 0 : on.some(function (year) { return run.years.indexOf(year) >= 0; });
  }
  var KEYS = Object.keys(chosen);
  function fits(record, query, except) { return KEYS.every(function (key) { return key === except || !chosen[key].length || isIn(record, key, query); }); }
  /* All topics of a small site; of a large one those of the best results, and those that are chosen. */
  function topicsFor(query, entries) {
    var files = {}, n = base.topics.length;
    if (n <= 4 || chosen.topic.length) { for (var i = 0; i < n; i += 1) { files[i] = true; } } else {
      var counts = {};
      entries.forEach(function (entry) { entry[7].forEach(function (t) { counts[t] = (counts[t] || 0) + 1; }); });
      Object.keys(counts).sort(function (a, b) { return counts[b] - counts[a] || a - b; }).slice(0, 4).forEach(function (t) { files[after(base.topics, Number(t))] = true; });
    }
    return Promise.all(Object.keys(files).map(function (file) { return load('t', file); })).then(function (found) {
      query.topics = [].concat.apply([], found).map(function (t) { return { id: t[0], title: t[1], lang: t[2], records: t.records || (t.records = new Set(sums(t[3], -1).map(function (sum, i) { return sum + i + 1; }))) }; });
    });
  }
  function facet(key, title, values) {
    if (!values.some(function (v) { return v.count; })) { return; }
    var details = element('details', 'facet'), ul = element('ul', 'facet__list');
    details.open = !(key in folds) || folds[key];
    details.append(element('summary', '', title), ul);
    details.addEventListener('toggle', function () { folds[key] = details.open; });
    values.forEach(function (v) {
      var li = element('li'), isOn = chosen[key].indexOf(v.key) >= 0, b = element(v.count || isOn ? 'button' : 'span', v.count ? '' : 'is-zero');
      b.append(tongue(element('span', '', v.label), v.lang), ' ', element('span', 'count', grouped(v.count)));
      if (v.count || isOn) {
        b.type = 'button'; b.setAttribute('aria-pressed', String(isOn)); b.setAttribute('data-filter', key + ':' + v.key);
        b.addEventListener('click', function () {
          chosen[key] = isOn ? chosen[key].filter(function (k) { return k !== v.key; }) : chosen[key].concat(v.key);
          write(true); run(true).then(function () { var again = facets.querySelector('[data-filter="' + CSS.escape(key + ':' + v.key) + '"]'); if (again) { again.focus(); } });
        });
      }
      li.append(b); ul.append(li);
    });
    facets.append(details);
  }
  var folds = {};
  function showFacets(query) {
    var kinds = {}, byYear = {}, kindNames = base.kinds.map(function (k) { return k[0]; });
    var runs = base.runs.map(function () { return [0, 0]; });
    query.found.forEach(function (record) {
      var at = runs[after(base.last, record) - 1];
      if (fits(record, query, 'kind')) { at[0] += 1; }
      if (fits(record, query, 'year')) { at[1] += 1; }
    });
    runs.forEach(function (n, i) {
      var r = base.runs[i];
      if (n[0]) { kinds[r.kind] = (kinds[r.kind] || 0) + n[0]; }
      if (n[1]) { r.years.forEach(function (y) { byYear[y] = (byYear[y] || 0) + n[1]; }); }
    });
    chosen.year.forEach(function (y) { byYear[y] = byYear[y] || 0; });
    facets.textContent = '';
    facet('kind', phrases.kind, kindNames.map(function (k) { var t = document.querySelector('[data-search-kind="' + k + '"]'); return { key: k, label: t ? t.getAttribute('data-plural') : k, count: kinds[k] || 0 }; }));
    facet('year', phrases.year, Object.keys(byYear).length === 1 && byYear.none ? [] : Object.keys(byYear).sort(function (a, b) { return a === 'none' ? 1 : b === 'none' ? -1 : b - a; }).map(function (y) { return { key: y, label: y === 'none' ? phrases.undated : y, count: byYear[y] }; }));
    facet('topic', phrases.topic, (query.topics || []).map(function (t) {
      var count = 0;
      query.found.forEach(function (record) { if (t.records.has(record) && fits(record, query, 'topic')) { count += 1; } });
      return { key: t.id, label: t.title, lang: t.lang, count: count };
    }).filter(function (t) { return t.count || chosen.topic.indexOf(t.key) >= 0; }).sort(function (a, b) { return b.count - a.count || (a.label < b.label ? -1 : 1); }).slice(0, 15));
  }

  /* 6. What is said. */
  function grouped(n) { return String(n).replace(/\B(?=(\d{3})+$)/g, phrases.group); }
  var plural = (function () { try { return new Intl.PluralRules(phrases.lang); } catch (e) { return { select: function (n) { return n === 1 ? 'one' : 'other'; } }; } }());
  function results(n) {
    var key = plural.select(n);
    return (phrases['results' + key.charAt(0).toUpperCase() + key.slice(1)] || phrases.resultsOther).replace('{n}', grouped(n));
  }
  /* A pattern with texts and elements in its places. */
  function fill(into, pattern, values) {
    pattern.split(/(\{\w+\})/).forEach(function (piece) { var name = piece.slice(1, -1); into.append(piece[0] === '{' && name in values ? values[name] : piece); });
    return into;
  }
  function searchFor(text, label) {
    var a = element('a', '', label);
    a.href = '#q=' + encodeURIComponent(text);
    a.addEventListener('click', function (e) { e.preventDefault(); input.value = typed = text; write(true); run(); input.focus(); });
    return a;
  }
  function corrected(query, term, word) {
    return query.text.split(/(\s+)/).map(function (piece) { var us = units(piece.normalize('NFC')); return us.length === 1 && us[0].f === term.w ? word : piece; }).join('');
  }
  function tell(query) {
    notes.textContent = '';
    function note(pattern, values) { notes.append(fill(element('span'), pattern, values), ' '); }
    query.terms.forEach(function (t) {
      if (t.instead) { note(phrases.instead, { word: t.w, other: searchFor(corrected(query, t, t.instead), t.instead) }); }
      if (t.isShort && query.found.length < PAGE) { note(phrases.typing, {}); }
    });
    if (query.alias) { note(phrases.same, { word: query.text, name: searchFor(query.alias, query.alias) }); }
    if (query.isAny) { note(phrases.any, {}); }
    if (query.common.length) { note(phrases.common, { words: query.common.join(', ') }); }
    notes.hidden = !notes.textContent;
  }
  var saying = 0;
  function say(text) {
    window.clearTimeout(saying);
    saying = window.setTimeout(function () { said.textContent = text; }, 700);
  }

  /* 7. One search after another; a later one ends those before it. */
  var turn = 0, now = null;
  function run(keep) {
    var mine = (turn += 1), text = input.value.trim();
    if (!text) { show(null); return Promise.resolve(); }
    if (!base) { return Promise.resolve(); }
    return (keep && now && now.text === text ? Promise.resolve(now) : look(parse(text))).then(function (query) {
      query.seen = new Set();
      return (chosen.topic.length ? topicsFor(query, []) : Promise.resolve()).then(function () { return page(query, mine); });
    }).catch(function () { if (mine === turn) { notes.textContent = phrases.failed; notes.hidden = box.hidden = false; } });
  }
  function isNarrowed() { return KEYS.some(function (key) { return chosen[key].length; }); }
  /* The next page of results that fit the filters and have the phrases; the very first are shown before others are loaded. */
  function page(query, mine) {
    var left = query.seen.size || isNarrowed() ? query.found.filter(function (record) { return !query.seen.has(record) && fits(record, query); }) : query.found;
    var fresh = [], checked = 0, gone = new Set(), isFirst = !query.seen.size, shown = 0;
    function value(one) { return 4 * isSure(one[1], query.phrases) + equals(one[1], query); }
    function more() {
      var want = left.slice(checked, checked + (isFirst && !checked && !query.phrases.length ? FIRST : PAGE - (query.phrases.length ? 0 : fresh.length)));
      checked += want.length;
      return Promise.all(want.map(function (record) { return confirmed(query, record); })).then(function (entries) {
        entries.forEach(function (entry, i) { if (entry) { fresh.push([want[i], entry]); } else { gone.add(want[i]); } });
        if (mine !== turn) { return null; }
        if (isFirst && !shown && fresh.length && checked < left.length) { present(true); }
        return fresh.length < PAGE && checked < left.length && checked < MOST_CHECKED ? more() : null;
      });
    }
    function present(isPart) {
      var before = fresh.slice(0, shown);
      fresh = fresh.slice(0, PAGE);
      if (isFirst) { fresh.sort(function (a, b) { return value(b) - value(a); }); query.alias = fresh.length && equals(fresh[0][1], query) === 1 ? fresh[0][1][0] : null; }
      if (!before.every(function (one, i) { return one === fresh[i]; })) { shown = 0; }
      query.isAbout = query.phrases.length > 0 && checked < left.length;
      if (gone.size) { query.found = query.found.filter(function (record) { return !gone.has(record); }); }
      fresh.forEach(function (one) { query.seen.add(one[0]); });
      query.left = left.length - gone.size - fresh.length;
      show(query, fresh.slice(shown), isFirst && !shown, isPart);
      shown = fresh.length;
    }
    return more().then(function () {
      if (mine !== turn) { return null; }
      present();
      return query.topics || !query.found.length ? null : topicsFor(query, fresh.map(function (one) { return one[1]; })).then(function () { if (mine === turn) { showFacets(query); } });
    });
  }
  function show(query, fresh, isFirst, isPart) {
    now = query;
    idle.hidden = !!query; box.hidden = !query;
    if (isTyped) { isTyped = false; window.setTimeout(function () { write(false); }, 0); }
    if (!query) { say(''); said.textContent = ''; return; }
    var total = query.found.length, asked = query.terms.reduce(function (text, t) { return t.instead ? corrected({ text: text }, t, t.instead) : text; }, query.text).replace(/^["“„«](.*)["”“»]$/, '$1');
    var values = { results: element('strong', '', results(total)), query: asked };
    if (isFirst) { list.textContent = ''; }
    fresh.forEach(function (one) { list.append(result(one[0], one[1], query)); });
    answer.textContent = '';
    fill(answer, total ? query.isAbout ? phrases.about : phrases.answer : query.terms.length ? phrases.none : phrases.wordless, total ? values : { query: element('strong', '', asked) });
    tell(query);
    var isOn = isNarrowed();
    narrowed.hidden = !isOn || !total;
    if (isOn && total) { narrowed.firstElementChild.textContent = phrases.filtered.replace('{shown}', grouped(query.seen.size + query.left)).replace('{total}', grouped(total)); }
    list.setAttribute('aria-busy', String(!!isPart));
    rest.hidden = isPart || !(query.left > 0);
    none.hidden = total > 0; part('means').hidden = !query.terms.length;
    if (total && query.topics) { showFacets(query); } else if (!total) { facets.textContent = ''; nothing(query); }
    box.classList.toggle('is-empty', !total);
    say((notes.textContent + ' ' + answer.textContent + ' ' + (narrowed.hidden ? '' : narrowed.firstElementChild.textContent)).trim());
  }
  /* Words like the missing ones. */
  function nothing(query) {
    var chips = near.querySelector('ul'), mine = turn;
    near.hidden = true; chips.textContent = '';
    (query.missing || []).slice(0, 3).forEach(function (t) {
      (t.near && t.near.length ? Promise.resolve(t.near) : t.w.length < 3 ? Promise.resolve([]) : beginning(t.w.slice(0, Math.max(3, t.w.length - 3)), 2).then(function (all) {
        return (all || []).sort(function (a, b) { return b.s - a.s; }).slice(0, 6).map(function (one) { return one.w; });
      })).then(function (words) {
        if (mine !== turn) { return; }
        words.forEach(function (word) { var li = element('li'), a = searchFor(corrected(query, t, word), word); a.className = 'chip'; li.append(a); chips.append(li); near.hidden = false; });
      });
    });
  }

  /* 8. The address: #q=words&show=kind:claim,year:2022; from the forms of other pages ?q=words. */
  function write(isStep) {
    if (!api.address) { return; }
    var on = KEYS.map(function (key) { return chosen[key].map(function (v) { return key + ':' + encodeURIComponent(v); }).join(','); }).filter(Boolean).join(','), q = input.value.trim();
    var hash = '#' + (q ? 'q=' + encodeURIComponent(q) : '') + (on ? '&show=' + on : '');
    if (hash === location.hash || (hash === '#' && !location.hash && !location.search)) { return; }
    try { history[isStep ? 'pushState' : 'replaceState'](null, '', hash); } catch (e) { /* file:// */ }
  }
  function read(change) {
    var given = {}, text = /^#(q|show)=|^#&/.test(location.hash) || location.hash === '#' ? location.hash.slice(1) : location.hash.length > 1 ? null : location.search.slice(1);
    if (text === null || !api.address) { return; }
    text.split('&').forEach(function (pair) { var at = pair.indexOf('='); given[pair.slice(0, at)] = pair.slice(at + 1); });
    function plain(t) { try { return decodeURIComponent(t.replace(/\+/g, ' ')); } catch (e) { return t; } }
    chosen = { kind: [], topic: [], year: [] };
    (given.show || '').split(',').forEach(function (one) { var at = one.indexOf(':'), key = one.slice(0, at); if (chosen[key]) { chosen[key].push(plain(one.slice(at + 1))); } });
    /* Typed before this script was there. */
    input.value = given.q ? plain(given.q) : change ? '' : input.value;
    run();
  }

  /* 9. Keys. */
  var timer = 0, typed = '', ran = 0, isTyped = false;
  /* The first key at once, those that follow fast not each. */
  input.addEventListener('input', function () {
    window.clearTimeout(timer);
    timer = window.setTimeout(function () { if (input.value.trim() !== typed) { ran = Date.now(); typed = input.value.trim(); isTyped = true; run(); } }, Math.max(0, ran + PAUSE - Date.now()));
  });
  form.addEventListener('submit', function (e) { e.preventDefault(); window.clearTimeout(timer); typed = input.value.trim(); write(true); run(); });
  function links() { return Array.prototype.slice.call(list.querySelectorAll('.result__title a')); }
  document.addEventListener('keydown', function (e) {
    var all = links(), at = all.indexOf(document.activeElement), inBox = document.activeElement === input, to = null;
    if (e.ctrlKey || e.altKey || e.metaKey || e.isComposing) { return; }
    if (e.key === 'Escape' && inBox && input.value) { e.preventDefault(); input.value = ''; typed = ''; write(false); run(); return; }
    if (e.key === 'Escape' && list.contains(document.activeElement)) { to = input; }
    if (e.key === 'ArrowDown' && inBox) { to = all[0]; }
    if (e.key === 'ArrowDown' && at >= 0) { to = all[at + 1]; }
    if (e.key === 'ArrowUp' && at >= 0) { to = all[at - 1] || input; }
    if (to) { e.preventDefault(); to.focus(); if (to === input) { input.select(); } }
  });
  rest.querySelector('button').addEventListener('click', function () {
    var before = list.children.length;
    page(now, turn).then(function () { var next = links()[before]; if (next) { next.focus(); } });
  });
  narrowed.querySelector('button').addEventListener('click', function () { chosen = { kind: [], topic: [], year: [] }; write(true); run(true); input.focus(); });
  part('idle-link').addEventListener('click', function (e) { e.preventDefault(); input.value = ''; write(true); show(null); idle.querySelector('a').focus(); });
  window.addEventListener('hashchange', read);
  window.addEventListener('popstate', read);
  /* Whoever came by the key for searching types on. */
  if (location.hash === '#q=') {
    input.focus();
    try { history.replaceState(null, '', location.href.split('#')[0]); } catch (e) { /* file:// */ }
  }

  /* A page with other places for what is found sets link, and address to false where the part behind # is its own: before the index comes. */
  var api = window.digestSearch = {
    add: add, start: function (about) { start(about); Promise.resolve().then(read); /* the other pieces may follow in the same file */ },
    link: function (address) { return address; }, address: true, fold: fold, terms: terms
  };
}());
