/** The page at {@code /}: which files it is made of. All it shows, it asks of the API. */
package io.milepost.app.web;
