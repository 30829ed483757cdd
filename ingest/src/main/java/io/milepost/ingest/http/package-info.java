/** Files at addresses of http and https. */
package io.milepost.ingest.http;
