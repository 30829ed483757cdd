/**
 * Whole processes against each other on the same rows, on the same machine, in the same run; and
 * their answers against a plain count. Nothing depends on this module.
 */
package io.milepost.bench;
