document.documentElement.dataset.marks = "";
