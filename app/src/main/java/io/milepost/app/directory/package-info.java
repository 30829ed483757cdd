/** Paths that are relative to another directory than that of this process. */
package io.milepost.app.directory;
