/** Whole processes measured from outside, and what a result depends on beside the programs. */
package io.milepost.app.prove.measure;
