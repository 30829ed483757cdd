/** The program; see {@link io.milepost.app.Main}. */
package io.milepost.app;
