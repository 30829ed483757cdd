/** A server under many questions and many subscribers. */
package io.milepost.bench.server;
