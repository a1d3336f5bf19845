(function () {
  'use strict';
  var tools = document.getElementById('tools');
  var find = document.getElementById('find');
  var count = document.getElementById('count');
  var nothing = document.getElementById('nothing');
  var cards = Array.prototype.slice.call(document.querySelectorAll('.card'));
  var texts = [];
  var openBefore = [];

  function text(i) {
    if (texts[i] === undefined) {
      texts[i] = cards[i].textContent.toLowerCase();
    }
    return texts[i];
  }

  function fits(i, words, tag) {
    var tags = cards[i].getAttribute('data-tags').split(' ');
    return (tag === 'all' || tags.indexOf(tag) >= 0)
        && words.every(function (word) { return text(i).indexOf(word) >= 0; });
  }

  function number(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
  }

  function chosen() {
    return tools.querySelector('input[name=show]:checked');
  }

  function apply() {
    var words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    var tag = chosen() ? chosen().value : 'all';
    var shown = 0;
    cards.forEach(function (card, i) {
      var fit = fits(i, words, tag);
      card.hidden = !fit;
      shown += fit ? 1 : 0;
    });
    var total = number(cards.length) + (cards.length === 1 ? ' migration' : ' migrations');
    count.textContent = shown === cards.length ? total : number(shown) + ' of ' + total;
    nothing.hidden = shown > 0;
  }

  function showAll() {
    find.value = '';
    var all = tools.querySelector('input[name=show][value=all]');
    if (all) {
      all.checked = true;
    }
    apply();
  }

  function setOpen(open) {
    cards.forEach(function (card) {
      if (!card.hidden) {
        card.open = open;
      }
    });
  }

  function goToTarget() {
    var card = /^#m\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
    if (card) {
      if (card.hidden) {
        showAll();
      }
      card.open = true;
      card.querySelector('summary').focus({ preventScroll: true });
      card.scrollIntoView();
    }
  }

  tools.hidden = false;
  tools.addEventListener('submit', function (event) { event.preventDefault(); });
  tools.addEventListener('input', apply);
  tools.addEventListener('change', apply);
  document.getElementById('open').addEventListener('click', function () { setOpen(true); });
  document.getElementById('close').addEventListener('click', function () { setOpen(false); });
  document.addEventListener('keydown', function (event) {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && event.target !== find) {
      event.preventDefault();
      find.focus();
      find.select();
    } else if (event.key === 'Escape' && event.target === find) {
      showAll();
    }
  });
  window.addEventListener('hashchange', goToTarget);
  window.addEventListener('beforeprint', function () {
    openBefore = cards.map(function (card) { return card.open; });
    cards.forEach(function (card) { card.open = true; });
  });
  window.addEventListener('afterprint', function () {
    cards.forEach(function (card, i) { card.open = openBefore[i] !== false; });
  });
  apply();
  goToTarget();
}());
