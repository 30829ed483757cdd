/** How results are written: as tables for people, as JSON and CSV for programs. */
package io.milepost.app.cli.output;
