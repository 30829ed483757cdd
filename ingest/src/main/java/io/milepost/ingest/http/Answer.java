package io.milepost.ingest.http;

import java.io.InputStream;
import java.net.http.HttpHeaders;

/**
 * What a web server answered.
 *
 * @param body to be closed, which also ends a transfer that goes on
 */
public record Answer(int status, HttpHeaders headers, InputStream body) {}
