/** The operations of the API, noun by noun. */
package io.milepost.app.api.resource;
