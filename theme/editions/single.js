/* The edition in one file. Every page is a part with data-page; the address names the part, or a place in it: #p-claims-a, #p-claims-a--p4,
   #p-timeline!show=who:a (filters of that part). One part is shown at a time; back and forward work as among pages. */
(function () {
  'use strict';
  var root = document.documentElement, shown = null, name = document.title, manual = false;
  root.classList.add('is-paged');

  function parts() { return document.querySelectorAll('[data-page]'); }

  /* The part that an address means, and the place in it; null: the address means neither, such as the way to the main part. */
  function meant() {
    var text = location.hash.slice(1), part, place;
    try { text = decodeURIComponent(text); } catch (e) { /* not ours */ }
    text = text.split('!')[0];
    if (!text) { return { part: parts()[0], place: null }; }
    place = document.getElementById(text);
    part = place && place.closest('[data-page]');
    if (place && !part) { return null; }
    return { part: part || parts()[0], place: part && place !== part ? place : null };
  }

  function title(part) {
    var own = part.getAttribute('data-title');
    return own && own !== name ? own + ' · ' + name : name;
  }

  /* Marks where the reader is in the navigations of the frame. */
  function mark(part) {
    var here = '#' + part.id, links = document.querySelectorAll('.masthead nav a[href], .menu a[href]');
    Array.prototype.forEach.call(links, function (a) {
      var to = a.getAttribute('href');
      if (to === here) { a.setAttribute('aria-current', 'page'); }
      else if (/-index$/.test(to) && here.indexOf(to.slice(0, -5)) === 0) { a.setAttribute('aria-current', 'true'); }
      else { a.removeAttribute('aria-current'); }
    });
  }

  function show(first) {
    var to = meant(), head, box;
    if (!to) { return; }
    if (shown !== to.part) {
      if (shown) { shown.classList.remove('is-shown'); }
      to.part.classList.add('is-shown');
      shown = to.part;
      root.classList.add('is-ready');
      document.title = title(to.part);
      mark(to.part);
      Array.prototype.forEach.call(document.querySelectorAll('details.menu[open]'), function (d) { d.open = false; });
      /* Whoever hears or types goes on from the place that the address names, else from the new page's heading. */
      head = to.place || (first ? null : to.part.querySelector('h1'));
      box = root.hasAttribute('data-typing') ? to.part.querySelector('.searchbox input') : null;
      root.removeAttribute('data-typing');
      if (box) { box.focus(); } else if (head) { focus(head); }
      /* A page begins where it begins: nothing glides over from the one before. */
      if (to.place) { to.place.scrollIntoView({ behavior: 'instant' }); } else if (!first) { at(0); }
    } else if (to.place) { to.place.scrollIntoView(); }
    restore();
  }

  function focus(place) {
    place.focus({ preventScroll: true });
    if (document.activeElement === place) { return; }
    place.setAttribute('tabindex', '-1');
    place.focus({ preventScroll: true });
  }

  /* Where the reader was on a page is kept with its entry in the history. */
  function restore() {
    if (manual && history.state && typeof history.state.y === 'number') { at(history.state.y); }
    manual = false;
  }
  function at(y) { window.scrollTo({ top: y, behavior: 'instant' }); }
  function keep() {
    try { history.replaceState({ y: window.pageYOffset }, ''); } catch (e) { /* storage of states may be refused */ }
  }
  if ('scrollRestoration' in history) { history.scrollRestoration = 'manual'; }
  document.addEventListener('click', keep, true);
  window.addEventListener('popstate', function () { manual = true; });
  window.addEventListener('hashchange', function () { show(false); });
  /* A box on another page asks the page of the search. */
  function searches() {
    var form = document.querySelector('[data-search-form] form');
    if (!form) { return; }
    root.classList.add('has-search');
    Array.prototype.forEach.call(document.querySelectorAll('form.searchbox'), function (other) {
      if (other === form) { return; }
      other.addEventListener('submit', function (e) {
        e.preventDefault();
        form.querySelector('input').value = other.querySelector('input').value;
        location.hash = form.closest('[data-page]').id;
        form.dispatchEvent(new Event('submit', { cancelable: true }));
      });
    });
  }
  document.addEventListener('DOMContentLoaded', function () { searches(); show(true); manual = true; restore(); });
}());
