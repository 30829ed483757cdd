/**
 * Files that lie elsewhere: what a kind of address must offer, and how a cut connection is mended.
 */
package io.milepost.ingest.remote;
