/* The page of a source: from passage to passage, by buttons and by keys, and the whole of a passage that a link leads to. Enhancement only.
   n and j lead on, p and k back; a box switches these keys off (WCAG 2.2, 2.1.4), for who speaks to the machine. */
(function () {
  'use strict';
  function all(selector, scope) { return Array.prototype.slice.call(scope.querySelectorAll(selector)); }
  /* The edition in one file has many texts, of which one page is shown at a time. */
  all('.source__text', document).forEach(function (text) {
    var bar = text.querySelector('[data-marks]'), stops, at = -1, keys = true, went = -9999;
    if (!bar) { return; }
    stops = all('[data-passage]', text).map(function (anchor) {
      var key = anchor.getAttribute('data-passage'), para = anchor.closest('.para');
      return { id: anchor.id, node: anchor, key: key, para: para, marks: function () { return all('mark.q', para).filter(function (m) { return (' ' + m.getAttribute('data-in') + ' ').indexOf(' ' + key + ' ') >= 0; }); } };
    });
    if (!stops.length) { return; }
    var told = bar.querySelector('[data-marks-told]'), box = bar.querySelector('input'), words = told.getAttribute('data-words');
    bar.hidden = false;
    document.documentElement.classList.add('has-marks');

    /* The passage in the address, whole: the stylesheet can do so for letters up to z, and lights no note. */
    function light() {
      var id = location.hash.slice(1), now = -1;
      all('.is-target', text).forEach(function (el) { el.classList.remove('is-target'); });
      stops.forEach(function (stop, i) { if (stop.id === id) { now = i; } });
      at = now;
      if (now < 0) { told.textContent = ''; return null; }
      var stop = stops[now], marks = stop.marks();
      marks.concat(all('.note', stop.para).filter(function (n) { return n.getAttribute('data-key') === stop.key; })).forEach(function (el) { el.classList.add('is-target'); });
      told.textContent = words.replace('{n}', String(now + 1)).replace('{total}', String(stops.length));
      return marks[0] || null;
    }
    /* Where the reader is: the passage in the address while it is in sight, else the middle of the window. */
    function next(step) {
      var middle = window.innerHeight / 2, i;
      if (at >= 0) {
        /* The window is still on its way there. */
        if (performance.now() - went < 2000) { return at + step; }
        var r = stops[at].node.getBoundingClientRect();
        if (r.bottom >= 0 && r.top <= window.innerHeight) { return at + step; }
      }
      if (step > 0) {
        for (i = 0; i < stops.length; i += 1) { if (stops[i].node.getBoundingClientRect().top > 0) { return i; } }
        return stops.length;
      }
      for (i = stops.length - 1; i >= 0; i -= 1) { if (stops[i].node.getBoundingClientRect().top < middle) { return i; } }
      return -1;
    }
    function go(step) {
      var to = next(step);
      to = (to + stops.length) % stops.length;
      /* No step of the history for each: Back leads out of the page. */
      location.replace('#' + stops[to].id);
      went = performance.now();
      var first = light();
      if (first) { first.tabIndex = -1; first.focus({ preventScroll: true }); }
    }
    bar.addEventListener('click', function (e) {
      var button = e.target.closest('button');
      if (button) { go(button.hasAttribute('data-marks-back') ? -1 : 1); }
    });
    document.addEventListener('keydown', function (e) {
      var on = e.target;
      if (!keys || !text.getClientRects().length || e.ctrlKey || e.altKey || e.metaKey || e.defaultPrevented || on.isContentEditable || /^(TEXTAREA|SELECT)$/.test(on.tagName) || (on.tagName === 'INPUT' && on !== box)) { return; }
      if (e.key === 'n' || e.key === 'j') { e.preventDefault(); go(1); } else if (e.key === 'p' || e.key === 'k') { e.preventDefault(); go(-1); }
    });
    try { keys = window.localStorage.getItem('marks-keys') !== 'off'; } catch (e) { /* no storage on this page */ }
    /* One browser brings back what was ticked before the page was loaded anew. */
    box.setAttribute('autocomplete', 'off');
    box.checked = keys;
    box.addEventListener('change', function () {
      keys = box.checked;
      try { if (keys) { window.localStorage.removeItem('marks-keys'); } else { window.localStorage.setItem('marks-keys', 'off'); } } catch (e) { /* for this page alone, then */ }
    });
    window.addEventListener('hashchange', light);
    light();
    went = performance.now();
  });
}());
