/** The command line: what can be typed, what is printed, and how it fails. */
package io.milepost.app.cli;
