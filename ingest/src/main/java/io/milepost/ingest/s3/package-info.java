/** Objects in buckets of S3, or of another store that speaks its protocol. */
package io.milepost.ingest.s3;
