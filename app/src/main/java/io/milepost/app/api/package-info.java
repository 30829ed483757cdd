/** The server: the REST API, its document, its events. */
package io.milepost.app.api;
