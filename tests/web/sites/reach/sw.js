addEventListener('install', () => skipWaiting());
fetch('http://198.51.100.30/').catch(() => {});
