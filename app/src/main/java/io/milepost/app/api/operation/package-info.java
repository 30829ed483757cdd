/** What the API can do, as a table: routes and the OpenAPI document come from it. */
package io.milepost.app.api.operation;
