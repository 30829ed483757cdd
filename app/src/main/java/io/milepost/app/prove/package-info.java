/**
 * The proof on a user's own machine: trips are made up, loaded at growing sizes, asked about, and
 * every answer is held against a plain count.
 */
package io.milepost.app.prove;
