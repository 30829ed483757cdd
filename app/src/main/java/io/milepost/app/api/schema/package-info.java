/** JSON Schemas (draft 2020-12) of what the API takes and gives. */
package io.milepost.app.api.schema;
