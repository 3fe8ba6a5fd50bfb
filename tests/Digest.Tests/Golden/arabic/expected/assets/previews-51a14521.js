document.documentElement.dataset.previews = "";
