/** Rows and values as JSON and CSV, however many there are. */
package io.milepost.app.rows;
