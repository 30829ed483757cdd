/** Hands tables to other engines, as files. */
package io.milepost.app.export;
