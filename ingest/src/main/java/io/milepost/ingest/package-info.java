/** Bytes in, validated columnar batches and explained rejections out. */
package io.milepost.ingest;
