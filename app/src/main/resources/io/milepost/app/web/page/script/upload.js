/** Sends files, and shows how much of them has left. */
import { headers, Problem, problemOfStatus, query } from './api.js';
import { byId, make } from './dom.js';
import { bytes } from './format.js';
import { askForKey } from './key.js';
import { tellProblem } from './notices.js';

/** Takes files that are chosen or dropped anywhere on the page. */
export function addUpload() {
  byId('files').onchange = (event) => {
    sendAll(event.target.files);
    event.target.value = '';
  };
  let depth = 0;
  const dropping = (on) => document.body.classList.toggle('is-dropping', on);
  const isFiles = (event) => event.dataTransfer?.types.includes('Files');
  document.addEventListener('dragenter', (event) => {
    if (isFiles(event)) {
      depth++;
      dropping(true);
    }
  });
  document.addEventListener('dragleave', (event) => {
    if (isFiles(event) && --depth === 0) {
      dropping(false);
    }
  });
  document.addEventListener('dragover', (event) => isFiles(event) && event.preventDefault());
  document.addEventListener('drop', (event) => {
    if (isFiles(event)) {
      event.preventDefault();
      depth = 0;
      dropping(false);
      sendAll(event.dataTransfer.files);
    }
  });
}

async function sendAll(files) {
  for (const file of files) {
    await sendOne(file).catch(tellProblem);
  }
}

/** Shows a row while the file is on its way; then its load has a row of its own. */
async function sendOne(file) {
  const bar = make('progress', { max: Math.max(1, file.size), value: 0, 'aria-label': `Sending ${file.name}` });
  const words = make('span.soft', {}, `sending, ${bytes(file.size)}`);
  const row = make('li.load', {}, make('div.load-head', {}, make('strong', {}, file.name), words), bar);
  byId('sending').append(row);
  try {
    await post(file, bar);
  } finally {
    row.remove();
  }
}

/** By XMLHttpRequest, as fetch tells nothing of what has been sent. */
function post(file, bar) {
  const dataset = byId('dataset').value || null;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/v1/ingestions${query({ name: file.name, dataset })}`);
    const all = headers({ 'Content-Type': 'application/octet-stream', Accept: 'application/json' });
    Object.entries(all).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => {
      bar.value = event.loaded;
    };
    request.onerror = () => reject(problemOfStatus(0));
    request.onload = () => {
      if (request.status === 401) {
        askForKey(problemOf(request).message)
          .then(() => post(file, bar))
          .then(resolve, reject);
      } else if (request.status >= 400) {
        reject(problemOf(request));
      } else {
        resolve();
      }
    };
    request.send(file);
  });
}

function problemOf(request) {
  try {
    return new Problem(JSON.parse(request.responseText));
  } catch {
    return problemOfStatus(request.status);
  }
}
