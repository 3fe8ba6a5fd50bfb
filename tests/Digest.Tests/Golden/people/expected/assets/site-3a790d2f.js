document.documentElement.dataset.scripts = "";
