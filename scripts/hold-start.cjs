// Loaded before the app by those who drive it: keeps it from opening its window until the driver has attached to both of its
// processes, which it says by calling `__playwright_run`. A page that the driver meets half loaded can leave it waiting for ever.
const { app } = require('electron');

const ready = app.whenReady();
const attached = new Promise((resolve) => {
  globalThis.__playwright_run = resolve;
});
app.whenReady = () => attached.then(() => ready);
