// Imported first, so that an old Node gets a sentence instead of a syntax error or a missing function.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `This needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}
if (process.platform === 'win32') {
  console.error('This runs on Linux and macOS. On Windows, use it inside WSL.');
  process.exit(1);
}
