/**
 * Bytes looked at eight at a time: the primitives that the boundary scan and the decoders share.
 */
package io.milepost.ingest.scan;
