/** The API described for programs, and a page of that for people. */
package io.milepost.app.api.openapi;
