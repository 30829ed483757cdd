/** As what a file may be loaded. */
import { get } from './api.js';
import { byId, make } from './dom.js';

/** Fills the choice, which is left out while there is only one. */
export async function showDatasets() {
  const { datasets } = await get('/v1/datasets');
  const chosen = byId('dataset').value || 'trips';
  byId('dataset').replaceChildren(
    ...datasets.map(({ dataset }) =>
      make('option', { value: dataset, selected: dataset === chosen }, dataset),
    ),
  );
  byId('dataset-choice').hidden = datasets.length < 2;
}
